"""Asks torch about every public part, and writes down or compares what it says."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from grader_utils.questions.evaluate import expected_value
from grader_utils.questions.question import Question
from grader_utils.questions.stored import fingerprint
from grader_utils.questions.stored.answers import FOLDER, file_name, stored_answers
from grader_utils.questions.stored.codec import to_data
from grader_utils.questions.stored.store import inputs_of


def write_answers(questions: Iterable[Question], folder: Path | None = None) -> list[str]:
    """Bring the files up to date, remove those of questions that are no more, and return the names of what changed.

    Raises:
        CannotStore: a reference returns something that is no data.
        TorchMissing: torch is not installed.
    """
    folder = folder or FOLDER
    contents = _contents(questions)
    changed = _differing(contents, folder)
    folder.mkdir(exist_ok=True)
    for name in changed:
        if name in contents:
            (folder / name).write_bytes(contents[name])
        else:
            (folder / name).unlink()
    stored_answers.cache_clear()
    return changed


def stale_answers(questions: Iterable[Question], folder: Path | None = None) -> list[str]:
    """Return the names of the files that do not hold what torch says today, to the bit; the missing ones, too.

    Raises:
        CannotStore, TorchMissing: as `write_answers` does.
    """
    return _differing(_contents(questions), folder or FOLDER)


def _differing(contents: dict[str, bytes], folder: Path) -> list[str]:
    there = {path.name: path.read_bytes() for path in folder.glob("*.json")}
    return sorted(name for name in contents | there if contents.get(name) != there.get(name))


def _contents(questions: Iterable[Question]) -> dict[str, bytes]:
    """Return what each file should hold, by its name."""
    return {file_name(question.name): _file(question) for question in questions}


def _file(question: Question) -> bytes:
    parts = {}
    for part in [] if question.in_numpy else question.public_parts:
        inputs = inputs_of(part)
        parts[part.name] = {"asked": fingerprint.of_inputs(inputs), "says": to_data(expected_value(question, inputs))}
    return _readable(question.declared_in, fingerprint.of_code(question.declared_in), parts).encode()


def _readable(module: str, code: str, parts: dict[str, Any]) -> str:
    """Return JSON with a line for each part, so that a change shows where it is."""
    rows = [f"  {json.dumps(name, ensure_ascii=False)}: {json.dumps(part)}" for name, part in parts.items()]
    return f'{{"module": "{module}",\n"code": "{code}",\n"parts": {{\n' + ",\n".join(rows) + "\n}}\n"
