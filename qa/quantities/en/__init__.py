"""Reading the quantities of English text."""
