"""The shipped plans with one mistake in each: what the linter says, and that it says no more."""
