"""The site while plans are edited: made anew after each change, and shown on this machine alone."""
