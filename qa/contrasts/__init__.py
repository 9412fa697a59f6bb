"""Classes of words that exclude one another, and where a translation has another one of a class."""
