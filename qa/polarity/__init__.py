"""What a text denies, demands and permits, and whether its translation does."""
