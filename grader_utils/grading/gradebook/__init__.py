"""nbgrader's database: what is read from it and written into it."""
