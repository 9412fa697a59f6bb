"""Reading the quantities of Chinese text."""
