"""A static site of a plan repository: pages that open from disk and from any server."""
