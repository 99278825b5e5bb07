"""Restores a submission from the instructor's version; what a student handed in is met here first."""
