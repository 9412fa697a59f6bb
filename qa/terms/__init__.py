"""Terms and titles of a bitext: which Chinese names recur, how each is rendered, and where renderings part."""
