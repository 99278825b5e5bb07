"""The report on an assignment: what a class got wrong, as one page."""
