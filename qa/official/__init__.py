"""Official English names and known blunders: tables with their sources, and where a text departs from them."""
