"""From files to a bitext: reading, halves, segments, beads. Knows nothing of checking or reporting."""
