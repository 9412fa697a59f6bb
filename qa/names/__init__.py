"""Names of people and places: how Chinese ones are spelt in Latin letters, and which English name stands for which."""
