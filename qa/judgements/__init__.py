"""What people decided about findings: kept in a file, applied to a review, and reviews compared with earlier ones."""
