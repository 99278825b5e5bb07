"""Frames for authors: `course new-question` makes a question that works, to be changed into the one that is meant.

This package writes source files; it knows nothing of marking or grading.
"""
