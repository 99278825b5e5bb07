"""What is asked: a package per assignment, a module per exercise, with inputs, references and known mistakes.

Modules are imported when a question is first looked up, and import no torch before a reference is evaluated.
"""

from grader_utils.questions.question import Question
from grader_utils.questions.registry import all_questions, declaring_modules, find, question

__all__ = ["Question", "all_questions", "declaring_modules", "find", "question"]
