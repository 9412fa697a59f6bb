"""What is checked: quantities, rules, findings, the review of a bitext."""
