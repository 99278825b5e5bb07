"""The paper: the inputs of every part of every question of one submission, as a kernel reads them.

Knows where a paper lies and what form it has; what stands on it is drawn elsewhere (`marking.draw`).
"""

import json
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from grader_utils.answering.unpack import unpack
from grader_utils.answering.wire import pack

FILE_NAME = ".exam_paper.json"
"""A kernel that finds this file in its working directory is being graded: it seals the answers, and marks nothing."""

PRACTICE, EXAM = "practice", "exam"


@dataclass(frozen=True)
class Paper:
    """Inputs by question, kind (practice or exam), part and name.

    `id` is unguessable and differs from submission to submission.
    """

    id: str
    inputs: dict[str, dict[str, dict[str, dict[str, Any]]]]

    def parts(self, question: str, kind: str) -> dict[str, dict[str, Any]]:
        """Return the inputs of each part; no parts for a question that is not on this paper."""
        return self.inputs.get(question, {}).get(kind, {})

    def to_bytes(self) -> bytes:
        """Return this paper as the contents of the file that `find` reads."""
        return self._bytes

    @cached_property
    def _bytes(self) -> bytes:
        return json.dumps({"id": self.id, "inputs": _each_input(pack, self.inputs)}).encode()

    @classmethod
    def from_bytes(cls, contents: bytes) -> "Paper":
        """Return the paper that `to_bytes` wrote."""
        return cls._of(json.loads(contents))

    @classmethod
    def _of(cls, data: dict) -> "Paper":
        return cls(data["id"], _each_input(unpack, data["inputs"]))

    @classmethod
    def find(cls, folder: Path, question: str | None = None) -> "Paper | None":
        """Return the paper that lies in `folder`, or None: then nobody is grading.

        Args:
            folder: the working directory of a notebook.
            question: the only one whose inputs are unpacked; all are when None.
        """
        path = folder / FILE_NAME
        if not path.exists():
            return None
        data = _parsed(path.read_bytes())
        if question is not None:
            inputs = data["inputs"]
            data = data | {"inputs": {question: inputs[question]} if question in inputs else {}}
        return cls._of(data)


@lru_cache(maxsize=1)
def _parsed(contents: bytes) -> dict:
    """Return a paper as JSON: each check of a notebook reads the same one. Unpacking leaves it as it is."""
    return json.loads(contents)


def _each_input(convert: Any, inputs: dict) -> dict:
    return {
        question: {
            kind: {part: {name: convert(value) for name, value in given.items()} for part, given in parts.items()}
            for kind, parts in kinds.items()
        }
        for question, kinds in inputs.items()
    }
