"""The cells of a graded notebook as a feedback page shows them."""

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from markupsafe import Markup, escape
from nbformat import NotebookNode
from nbgrader.utils import is_grade, is_solution, is_task

from grader_utils.course.original import MENDED_ID, released_sources
from grader_utils.grading.feedback.reached import verdicts_of
from grader_utils.grading.gradebook.returned import Mark, Returned
from grader_utils.grading.pages.texts import PageTexts
from grader_utils.marking.as_data import ShownVerdict
from grader_utils.questions.working import worked_part

TEXT, CODE, CHECK, ANSWER, SOLUTION = "text", "code", "check", "answer", "solution"

_PLAIN = re.compile(r'<span class="(?!k|s|c|m|nb\b|nc\b|nd\b|nf\b|ow\b)[a-z0-9]*">([^<]*)</span>')
"""A piece of code that has no color of its own."""

_FRAME = re.compile(r'^<div class="[^"]*">(<pre>.*</pre>)\s*</div>$', re.DOTALL)
_NOT_NEEDED = re.compile(r'<a class="anchor-link"[^>]*>¶</a>|<span></span>|(?<=<math) xmlns="[^"]*"')
"""What converters add to headings, to code and to formulas, and nobody needs in a page of HTML."""

_DATA = re.compile(r"[A-Za-z0-9+/=\s]+")
_PICTURES = {"image/png": "png", "image/jpeg": "jpeg"}
_KINDS = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".gif": "gif", ".webp": "webp"}
_BESIDE = re.compile(r'(<img\b[^>]*\bsrc=")([^":]+)(")')
_LONG_LINE = 60
"""A longer line without a break is a text: what a figure shows, in words."""

_MOST_OF_PICTURES = 3_000_000
"""What a page takes of pictures, in characters of their data."""


@dataclass(frozen=True)
class Output:
    """What a cell showed: printed, words, error or picture; its HTML, or a picture's address; a picture's alt text."""

    kind: str
    html: str
    alt: str = ""


@dataclass(frozen=True)
class ShownCell:
    """One cell.

    Attributes:
        kind: TEXT, CODE, CHECK, ANSWER for a written answer, or SOLUTION for code that an exercise asks for.
        place: nbgrader's name of it, "" where it has none.
        html: its text.
        mark: what it earned, where it earns points.
        comment: what is said of it, as HTML; "" for nothing.
        by_person: whether a person says it.
        verdicts: of the questions that it asks.
        outputs: what it showed besides.
    """

    kind: str
    place: str
    html: Markup
    mark: Mark | None = None
    comment: str = ""
    by_person: bool = False
    verdicts: list[ShownVerdict] = field(default_factory=list)
    outputs: list[Output] = field(default_factory=list)


def working_of(verdict: ShownVerdict) -> tuple[str, list[str]] | None:
    """Return the first public part that failed, by name, and the lines of its working; None where there is none."""
    return worked_part(verdict.question, {part.name for part in verdict.parts if part.public and not part.passed})


class CellsOfPage:
    """Makes the cells of one page, which share what the page may take.

    Args:
        original: the instructor's version.
        given: what the gradebook says of the notebook.
        pictures: those that lie beside the notebook, by name.
    """

    def __init__(self, original: NotebookNode, given: Returned, pictures: Mapping[str, bytes]) -> None:
        self._texts, self._given, self._pictures = PageTexts(), given, pictures
        self._released = released_sources(original)
        self._instructors = {cell.source for cell in original.cells} | set(self._released.values())
        self._left_for_pictures = _MOST_OF_PICTURES

    def notices(self, notebook: NotebookNode) -> list[Markup]:
        """Return what the grader tells of how the notebook was mended."""
        told = [cell.source for cell in notebook.cells if cell.get("id") == MENDED_ID]
        return [Markup(self._texts.markdown(source)) for source in told]

    def shown(self, notebook: NotebookNode) -> list[ShownCell]:
        """Return the cells of a marked notebook in their order, without notices and without empty ones."""
        cells = [cell for cell in notebook.cells if cell.get("id") != MENDED_ID]
        return [self._cell(cell) for cell in cells if cell.source.strip() or cell.metadata.get("nbgrader")]

    def _cell(self, cell: NotebookNode) -> ShownCell:
        place = cell.metadata.get("nbgrader", {}).get("grade_id", "")
        said = self._given.comments.get(place)
        comment = Markup(self._texts.markdown(said.text)) if said else ""
        about = {"mark": self._given.marks.get(place), "comment": comment}
        about |= {"by_person": bool(said and said.by_person)}
        if cell.cell_type != "code":
            kind = ANSWER if is_solution(cell) or is_task(cell) else TEXT
            return ShownCell(kind, place, Markup(self._markdown(cell)), **about)
        is_check = is_grade(cell) and not is_solution(cell)
        source = self._released.get(place, cell.source) if is_check else cell.source
        verdicts = verdicts_of(cell) if is_grade(cell) else []
        outputs = [] if verdicts else [self._output(output) for output in cell.outputs]
        kind = CHECK if is_check else SOLUTION if is_solution(cell) else CODE
        shown = [output for output in outputs if output]
        return ShownCell(kind, place, Markup(self._code(source)), **about, verdicts=verdicts, outputs=shown)

    def _markdown(self, cell: NotebookNode) -> str:
        if cell.cell_type == "raw":
            return f"<pre>{escape(cell.source)}</pre>"
        if cell.source in self._instructors and not cell.get("attachments"):
            return _NOT_NEEDED.sub("", self._texts.of_instructor("markdown", cell.source)).strip()
        html = self._texts.markdown(cell.source, cell.get("attachments", {}))
        return _BESIDE.sub(self._with_picture, _NOT_NEEDED.sub("", html)).strip()

    def _with_picture(self, found: re.Match) -> str:
        """Return the beginning of a picture's element with the picture itself in it: the page may lie anywhere."""
        content = self._pictures.get(found[2].removeprefix("./"))
        kind = _KINDS.get(PurePosixPath(found[2]).suffix.lower())
        data = base64.b64encode(content).decode() if content and kind else ""
        if not data or not self._has_room_for(data):
            return found[0]
        return f"{found[1]}data:image/{kind};base64,{data}{found[3]}"

    def _code(self, source: str) -> str:
        known = source in self._instructors
        html = self._texts.of_instructor("code", source) if known else self._texts.code(source)
        return _FRAME.sub(r"\1", _PLAIN.sub(r"\1", _NOT_NEEDED.sub("", html)).strip())

    def _output(self, output: NotebookNode) -> Output | None:
        kind = output.output_type
        if kind == "stream":
            return Output("printed", self._texts.printed(output.text))
        if kind == "error":
            traceback = "\n".join(output.traceback) or f"{output.ename}: {output.evalue}"
            return Output("error", self._texts.printed(traceback))
        data = output.get("data", {})
        text = str(data.get("text/plain", ""))
        for mime, name in _PICTURES.items():
            content = str(data.get(mime, ""))
            if _DATA.fullmatch(content) and self._has_room_for(content):
                return Output("picture", f"data:image/{name};base64,{''.join(content.split())}", text)
        in_words = len(text) > _LONG_LINE and "\n" not in text and kind == "display_data"
        return Output("words" if in_words else "printed", self._texts.printed(text)) if text else None

    def _has_room_for(self, data: str) -> bool:
        self._left_for_pictures -= len(data)
        return self._left_for_pictures >= 0
