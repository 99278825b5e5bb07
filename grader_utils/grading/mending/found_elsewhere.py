"""Answers that do not stand in their own cell: code in another cell, and sentences beside a written answer's cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from nbformat import NotebookNode
from nbgrader.utils import is_grade, is_solution

from grader_utils.course.original import grade_id, graded_cells
from grader_utils.grading.mending.as_released import is_as_released, is_stub
from grader_utils.grading.mending.given_back import definitions_of
from grader_utils.grading.mending.mended_notes import called
from grader_utils.grading.mending.recognize import Recognized, definitions, same_text
from grader_utils.grading.mending.submitted_cells import SubmittedCell
from grader_utils.grading.mending.written import FEWEST_WORDS_ELSEWHERE, GivenTexts, Written, code_of, written_in
from grader_utils.messages import say, to_say

MOST_TEXT = 1_000_000
"""How much is searched for sentences that may be an answer, in characters."""
_BESIDE = to_say("{cell} was left as it was handed out; what you wrote beside it is taken as your answer")
_FAR = to_say(
    "{cell} was left as it was handed out; what you wrote in other places is laid into it, for a person to read"
)
_MOVED = to_say("{cell} was left as it was handed out; your code for it was found in another cell, and counts")
_IN_ANOTHER = to_say("{cell} was left as it was handed out; its code was found in {other}, and counts")


@dataclass(frozen=True)
class Found:
    """An answer, and what the student reads about where it was."""

    text: str
    note: str
    attachments: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


class FoundElsewhere:
    """The answers to questions whose own cell is missing or was left as it was handed out.

    Args:
        cells: what was handed in.
        original: the instructor's version.
        released: the texts of its graded cells as students got them, by grade id.
        recognized: which of `cells` are the instructor's.
        choices: for each grade id, the index of the cell that counts, and of those that are the student's own.

    Attributes:
        unanswered: the grade ids of these questions.
        found: the answers by grade id.
        moved: the indices of the student's own cells that became answers.
    """

    def __init__(
        self,
        cells: Sequence[SubmittedCell],
        original: NotebookNode,
        released: Mapping[str, str],
        recognized: Recognized,
        choices: Mapping[str, tuple[int, list[int]]],
    ) -> None:
        self._cells, self._original, self._released = cells, original, released
        self._recognized, self._choices = recognized, choices
        self.found: dict[str, Found] = {}
        self.moved: set[int] = set()
        self._code_at: dict[int, str] = {}  # the first question that a student's own cell answers
        names_at = {place: name for name, places in recognized.places.items() for place in places}
        self._own = [place for place in range(len(cells)) if place not in names_at]
        unanswered = [cell for cell in graded_cells(original) if is_solution(cell) and self._is_unanswered(cell)]
        self.unanswered = set(map(grade_id, unanswered))
        for cell in unanswered:
            if cell.cell_type == "code":
                self._find_code(cell)
        written = [cell for cell in unanswered if cell.cell_type != "code" and is_grade(cell)]
        for cell in written:
            self._find_text(cell)

    def _is_unanswered(self, cell: NotebookNode) -> bool:
        name = grade_id(cell)
        if name not in self._choices:
            return True
        submitted = self._cells[self._choices[name][0]]
        text = submitted.source or ""
        if is_as_released(submitted) or (cell.cell_type == "code" and is_stub(text)):  # of an older release, perhaps
            return True
        left = set(map(str.strip, text.split("\n"))) - {"", *map(str.strip, self._released[name].split("\n"))}
        return not left and ("NotImplementedError" in text or not self._is_attempt(text, cell))

    def _is_attempt(self, text: str, cell: NotebookNode) -> bool:
        """Return whether code of which all lines were given is an answer: what was taken out may have been wrong."""
        return cell.cell_type == "code" and same_text(text) not in ("", same_text(self._released[grade_id(cell)]))

    def _find_code(self, cell: NotebookNode) -> None:
        """Find the last cell that defines all that `cell` should: one of the student's own, or another graded one."""
        wanted = definitions(self._released[grade_id(cell)])
        if not wanted:
            return
        own = [place for place, code in self._own_code.items() if wanted <= definitions(code)]
        if own:
            self._take_code(cell, own[-1])
            return
        for other in graded_cells(self._original):
            if other is not cell and grade_id(other) in self._choices:
                self._find_in(other, cell, wanted)

    @cached_property
    def _own_code(self) -> dict[int, str]:
        return {place: code for place in self._own if (code := code_of(self._cells[place]))}

    def _take_code(self, cell: NotebookNode, place: int) -> None:
        """Take what stands in a cell of the student's own; where it is another's answer already, that runs before."""
        text, name = self._own_code[place], self._code_at.setdefault(place, grade_id(cell))
        if name != grade_id(cell):
            text = "# " + say("See the cell {name}.", name=name)
        elif text == self._cells[place].source:
            self.moved.add(place)
        self.found[grade_id(cell)] = Found(text, say(_MOVED, cell=called(cell)))

    def _find_in(self, other: NotebookNode, cell: NotebookNode, wanted: set[str]) -> None:
        """Take the answer that stands in another graded cell, as when two cells were merged."""
        place = self._choices[grade_id(other)][0]
        text = self._cells[place].source or ""
        if not wanted <= self._defined(place) or wanted <= definitions(other.source):
            return
        if not is_solution(other):
            text = definitions_of(wanted, text, other.source)
        elif self._stands_before(other, cell):
            text = "# " + say("See the cell {name}.", name=grade_id(other))
        if text:
            note = say(_IN_ANOTHER, cell=called(cell), other=called(other))
            self.found[grade_id(cell)] = Found(text, note)

    def _stands_before(self, one: NotebookNode, other: NotebookNode) -> bool:
        order = [grade_id(cell) for cell in graded_cells(self._original)]
        return order.index(grade_id(one)) < order.index(grade_id(other))

    def _defined(self, place: int) -> set[str]:
        return self._recognized.definitions[place]

    def _find_text(self, cell: NotebookNode) -> None:
        """Take what the student wrote beside a written answer's cell, and else what they wrote anywhere."""
        given = GivenTexts({other.id: other.source for other in self._original.cells}, list(self._released.values()))
        own = [place for place in self._own if place not in self.moved and place not in self._code_at]
        texts = self._texts_at(own, given)
        gap = self._recognized.gap(grade_id(cell))
        near = [text for text in texts if text.place in gap and (text.certain or text.whole)]
        near = [text for text in near if text.place >= self._question_of(cell, gap)] or near
        if near:
            self._take(cell, near, _BESIDE)
            return
        far = [text for text in texts if text.certain and text.words >= FEWEST_WORDS_ELSEWHERE]
        if far:
            self._take(cell, far, _FAR, move=False)

    def _texts_at(self, places: Sequence[int], given: GivenTexts) -> list[Written]:
        """Return what the student wrote in cells, up to a length of all together; what does not fit plays no part."""
        texts, left = [], MOST_TEXT
        for place in places:
            length = len(self._cells[place].source or "")
            if length > left:
                continue
            left -= length
            text = written_in(place, self._cells[place], given)
            if text:
                texts.append(text)
        return texts

    def _question_of(self, cell: NotebookNode, gap: range) -> int:
        """Return where the text that asks for an answer stands among the submitted cells, or where the gap begins."""
        before = self._original.cells[: self._original.cells.index(cell)]
        asking = before[-1].source.partition("\n")[0].strip() if before else ""
        places = [place for place in gap if asking and asking in (self._cells[place].source or "")[: 10 * len(asking)]]
        return places[-1] if places else gap.start

    def _take(self, cell: NotebookNode, texts: list[Written], note: str, move: bool = True) -> None:
        attachments: dict[str, Mapping[str, str]] = {}
        for text in texts:
            attachments |= text.attachments
            if move and text.whole:
                self.moved.add(text.place)
        words = "\n\n".join(text.text for text in texts)
        self.found[grade_id(cell)] = Found(words, say(note, cell=called(cell)), attachments)
