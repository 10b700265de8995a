"""Documents in: what Word, Excel, web pages and plain texts say, as a plan file."""
