"""Whether a document says the same in the same words: segments that recur, parties and terms."""
