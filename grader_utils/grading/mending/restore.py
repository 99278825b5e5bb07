"""Builds the mended cells: the instructor's in the instructor's order, the student's own where they stood."""

import copy
from collections.abc import Mapping, Sequence
from functools import cached_property

from nbformat import NotebookNode
from nbgrader.utils import is_grade, is_solution

from grader_utils.course.original import MENDED_ID, grade_id, graded_cells, released_sources, unused_id
from grader_utils.grading.mending.as_released import is_as_released
from grader_utils.grading.mending.changed_settings import settings_notes
from grader_utils.grading.mending.found_elsewhere import FoundElsewhere
from grader_utils.grading.mending.given_back import NamesInCode, additions
from grader_utils.grading.mending.mended_notes import called, code, sentence
from grader_utils.grading.mending.own_cells import OwnCells
from grader_utils.grading.mending.recognize import Recognized, in_order, same_text
from grader_utils.grading.mending.submitted_cells import SubmittedCell
from grader_utils.messages import say, to_say
from grader_utils.phrasing import listed

MOST_OWN_TEXT = 200_000
"""What is shown of a student's own texts, those that answer nothing, in characters."""
_TOO_LONG = to_say("(This text is left out: the notebook's own texts are too long.)")
_SPLIT = to_say("{cell} was split into {count} cells; they count as one")
_LAST_COUNTS = to_say("{cell} was there {count} times; your last attempt counts")
_ONE_IS_KEPT = to_say("{cell} was there {count} times; one is kept")


class Restoration:
    """One submission on its way.

    Args:
        cells: what was handed in.
        original: the instructor's version; it is not changed.

    Attributes:
        notes: sentences that tell the student what was mended; complete after `cells`.
    """

    def __init__(self, cells: Sequence[SubmittedCell], original: NotebookNode) -> None:
        self.notes: list[str] = []
        self._own_length = 0
        self._submitted = cells
        self._originals = graded_cells(original)
        self._released = released_sources(original)
        self._recognized = Recognized(cells, original, self._released)
        self._choices = {name: self._recognized.choose(name) for name in self._recognized.places}
        self._taken = {MENDED_ID, *(cell.id for cell in self._originals)}
        self._elsewhere = FoundElsewhere(cells, original, self._released, self._recognized, self._choices)
        self._own = OwnCells(cells, self._recognized, self._choices, self._elsewhere.moved)

    @property
    def is_another_notebook(self) -> bool:
        """Whether it is some other notebook: it has more cells of another assignment, or no code of this one."""
        known = self._recognized.places
        foreign = {cell.grade_id for cell in self._submitted} - {"", *map(grade_id, self._originals)}
        if len(foreign) > len(known):
            return True
        asking = [
            cell for cell in self._originals if cell.cell_type == "code" and (is_grade(cell) or is_solution(cell))
        ]
        there = {*known, *self._elsewhere.found}
        return bool(asking) and not any(grade_id(cell) in there for cell in asking)

    @property
    def answers(self) -> int:
        """How many answers in code there are, or in words, where the assignment asks for no code."""
        asking = [cell for cell in self._originals if is_solution(cell)]
        asking = [cell for cell in asking if cell.cell_type == "code"] or asking
        return len({*map(grade_id, asking)} - (self._elsewhere.unanswered - self._elsewhere.found.keys()))

    def cells(self) -> list[NotebookNode]:
        """Return the mended cells, with empty outputs."""
        following = self._own_cells()
        built = following[""]
        for cell in self._originals:
            built += self._restored(cell)
            built += following[grade_id(cell)]
        self._note_what_concerns_all()
        return built

    def _own_cells(self) -> dict[str, list[NotebookNode]]:
        """Return the student's own cells by the graded cell that they follow; "" for those before all."""
        following, notes = self._own.by_predecessor(map(grade_id, self._originals))
        self.notes += notes
        return {name: [self._own_cell(cell) for cell in own] for name, own in following.items()}

    def _own_cell(self, cell: SubmittedCell) -> NotebookNode:
        source = self._own_text(cell) if cell.cell_type != "code" else cell.source
        new = self._new_cell(cell.id, cell.cell_type, source)
        _attach(new, cell.attachments)
        return new

    def _new_cell(self, wanted_id: str, cell_type: str, source: str) -> NotebookNode:
        new_id = unused_id(wanted_id, self._taken)
        self._taken.add(new_id)
        new = NotebookNode(id=new_id, cell_type=cell_type, metadata=NotebookNode(), source=source)
        if cell_type == "code":
            new.update(outputs=[], execution_count=None)
        return new

    def _own_text(self, cell: SubmittedCell) -> str:
        self._own_length += len(cell.source)
        return cell.source if self._own_length <= MOST_OWN_TEXT else say(_TOO_LONG)

    def _restored(self, original: NotebookNode) -> list[NotebookNode]:
        """Return the instructor's cell, with the student's text where it is an answer, and what it has to bring."""
        cell, name = copy.deepcopy(original), grade_id(original)
        if is_solution(cell):
            cell.source = self._released[name]
        found = self._elsewhere.found.get(name)
        if found:
            cell.source = found.text
            _attach(cell, found.attachments)
            self._note(found.note)
        if name not in self._choices:
            if not found:
                self._note(say("{cell} was missing; it is back in its place", cell=called(cell)))
            return [cell]
        place, own = self._choices[name]
        submitted, brought = self._submitted[place], []
        if not is_solution(cell):
            brought = self._restored_text(cell, submitted, quietly=is_as_released(submitted))
        elif not found:
            self._take_answer(cell, submitted)
        for note in settings_notes(cell, submitted, self._released[name]):
            self._note(note)
        self._note_copies(cell, len(self._recognized.places[name]) - len(own), place)
        return [cell, *brought]

    def _restored_text(self, cell: NotebookNode, submitted: SubmittedCell, quietly: bool) -> list[NotebookNode]:
        """Note, unless `quietly`, that a locked cell had another text; return what it gave to the student."""
        texts = (self._released[grade_id(cell)], cell.source)
        if same_text(submitted.source or "") in map(same_text, texts):
            return []
        added, names = "", []
        if cell.cell_type == "code" and submitted.source:
            added, names = additions(submitted.source, cell.source, self._names_in_code)
        if not added:
            if not quietly:
                self._note(say("{cell} had been changed; it has its own text again", cell=called(cell)))
            return []
        if not quietly:
            self._note(
                say(
                    "{cell} had been changed; it has its own text again. What you added to it runs in a cell behind "
                    "it: {names}",
                    cell=called(cell),
                    names=listed([code(name) for name in names]),
                )
            )
        return [self._new_cell(f"{cell.id}-added", "code", added)]

    @cached_property
    def _names_in_code(self) -> NamesInCode:
        """The names in all of the student's code but locked cells, as it will run."""
        answers = {grade_id(cell) for cell in self._originals if is_solution(cell)}
        found = self._elsewhere.found
        running = [answer.text for answer in found.values()]
        for place, cell in enumerate(self._submitted):
            name = self._own.graded_at(place)
            counts = name in answers and name not in found and place == self._choices[name][0]
            if cell.cell_type == "code" and cell.source and (self._own.is_own(place) or counts):
                running.append(cell.source)
        return NamesInCode(running)

    def _take_answer(self, cell: NotebookNode, submitted: SubmittedCell) -> None:
        if submitted.source is None:
            self._note(say("{cell} held no text; it is back as it was handed out", cell=called(cell)))
            return
        if cell.cell_type != "code" and is_as_released(submitted):
            return
        cell.source = self._recognized.whole_answer(grade_id(cell), self._choices[grade_id(cell)][0])
        _attach(cell, submitted.attachments)

    def _note_copies(self, cell: NotebookNode, copies: int, place: int) -> None:
        halves = len(self._recognized.continuations(place)) if is_solution(cell) else 0
        if halves:
            self._note(say(_SPLIT, cell=called(cell), count=halves + 1))
        copies -= halves
        if copies > 1:
            often = _LAST_COUNTS if is_solution(cell) else _ONE_IS_KEPT
            self._note(say(often, cell=called(cell), count=copies))

    def _note_what_concerns_all(self) -> None:
        places = self._recognized.places
        if not in_order([places[name][0] for name in map(grade_id, self._originals) if name in places]):
            self._note(say("the graded cells were in another order; they have the order of the assignment again"))
        if self._recognized.nameless:
            names = listed([code(name) for name in self._recognized.nameless])
            self._note(say("the settings of these cells were lost and are restored: {names}", names=names))

    def _note(self, text: str) -> None:
        self.notes.append(sentence(text))


def _attach(cell: NotebookNode, pictures: Mapping[str, Mapping[str, str]]) -> None:
    if pictures and cell.cell_type == "markdown":
        cell.attachments = {**cell.get("attachments", {}), **pictures}
