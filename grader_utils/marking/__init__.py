"""Answers in, verdicts out: compares what a solution did with what torch computes.

This package knows NumPy, torch and the questions; nothing of nbgrader, of notebooks or of points.
"""
