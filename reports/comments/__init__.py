"""Findings as comments in the documents they are about: which document comes back, where they stand, their words."""
