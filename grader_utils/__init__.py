"""What a notebook imports: `practice` and `exam`, and a student's card. Importing it costs no more than NumPy."""

from grader_utils.checks import exam, practice
from grader_utils.progress import closing_question, model_answer, progress_card, quick_question, reset_progress

__version__ = "0.2.0"
__all__ = ["closing_question", "exam", "model_answer", "practice", "progress_card", "quick_question", "reset_progress"]
