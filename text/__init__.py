"""The ground that everything stands on: characters, messages, errors that are told to the user."""
