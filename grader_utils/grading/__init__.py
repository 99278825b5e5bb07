"""The course as an nbgrader plug-in: papers before a notebook runs, marks after it.

This room knows nbgrader and notebooks; what is asked and what is right it leaves to `questions` and `marking`.
"""
