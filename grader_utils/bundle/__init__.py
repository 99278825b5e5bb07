"""The take-home: one zip with everything that a student needs, and nothing that a student should find.

This package knows files; it knows nothing of marking or of grading.
"""
