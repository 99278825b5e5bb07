"""Which of the submitted cells are the instructor's graded cells, and which of several is the student's answer."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from nbformat import NotebookNode
from nbgrader.utils import is_solution

from grader_utils.course.original import grade_id, graded_cells
from grader_utils.grading.mending.submitted_cells import SubmittedCell

_DEFINED = re.compile(r"^(?:async +def|def|class) +(\w+)", re.MULTILINE)


class Recognized:
    """Where the instructor's graded cells are among the submitted ones.

    A cell is recognized by its grade id; where that is lost, by its cell id, a locked cell by its text, and an answer
    by where it stands and what it defines. Each next sign is asked only about cells that are still missing, so that
    a student's own copy of a text stays the student's.

    Args:
        cells: what was handed in.
        original: the instructor's version.
        released: the texts of its graded cells as students got them, by grade id.

    Attributes:
        places: for each grade id found, the indices of its cells, in order.
        nameless: the grade ids that were found by another sign.
        definitions: for each of `cells`, the functions and classes that it defines.
    """

    def __init__(self, cells: Sequence[SubmittedCell], original: NotebookNode, released: Mapping[str, str]) -> None:
        self._cells = cells
        self._texts = [same_text(cell.source or "") for cell in cells]
        self.definitions = [definitions(cell.source or "") for cell in cells]
        self._original = {grade_id(cell): cell for cell in graded_cells(original)}
        self._released = released
        plain = [cell.source for cell in original.cells if "nbgrader" not in cell.metadata]
        self._no_answers = {"", *map(same_text, plain)}
        self.places: dict[str, list[int]] = {}
        self._by({name: name for name in self._original}, [cell.grade_id for cell in cells])
        named = set(self.places)
        self._by({cell.id: name for name, cell in self._original.items()}, [cell.id for cell in cells])
        self._by(self._locked_texts(), self._texts)
        self._by_place()
        self.nameless = [name for name in self._original if name in self.places and name not in named]

    def choose(self, name: str) -> tuple[int, list[int]]:
        """Return the index of the cell that counts, and of those that are the student's own cells after all.

        Of several answers the last attempt counts: the last that differs from what was handed out and defines what
        was to be defined. JupyterLab names both halves of a split cell alike; a half that defines nothing of what
        was asked is no attempt, and stays the student's own.
        """
        places = self.places[name]
        if not is_solution(self._original[name]):
            return places[0], []
        blank = same_text(self._released[name])
        written = [place for place in places if self._texts[place] not in ("", blank)]
        attempts = [place for place in written if self._defines(place, name)]
        if attempts:
            last = attempts[-1]
            joined = self.continuations(last)
            return last, [place for place in written if place not in attempts and place not in joined]
        wanted = definitions(self._released[name])
        if wanted and wanted <= set().union(*(self.definitions[place] for place in written)):
            return written[-1], written[:-1]  # one cell for each function
        return (written or places)[-1], []

    def whole_answer(self, name: str, place: int) -> str:
        """Return the text of an answer that stands at `place`, of a written one all that its copies say.

        JupyterLab may have split a class between two methods: a half that begins indented belongs to the one above.
        """
        if self._original[name].cell_type != "code":
            blank = same_text(self._released[name])
            copies = {self._texts[copy]: None for copy in self.places[name] if self._texts[copy] not in ("", blank)}
            return "\n\n".join(copies) if len(copies) > 1 else self._cells[place].source
        parts = [self._cells[part].source for part in (place, *self.continuations(place))]
        return "\n".join(parts)

    def continuations(self, place: int) -> list[int]:
        """Return the halves of a split cell that go on in the middle of what the cell at `place` began."""
        name = next(name for name, places in self.places.items() if place in places)
        found = []
        while place + 1 in self.places[name] and _begins_indented(self._cells[place + 1].source):
            place += 1
            found.append(place)
        return found

    def _by(self, names: Mapping[str, str], signs: Sequence[str]) -> None:
        missing = {key: name for key, name in names.items() if name not in self.places}
        taken = {place for places in self.places.values() for place in places}
        for place, sign in enumerate(signs):
            name = missing.get(sign)
            if name is not None and place not in taken:
                self.places.setdefault(name, []).append(place)

    def _locked_texts(self) -> dict[str, str]:
        locked = [name for name, cell in self._original.items() if not is_solution(cell)]
        return {same_text(self._released[name]): name for name in locked if self._released[name].strip()}

    def _by_place(self) -> None:
        for name, cell in self._original.items():
            if name in self.places or not is_solution(cell):
                continue
            candidates = [
                place
                for place in self.gap(name)
                if self._cells[place].cell_type == cell.cell_type and self._texts[place] not in self._no_answers
            ]
            if definitions(self._released[name]):
                candidates = [place for place in candidates if self._defines(place, name)][-1:]
            if len(candidates) == 1:
                self.places[name] = candidates

    def gap(self, name: str) -> range:
        """Return the places between the recognized cells around which the missing cell `name` was handed out."""
        order = list(self._original)
        known = [(order.index(other), places) for other, places in self.places.items()]
        before = [places[-1] for index, places in known if index < order.index(name)]
        after = [places[0] for index, places in known if index > order.index(name)]
        first, last = max(before, default=-1) + 1, min(after, default=len(self._cells))
        return range(first, last)

    def _defines(self, place: int, name: str) -> bool:
        return definitions(self._released[name]) <= self.definitions[place]


def definitions(source: str) -> set[str]:
    """Return the functions and classes that `source` defines; it may be no valid Python."""
    return set(_DEFINED.findall(source))


def _begins_indented(source: str | None) -> bool:
    return (source or "").lstrip("\r\n").startswith((" ", "\t"))


def in_order(places: Sequence[int]) -> bool:
    """Return whether cells at these places stand in the order of the list."""
    return all(first < second for first, second in pairwise(places))


def same_text(source: str) -> str:
    """Return `source` without what editors change unasked: line endings, and space at its ends."""
    return source.replace("\r\n", "\n").strip()
