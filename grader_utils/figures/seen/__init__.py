"""A figure as a person sees it, as data: painted as matplotlib paints it, then read line by line and word by word.

It knows matplotlib, and nothing of Jupyter, of questions or of marks.
"""

from grader_utils.figures.seen.describe import describe_seen

__all__ = ["describe_seen"]
