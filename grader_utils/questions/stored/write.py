"""Asks torch about every public part, and writes down or compares what it says.

How torch rounds depends on the vector instructions of the processor. The file `PROCESSOR` says for which ones the
answers were written: there they are compared to the bit, and to twelve digits where torch uses others.
"""

import json
import math
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from grader_utils.questions.evaluate import expected_value, single_threaded_torch
from grader_utils.questions.question import Question
from grader_utils.questions.stored import fingerprint
from grader_utils.questions.stored.answers import FOLDER, file_name, stored_answers
from grader_utils.questions.stored.codec import to_data
from grader_utils.questions.stored.store import inputs_of

PROCESSOR = "processor.json"
DIGITS = 1e-12


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
    if not (folder.parent / PROCESSOR).exists():
        (folder.parent / PROCESSOR).write_text(json.dumps({"instructions": _instructions()}) + "\n", encoding="utf-8")
    for name in changed:
        if name in contents:
            (folder / name).write_bytes(contents[name])
        else:
            (folder / name).unlink()
    stored_answers.cache_clear()
    return changed


def stale_answers(questions: Iterable[Question], folder: Path | None = None) -> list[str]:
    """Return the names of the files that do not hold what torch says today; the missing ones, too.

    Raises:
        CannotStore, TorchMissing: as `write_answers` does.
    """
    return _differing(_contents(questions), folder or FOLDER)


def _differing(contents: dict[str, bytes], folder: Path) -> list[str]:
    there = {path.name: path.read_bytes() for path in folder.glob("*.json")}
    if written_here(folder):
        return sorted(name for name in contents | there if contents.get(name) != there.get(name))
    both = contents.keys() & there.keys()
    alike = {name for name in both if _alike(json.loads(contents[name]), json.loads(there[name]))}
    return sorted((contents.keys() | there.keys()) - alike)


def written_here(folder: Path = FOLDER) -> bool:
    """Return whether the files in `folder` were written where torch rounds as it does here."""
    record = folder.parent / PROCESSOR
    return not record.exists() or json.loads(record.read_bytes())["instructions"] == _instructions()


def _instructions() -> str:
    return single_threaded_torch().backends.cpu.get_cpu_capability()


def _alike(some: Any, others: Any) -> bool:
    if isinstance(some, dict):
        return isinstance(others, dict) and list(some) == list(others) and all(_alike(some[k], others[k]) for k in some)
    if isinstance(some, list):
        return isinstance(others, list) and len(some) == len(others) and all(map(_alike, some, others))
    if isinstance(some, float) and isinstance(others, float):
        same = some == others or (math.isnan(some) and math.isnan(others))
        return same or math.isclose(some, others, rel_tol=DIGITS, abs_tol=DIGITS)
    return type(some) is type(others) and some == others


def _contents(questions: Iterable[Question]) -> dict[str, bytes]:
    """Return what each file should hold, by its name."""
    if "torch" not in sys.modules:
        os.environ["MKL_CBWR"] = "COMPATIBLE"  # products of matrices are the same on every processor
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
