"""Builds the mended cells: the instructor's in the instructor's order, the student's own where they stood."""

import copy
from collections.abc import Mapping, Sequence

from nbformat import NotebookNode
from nbgrader.utils import is_grade, is_solution

from grader_utils.course.original import MENDED_ID, grade_id, graded_cells, released_sources, unused_id
from grader_utils.grading.mending.handed_in import HandedInCell
from grader_utils.grading.mending.harmless_text import harmless
from grader_utils.grading.mending.mended_notes import called, code, joined, sentence
from grader_utils.grading.mending.recognize import Recognized, in_order, same_text

_ROLE = ("grade", "solution", "locked", "task")
_NEVER_RUN = "skip-execution"
MOST_OWN_TEXT = 200_000
"""What is shown of a student's own texts, those that answer nothing, in characters."""
_TOO_LONG = "(This text is left out: the notebook's own texts are too long.)"
_LEFT_OUT = "{} could not be read and {} left out"
_CLAIMED = "{} claimed to be graded, and this assignment does not have {}"


class Restoration:
    """One submission on its way.

    Args:
        cells: what was handed in.
        original: the instructor's version; it is not changed.

    Attributes:
        notes: sentences that tell the student what was mended; complete after `cells`.
    """

    def __init__(self, cells: Sequence[HandedInCell], original: NotebookNode) -> None:
        self.notes: list[str] = []
        self._own_length = 0
        self._handed_in = cells
        self._originals = graded_cells(original)
        self._released = released_sources(original)
        self._recognized = Recognized(cells, original, self._released)
        self._choices = {name: self._recognized.choose(name) for name in self._recognized.places}
        self._given_texts = {same_text(cell.source) for cell in original.cells if cell.cell_type != "code"}
        self._taken = {MENDED_ID, *(cell.id for cell in self._originals)}

    def cells(self) -> list[NotebookNode]:
        """Return the mended cells, with empty outputs."""
        following = self._own_cells_by_predecessor()
        built = following[""]
        for cell in self._originals:
            built.append(self._restored(cell))
            built.extend(following[grade_id(cell)])
        self._note_what_concerns_all()
        return built

    def _own_cells_by_predecessor(self) -> dict[str, list[NotebookNode]]:
        """Return the student's own cells by the graded cell that they follow; "" for those before all."""
        name_at = {place: name for name, places in self._recognized.places.items() for place in places}
        halves = {place for _, others in self._choices.values() for place in others}
        following: dict[str, list[NotebookNode]] = {"": [], **{grade_id(cell): [] for cell in self._originals}}
        predecessor, left_out, claimed = "", 0, 0
        for place, cell in enumerate(self._handed_in):
            if place in name_at and place not in halves:
                predecessor = name_at[place]
            elif cell.source is None or not cell.cell_type:
                left_out += 1
            else:
                claimed += place not in halves and any(cell.settings.get(flag) is True for flag in _ROLE)
                following[predecessor].append(self._own_cell(cell))
        if left_out:
            self._note(_LEFT_OUT.format(_counted(left_out), "was" if left_out == 1 else "were"))
        if claimed:
            self._note(_CLAIMED.format(_counted(claimed), "it" if claimed == 1 else "them"))
        return following

    def _own_cell(self, cell: HandedInCell) -> NotebookNode:
        new_id = unused_id(cell.id, self._taken)
        self._taken.add(new_id)
        source = self._own_text(cell) if cell.cell_type != "code" else cell.source
        new = NotebookNode(id=new_id, cell_type=cell.cell_type, metadata=NotebookNode(), source=source)
        if cell.cell_type == "code":
            new.update(outputs=[], execution_count=None)
        _attach(new, cell.attachments)
        return new

    def _own_text(self, cell: HandedInCell) -> str:
        text = self._harmless(cell)
        self._own_length += len(text)
        return text if self._own_length <= MOST_OWN_TEXT else _TOO_LONG

    def _harmless(self, cell: HandedInCell) -> str:
        """Return a text that can do no harm to its readers; one that students were given stays as it is."""
        text = cell.source
        return text if same_text(text) in self._given_texts else harmless(text, cell.attachments)

    def _restored(self, original: NotebookNode) -> NotebookNode:
        """Return the instructor's cell, with the student's text where it is an answer."""
        cell, name = copy.deepcopy(original), grade_id(original)
        if is_solution(cell):
            cell.source = self._released[name]
        if name not in self._choices:
            self._note(f"{called(cell)} was missing; it is back in its place")
            return cell
        place, own = self._choices[name]
        handed_in = self._handed_in[place]
        if is_solution(cell):
            self._take_answer(cell, handed_in)
        elif same_text(handed_in.source or "") not in map(same_text, (self._released[name], original.source)):
            self._note(f"{called(cell)} had been changed; it has its own text again")
        self._note_settings(cell, handed_in)
        copies = len(self._recognized.places[name]) - len(own)
        if copies > 1:
            kept = "your last attempt counts" if is_solution(cell) else "one is kept"
            self._note(f"{called(cell)} was there {copies} times; {kept}")
        return cell

    def _take_answer(self, cell: NotebookNode, handed_in: HandedInCell) -> None:
        if handed_in.source is None:
            self._note(f"{called(cell)} held no text; it is back as it was handed out")
            return
        cell.source = handed_in.source if cell.cell_type == "code" else self._harmless(handed_in)
        _attach(cell, handed_in.attachments)

    def _note_settings(self, cell: NotebookNode, handed_in: HandedInCell) -> None:
        changed = [] if handed_in.cell_type == cell.cell_type else ["type"]
        if handed_in.grade_id:  # a cell without one is noted with all others of its kind
            changed += _changed_settings(cell, handed_in.settings)
        if changed:
            self._note(f"{called(cell)} had its {joined(changed)} changed, and has the instructor's again")
        if _NEVER_RUN in handed_in.tags and _NEVER_RUN not in cell.metadata.get("tags", []):
            self._note(f"{called(cell)} was tagged `{_NEVER_RUN}`; it runs all the same")

    def _note_what_concerns_all(self) -> None:
        places = self._recognized.places
        if not in_order([places[name][0] for name in map(grade_id, self._originals) if name in places]):
            self._note("the graded cells were in another order; they have the order of the assignment again")
        if self._recognized.nameless:
            names = joined([code(name) for name in self._recognized.nameless])
            self._note(f"the settings of these cells were lost and are restored: {names}")

    def _note(self, text: str) -> None:
        self.notes.append(sentence(text))


def _changed_settings(cell: NotebookNode, settings: Mapping) -> list[str]:
    about = cell.metadata.nbgrader
    changed = ["points"] if is_grade(cell) and not _equal(settings.get("points"), about["points"]) else []
    if any(not _equal(settings.get(flag, False), about.get(flag, False)) for flag in _ROLE):
        changed.append("role")
    return changed


def _equal(theirs: object, ours: object) -> bool:
    return isinstance(theirs, (bool, int, float)) and theirs == ours


def _attach(cell: NotebookNode, pictures: Mapping[str, Mapping[str, str]]) -> None:
    if pictures and cell.cell_type == "markdown":
        cell.attachments = pictures


def _counted(cells: int) -> str:
    return "1 cell" if cells == 1 else f"{cells} cells"
