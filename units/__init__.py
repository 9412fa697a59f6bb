"""Units of measure and currencies: one table for the readers of both languages, the comparison and the reports."""
