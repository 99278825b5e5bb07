"""The JSON of a submitted notebook: bytes in, a dict of nbformat 4 out; nothing else in it is looked at."""

import itertools
import json
import re
import warnings

import nbformat

from grader_utils.course.submission_file import Unreadable
from grader_utils.grading.mending.other_formats import what_it_is
from grader_utils.messages import say, to_say

MOST_PIECES = 3_000_000
"""Texts, commas, colons and opening brackets in a notebook's JSON: each stands for some 50 bytes of memory."""
_PIECES = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\Z)|[,:\[{]', re.DOTALL)
_ODD_LETTERS = to_say("The notebook was not saved as UTF-8: letters that are not of the English alphabet were lost.")
NO_NOTEBOOK = to_say("it is not a Jupyter notebook")


def read_json(content: bytes, notes: list[str]) -> dict:
    """Return what a notebook's file says, and add to `notes` what the student should know of it.

    Raises:
        Unreadable: these bytes are no notebook, or hold too much to be read.
    """
    try:
        text = _decoded(content, notes).rstrip("\0")
        if _has_endless_pieces(text):
            raise Unreadable(say("it holds too many numbers, lists and texts. Clear the outputs to make it smaller"))
        data = json.loads(text)
    except UnicodeDecodeError as error:
        why = what_it_is(content) or say("it is not text in UTF-8 (byte {byte})", byte=error.start + 1)
        raise Unreadable(why) from error
    except json.JSONDecodeError as error:
        if not content.strip():
            raise Unreadable(say("it is empty")) from error
        where = {"line": error.lineno, "column": error.colno}
        why = what_it_is(content) or say("it is not valid JSON (line {line}, column {column})", **where)
        raise Unreadable(why) from error
    except ValueError as error:
        raise Unreadable(say("it contains a number that is too long")) from error
    except RecursionError as error:
        raise Unreadable(say("its JSON is nested too deep")) from error
    if not isinstance(data, dict) or not ("cells" in data or "worksheets" in data):
        raise Unreadable(say(NO_NOTEBOOK))
    return data


def in_format_4(data: dict, notes: list[str]) -> dict:
    """Return a notebook in nbformat 4: `data` itself where it is, and else an upgrade, which `notes` tell of.

    Raises:
        Unreadable: its format is newer, or none, or cannot be upgraded.
    """
    version = data.get("nbformat", 4)
    if type(version) is not int or version < 1:
        raise Unreadable(say(NO_NOTEBOOK))
    if version > 4:
        raise Unreadable(say("its format is newer than this course can read. Save it as nbformat 4"))
    if version == 4:
        return data
    upgraded = _upgraded(data, version)
    notes.append(say("The notebook was of an older format, nbformat {version}; it was upgraded.", version=version))
    return upgraded


def _decoded(content: bytes, notes: list[str]) -> str:
    """Return JSON as text. In what is none of UTF-8, 16 and 32, code is all the same ASCII."""
    encoding = json.detect_encoding(content)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        if not content.lstrip().startswith(b"{"):
            raise
    notes.append(say(_ODD_LETTERS))
    return content.decode("utf-8", "replace")


def _has_endless_pieces(text: str) -> bool:
    """Say whether JSON text has more than `MOST_PIECES`, before any of them takes memory."""
    return next(itertools.islice(_PIECES.finditer(text), MOST_PIECES, None), None) is not None


def _upgraded(data: dict, version: int) -> dict:
    try:
        with warnings.catch_warnings(action="ignore"):  # nbformat warns of what it repairs
            return nbformat.convert(nbformat.versions[version].to_notebook_json(data, minor=0), 4)
    except Exception as error:  # written for valid notebooks, it raises anything on others
        old = say("its format, nbformat {version}, is old, and it could not be upgraded", version=version)
        raise Unreadable(old) from error
