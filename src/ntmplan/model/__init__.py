"""Tree to models: what a plan file means, one noun of the domain a file."""
