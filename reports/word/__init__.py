"""Word files: the document itself with comments at the words of its findings."""
