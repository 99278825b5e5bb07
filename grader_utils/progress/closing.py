"""The questions that close the lessons: one number, or a few, to be worked out with pen and paper.

They are asked in the lessons alone, earn no grade, and do not give the right answer away.
"""

from typing import Any

import numpy as np

from grader_utils.answering.answer import ask
from grader_utils.answering.paper import PRACTICE
from grader_utils.marking.as_text import WIDTH
from grader_utils.marking.mark import Answers, mark
from grader_utils.messages import say, to_say
from grader_utils.phrasing import wrapped
from grader_utils.progress.closing_questions import CLOSING
from grader_utils.progress.note import note_pass
from grader_utils.progress.syllabus import LESSONS, lesson_read
from grader_utils.questions.registry import UnknownQuestion
from grader_utils.questions.stored.store import right_answer

LOOK_AGAIN = to_say("Write every step down, with its shape or its sign, and compare with the lesson.")


class NotRight(AssertionError):  # noqa: N818 (a student reads this name)
    """An answer to a closing question that is not right; its text is all that is shown."""

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


def check_closing(lesson: str, answer: Any) -> None:
    """Tell whether `answer` is right, and note the lesson as read if it is.

    Raises:
        UnknownQuestion: there is no such lesson.
        NotRight: the answer is not right.
    """
    if lesson not in CLOSING:
        known = ", ".join(LESSONS)
        raise UnknownQuestion(
            say("There is no lesson called {lesson!r}. There are: {known}.", lesson=lesson, known=known)
        )
    number = list(LESSONS).index(lesson) + 1
    if answer is None:
        print(
            say("Lesson {number}: no answer yet. Put yours in place of None, and run this cell again.", number=number)
        )
        return
    hint = _what_is_wrong(lesson, answer)
    if hint is not None:
        refusal = say("Lesson {number}: not right yet. Hint: {hint}", number=number, hint=say(hint))
        raise NotRight("\n".join(wrapped(refusal, WIDTH, then="  ")))
    print(say("Lesson {number}: right. You have read this lesson.", number=number))
    note_pass(lesson_read(lesson))


def _what_is_wrong(lesson: str, answer: Any) -> str | None:
    """Return a hint, to say, or None when the answer is right."""
    question = CLOSING[lesson]
    (part,) = question.public_parts
    inputs = part.draw(np.random.default_rng(0))
    answers = Answers({PRACTICE: {part.name: ask(lambda *_: answer, inputs)}})
    verdict = mark(question, {PRACTICE: {part.name: inputs}}, answers, right_answer)
    return None if verdict.passed else verdict.hint or LOOK_AGAIN
