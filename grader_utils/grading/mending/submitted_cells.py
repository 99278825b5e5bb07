"""What a student handed in, as plain cells: bytes in, nothing trusted."""

import dataclasses
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from grader_utils.course.submission_file import Unreadable
from grader_utils.grading.mending.notebook_json import NO_NOTEBOOK, in_format_4, read_json
from grader_utils.messages import ENGLISH, SAID_IN, notebook_language, say, say_count
from grader_utils.phrasing import encodable

MOST_CELLS = 20_000
LONGEST_CODE = 100_000
"""Characters of code that are read of one cell: Python takes a thousand bytes and more to parse a few of them."""
MOST_CODE = 1_000_000
"""Characters of code that are read of a notebook."""
_CELL_TYPES = ("code", "markdown", "raw")
_PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]+")
_PASTED = re.compile(rf"\]\(\s?data:({'|'.join(_PICTURES)});base64,([A-Za-z0-9+/=]++)\)")
_ATTACHED = re.compile(r"\]\(attachment:([^()\s]{1,200})\)")


@dataclass(frozen=True, eq=False)
class SubmittedCell:
    """One cell as it was handed in; what could not be read of it is empty.

    Attributes:
        cell_type: code, markdown or raw, else "".
        source: its text, or None where that is no text.
        id: its id, valid or not.
        settings: what nbgrader's metadata holds.
        tags: its tags.
        attachments: the pictures that a student pasted into a text: {name: {MIME type: base64}}.
    """

    cell_type: str
    source: str | None
    id: str = ""
    settings: Mapping[str, Any] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    attachments: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def grade_id(self) -> str:
        """The name that nbgrader's metadata gives the cell, or ""."""
        return _text(self.settings.get("grade_id"))


def submitted_language(
    content: bytes, otherwise: str = ENGLISH, recognized: Callable[[bytes], str] = lambda content: ""
) -> str:
    """Return the language that a submitted notebook names; where it names none, what its texts are in, or ENGLISH.

    Args:
        content: of the file, whatever it is.
        otherwise: returned for what is no notebook.
        recognized: tells by the texts in a file in which language it is; "" where they do not tell.
    """
    if f'"{SAID_IN}"'.encode() not in content and (told := recognized(content)):
        return told
    if otherwise == ENGLISH and f'"{SAID_IN}"'.encode() not in content:
        return ENGLISH  # most of a class: to read JSON only for this takes long
    try:
        return notebook_language(read_json(content, []).get("metadata"))
    except Unreadable:
        return otherwise


def read_submitted_cells(content: bytes) -> tuple[list[SubmittedCell], list[str]]:
    """Return the cells of a notebook, and notes for the student on what had to be done to read them.

    The notebook may be of any format up to 4; nothing in it needs to be valid but the JSON and the list of cells.

    Raises:
        Unreadable: these bytes are no notebook.
    """
    notes: list[str] = []
    found = read_json(content, notes)
    data = in_format_4(found, notes)
    cells = data.get("cells")
    if not isinstance(cells, list):
        raise Unreadable(say(NO_NOTEBOOK))
    if len(cells) > MOST_CELLS:
        notes.append(
            say("The notebook has {count} cells; only the first {most} were read.", count=len(cells), most=MOST_CELLS)
        )
    read = [_read_cell(cell, has_id=data is found) for cell in cells[:MOST_CELLS]]
    return _without_endless_code(read, notes), notes


def _without_endless_code(cells: list[SubmittedCell], notes: list[str]) -> list[SubmittedCell]:
    """Return the cells without the text of those in which nobody wrote by hand what there is, and note it."""
    kept, room, left_out = [], MOST_CODE, 0
    for cell in cells:
        length = len(cell.source or "") if cell.cell_type == "code" else 0
        if length > min(LONGEST_CODE, room):
            cell, length, left_out = dataclasses.replace(cell, source=None), 0, left_out + 1
        room -= length
        kept.append(cell)
    if left_out:
        notes.append(
            say_count(
                left_out,
                "{count} cell of code did not count: a cell may have {longest} characters, and all of them {most}. "
                "Read long data from a file.",
                "{count} cells of code did not count: a cell may have {longest} characters, and all of them {most}. "
                "Read long data from a file.",
                longest=LONGEST_CODE,
                most=MOST_CODE,
            )
        )
    return kept


def _read_cell(cell: Any, has_id: bool) -> SubmittedCell:
    if not isinstance(cell, dict):
        return SubmittedCell("", None)
    metadata = _dict(cell.get("metadata"))
    tags = metadata.get("tags")
    cell_type = cell.get("cell_type")
    source, attachments = _source(cell.get("source")), _attachments(cell.get("attachments"))
    if source is not None and cell_type != "code":
        source = _attach_pasted(source, attachments)
        _name_attachments_as(source, attachments)
    return SubmittedCell(
        cell_type=cell_type if cell_type in _CELL_TYPES else "",
        source=source,
        id=_text(cell.get("id")) if has_id else "",  # an upgrade draws ids, and a regrade must repeat
        settings=_dict(metadata.get("nbgrader")),
        tags=tuple(filter(None, map(_text, tags))) if isinstance(tags, list) else (),
        attachments=attachments,
    )


def _source(source: Any) -> str | None:
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        source = "".join(source)
    if not isinstance(source, str):
        return None
    return re.sub("\r\n?", "\n", encodable(source).removeprefix("\ufeff").replace("\0", ""))


def _attachments(attachments: Any) -> dict[str, dict[str, str]]:
    """Return the pictures in a cell's attachments; a written answer may be a photograph of one."""
    pictures: dict[str, dict[str, str]] = {}
    for name, bundle in _dict(attachments).items():
        for mime, data in _dict(bundle).items():
            text = _source(data)
            if mime in _PICTURES and text and _BASE64.fullmatch(text):
                pictures.setdefault(encodable(name), {})[mime] = text
    return pictures


def _attach_pasted(text: str, attachments: dict[str, dict[str, str]]) -> str:
    """Return `text` with the pictures that Colab writes into it as attachments; what they show stays the same."""

    def attached(found: re.Match) -> str:
        name = f"pasted-{len(attachments) + 1}.{found[1].partition('/')[2]}"
        attachments[name] = {found[1]: found[2]}
        return f"](attachment:{name})"

    return _PASTED.sub(attached, text)


def _name_attachments_as(text: str, attachments: dict[str, dict[str, str]]) -> None:
    """Let the one picture that a text asks for in vain be the one attachment that it does not show."""
    shown = set(_ATTACHED.findall(text))
    missing, left = shown - set(attachments), set(attachments) - shown
    if len(missing) == len(left) == 1:
        attachments[missing.pop()] = attachments.pop(left.pop())


def _dict(value: Any) -> dict:
    return value if isinstance(value, dict) else {}


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
