"""What is asked: one module per assignment, with the inputs, the references and the known mistakes.

Modules are imported when a question is first looked up, and import no torch before a reference is evaluated.
"""

from grader_utils.questions.question import Question, question
from grader_utils.questions.registry import all_questions, find

__all__ = ["Question", "all_questions", "find", "question"]
