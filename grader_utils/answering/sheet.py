"""The answer sheet: all answers of one question, sealed into the outputs of a notebook cell and read back.

A sheet is data in an output of its own MIME type. Whoever reads one trusts nothing in it but its numbers: which
question it may speak for is decided by the cell and by the paper, never by the sheet.
"""

from dataclasses import dataclass
from typing import Any

from grader_utils.answering.answer import Answer
from grader_utils.answering.wire import Malformed
from grader_utils.messages import to_say

MIME_TYPE = "application/vnd.grader-utils.answers+json"


@dataclass(frozen=True)
class Sheet:
    """The answers to the parts of one kind (practice or exam) of one question."""

    paper_id: str
    question: str
    kind: str
    answers: dict[str, Answer]

    def to_json(self) -> dict:
        """Return this sheet as a JSON-able dict."""
        answers = {part: answer.to_json() for part, answer in self.answers.items()}
        return {"paper": self.paper_id, "question": self.question, "kind": self.kind, "answers": answers}

    @classmethod
    def from_json(cls, data: Any) -> "Sheet":
        """Return the sheet that `to_json` wrote; raise `Malformed` for anything else."""
        if not isinstance(data, dict) or not isinstance(data.get("answers"), dict):
            raise Malformed(to_say("not an answer sheet"))
        answers = {str(part): Answer.from_json(answer) for part, answer in data["answers"].items()}
        return cls(str(data.get("paper")), str(data.get("question")), str(data.get("kind")), answers)

    def seal(self) -> None:
        """Put this sheet into the outputs of the running cell."""
        from IPython.display import publish_display_data

        publish_display_data({MIME_TYPE: self.to_json()})
