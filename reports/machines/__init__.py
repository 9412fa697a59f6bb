"""Reports for machines: what builds, code hosts and their pages of findings read."""
