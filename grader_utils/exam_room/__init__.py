"""The exam room: kernels forked from a warm process and locked down before the first line of a student's code.

This package knows processes and kernels; it knows nothing of questions, nbgrader or marks. Linux only.
"""
