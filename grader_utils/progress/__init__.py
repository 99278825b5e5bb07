"""What a student has done so far: noted when a practice passes, kept on the student's machine, shown on a card.

This package knows the questions and the marking; it knows nothing of nbgrader or of grades. Importing it costs next to
nothing: all that it needs is loaded at the first call.
"""

from typing import Any


def progress_card() -> Any:
    """Return this student's card: lessons read, exercises passed, points, level and achievements.

    A notebook shows it as HTML, everything else as text.
    """
    from grader_utils.progress.card import Card
    from grader_utils.progress.standing import Standing
    from grader_utils.progress.stored_card import StoredCard

    card = StoredCard.here()
    return Card(Standing(card.read()), card.student, kept=card.folder is not None)


def reset_progress(confirm: bool = False) -> None:
    """Start this student's card anew, and say where the old card is kept.

    Args:
        confirm: True means it; otherwise nothing changes.
    """
    from grader_utils.progress.reset import reset

    print(reset(confirm))


def closing_question(lesson: str, answer: Any = None) -> None:
    """Check the answer to the question that closes a lesson; a right answer counts the lesson as read.

    Args:
        lesson: the lesson's name, "01_affine_function".
        answer: a number or a list of numbers, or None as long as there is none.

    Raises:
        AssertionError: the answer is not right; it carries the verdict.
    """
    from grader_utils.progress.closing import check_closing

    check_closing(lesson, answer)


def quick_question(name: str, answer: Any = None) -> Any:
    """Return a question from the middle of a lesson, with the reply to `answer`; a right one counts on the card.

    A notebook shows it as HTML, everything else as text. A wrong answer stops nothing.

    Args:
        name: the question's name, "product-shape".
        answer: a letter, letters, a number or a list of numbers, as the question says; None as long as there is none.

    Raises:
        UnknownQuickQuestion: there is no such question.
    """
    from grader_utils.progress.quick import answer_quick

    return answer_quick(name, answer)


def model_answer() -> Any:
    """Return the model answer to this assignment's written question, and what a marker looks for.

    It is shown once an answer of one's own stands in the saved notebook, and only where the course lies open to whoever
    learns alone: `COURSE_SOLUTIONS` names the folder of its source notebooks.
    """
    from grader_utils.environment import this_notebook
    from grader_utils.progress.solutions import model_answer

    return model_answer(this_notebook())
