"""Answers and findings to the formats in which people and programs take them."""
