"""A class of sample students, played through the real nbgrader: `make course`, and what the tests grade.

This package knows notebooks and nbgrader's commands; it knows nothing of questions or marking.
"""
