"""Where everything of a course lies, the instructor's version, the secret, and making student versions.

This package reads a course's folder and nbgrader's settings; it knows nothing of grading.
"""
