"""The rules, one small function each, grouped in modules by what they look at."""
