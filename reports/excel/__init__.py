"""Workbooks: reports, bitexts, terms and questions as .xlsx, and decisions read back from them."""
