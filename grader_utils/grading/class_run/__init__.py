"""A whole class graded: many submissions, several at once, each of them recorded."""
