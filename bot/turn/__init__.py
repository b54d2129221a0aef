"""The order of one turn, and the owner of failures and retries."""
