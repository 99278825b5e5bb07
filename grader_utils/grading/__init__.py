"""A course graded: what was handed in is mended, run in the exam room, marked, and recorded.

Only these packages know nbgrader; what is asked and what is right they leave to `questions` and `marking`.
"""
