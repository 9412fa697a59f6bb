"""Formats that translation tools exchange: memories and bilingual files, with findings as notes where there are any."""
