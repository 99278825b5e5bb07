"""The quick questions inside the lessons: found by name, answered in a cell, counted on the card."""

from typing import Any

from grader_utils.elements import Html, element, with_code
from grader_utils.messages import say
from grader_utils.progress.note import note_pass
from grader_utils.progress.quick_questions import find
from grader_utils.progress.quick_questions.kinds import Pairs, QuickQuestion, Reply
from grader_utils.progress.syllabus import quick_answered

_FRAME = (
    "border-left:4px solid var(--jp-brand-color1,#1976d2);padding:4px 14px;max-width:46em;"
    "color:var(--jp-content-font-color1,inherit)"
)
_SPACED = "margin:4px 0"


class Asked:
    """A quick question and what came of an answer; a notebook shows it as HTML, everything else as text.

    Args:
        question: what is asked.
        answer: a student's answer, None as long as there is none.
    """

    def __init__(self, question: QuickQuestion, answer: Any = None) -> None:
        self._question = question
        self._unanswered = answer is None
        self.reply: Reply | None = None if answer is None else question.reply(answer)

    def __repr__(self) -> str:
        question = self._question
        lines = [say(question.ask), ""]
        for marks, items in (("123456", self._things()), ("abcdef", question.options)):
            lines += [f"  {mark}) {say(item)}" for mark, item in zip(marks, items, strict=False)]
            lines += [""] if items else []
        return "\n".join([*lines, self._outcome()])

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return {"text/html": self.html(), "text/plain": repr(self)}

    def html(self) -> str:
        """Return the question as a fragment of HTML, without scripts."""
        pieces = [element("p", with_code(say(self._question.ask)), style=_SPACED)]
        if things := self._things():
            pieces.append(_list(things, "decimal"))
        if self._question.options:
            pieces.append(_list(self._question.options, "lower-alpha"))
        pieces.append(element("p", element("strong", with_code(self._outcome())), style=_SPACED))
        return element("section", *pieces, aria_label=say("Quick question"), style=_FRAME)

    def _things(self) -> list[str]:
        return self._question.things if isinstance(self._question, Pairs) else []

    def _outcome(self) -> str:
        if self._unanswered:
            return say("Put {what} in place of None, and run the cell again.", what=self._question.how)
        if self.reply is None:
            return say("This answer cannot be read. Put {what} in its place.", what=self._question.how)
        return say("✓ Right. {because}", because=self.reply.says) if self.reply.right else f"✗ {self.reply.says}"


def answer_quick(name: str, answer: Any) -> Asked:
    """Return the question with the reply to `answer`, and note on the card that it was answered, if that is right."""
    asked = Asked(find(name), answer)
    if asked.reply and asked.reply.right:
        note_pass(quick_answered(name))
    return asked


def _list(items: list[str], style: str) -> Html:
    lines = (element("li", with_code(say(item))) for item in items)
    return element("ol", *lines, style=f"list-style-type:{style};{_SPACED}")
