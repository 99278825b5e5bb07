"""What a notebook imports: `practice` and `exam`. Importing it costs no more than NumPy."""

from grader_utils.checks import exam, practice

__all__ = ["exam", "practice"]
