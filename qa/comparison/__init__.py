"""Figures of both sides compared: paired at least cost, and what differs between the two of a pair named."""
