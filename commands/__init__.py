"""Parts of the command line: commands of their own, and what commands share."""
