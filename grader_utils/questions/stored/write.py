"""Asks torch about every public part, and writes down or compares what it says."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from grader_utils.questions.evaluate import expected_value
from grader_utils.questions.question import Question
from grader_utils.questions.stored import fingerprint
from grader_utils.questions.stored.codec import to_data
from grader_utils.questions.stored.store import answers_folder, file_name, forget, inputs_of


def write_answers(questions: Iterable[Question], folder: Path | None = None) -> list[str]:
    """Bring the files up to date, remove those of questions that are no more, and return the names of what changed.

    Raises:
        CannotStore: a reference returns something that is no data.
        TorchMissing: torch is not installed.
    """
    folder = folder or answers_folder()
    contents = _contents(questions)
    changed = _differing(contents, folder)
    folder.mkdir(exist_ok=True)
    for name in changed:
        if name in contents:
            (folder / name).write_bytes(contents[name])
        else:
            (folder / name).unlink()
    forget()
    return changed


def stale_answers(questions: Iterable[Question], folder: Path | None = None) -> list[str]:
    """Return the names of the files that do not hold what torch says today, to the bit; the missing ones, too.

    Raises:
        CannotStore, TorchMissing: as `write_answers` does.
    """
    return _differing(_contents(questions), folder or answers_folder())


def _differing(contents: dict[str, bytes], folder: Path) -> list[str]:
    there = {path.name: path.read_bytes() for path in folder.glob("*.json")}
    return sorted(name for name in contents | there if contents.get(name) != there.get(name))


def _contents(questions: Iterable[Question]) -> dict[str, bytes]:
    """Return what each file should hold, by its name."""
    asked = [question for question in questions if question.public_parts and not question.in_numpy]
    return {file_name(question.name): _file(question) for question in asked}


def _file(question: Question) -> bytes:
    parts = {}
    for part in question.public_parts:
        inputs = inputs_of(part)
        parts[part.name] = {"asked": fingerprint.of_inputs(inputs), "says": to_data(expected_value(question, inputs))}
    return _readable({"code": fingerprint.of_code(question.declared_in), "parts": parts}).encode()


def _readable(data: dict[str, Any]) -> str:
    """Return JSON with a line for the code and one for each part, so that a change shows where it is."""
    rows = [f"  {json.dumps(name, ensure_ascii=False)}: {json.dumps(part)}" for name, part in data["parts"].items()]
    return f'{{"code": {json.dumps(data["code"])}, "parts": {{\n' + ",\n".join(rows) + "\n}}\n"
