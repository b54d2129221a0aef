"""The interview and the note: steps as data, states, codes, sharing. Knows neither Rasa, the web nor the database."""
