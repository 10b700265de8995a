"""The kinds of pages, one file each: what a page shows, as plain data for its template."""
