"""Calls a student's solution and turns what it did into data.

This package runs beside the student's code, in the same kernel. It knows NumPy, and nothing of torch, of references,
of unseen inputs or of points.
"""
