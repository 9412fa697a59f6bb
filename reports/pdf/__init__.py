"""PDF files: the document itself with highlights and notes at the words of its findings."""
