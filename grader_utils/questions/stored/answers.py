"""Where the files lie that hold what torch says, one for each question, and what stands in one."""

import functools
import json
import re
from pathlib import Path

FOLDER = Path(__file__).with_name("answers")
_NOTHING: dict = {"module": "", "code": "", "parts": {}}


def file_name(question: str) -> str:
    """Return the name of a question's file."""
    return f"{re.sub(r'[^A-Za-z0-9_]', '_', question)}.json"


@functools.cache
def stored_answers(question: str) -> dict:
    """Return what is stored about a question; no `parts` where nothing is.

    `module` declares it; `code` is the fingerprint of what its reference runs; `parts` has by name what was `asked`,
    the fingerprint of the inputs, and what torch `says`, as data.
    """
    try:
        return json.loads((FOLDER / file_name(question)).read_bytes())
    except FileNotFoundError:
        return _NOTHING


@functools.cache
def stored_modules() -> dict[str, str]:
    """Return by file name, without its ending, the module that declares the question; answers are not kept."""
    return {path.stem: json.loads(path.read_bytes())["module"] for path in sorted(FOLDER.glob("*.json"))}
