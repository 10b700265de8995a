"""Repository to answers: one question a file."""
