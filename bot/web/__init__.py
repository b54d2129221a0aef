"""What citizens and machines meet: chat page, REST channel, health. Starlette; nothing of Rasa's HTTP is mounted."""
