"""What stands in a text for a program: placeholders, tags, links, code and options, which translation leaves alone."""
