"""What a plan's sentences say: the works, dates, documents, criteria and units in them."""
