"""A student's own cells: which of the submitted cells they are, and which graded cell each of them follows."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from grader_utils.grading.mending.changed_settings import ROLE
from grader_utils.grading.mending.mended_notes import own_cells_notes
from grader_utils.grading.mending.recognize import Recognized
from grader_utils.grading.mending.submitted_cells import SubmittedCell

MOST_OWN_CELLS = 100
"""How many cells of a student's own stay between two graded ones: the first half of them, and the last."""


class OwnCells:
    """The student's own cells of one submission.

    Args:
        cells: what was handed in.
        recognized: which of `cells` are the instructor's.
        choices: for each grade id, the index of the cell that counts, and of those that are the student's own.
        moved: the indices of own cells that became answers.
    """

    def __init__(
        self,
        cells: Sequence[SubmittedCell],
        recognized: Recognized,
        choices: Mapping[str, tuple[int, list[int]]],
        moved: Collection[int],
    ) -> None:
        self._cells, self._moved = cells, moved
        self._name_at = {place: name for name, places in recognized.places.items() for place in places}
        self._halves = {place for _, others in choices.values() for place in others}

    def graded_at(self, place: int) -> str | None:
        """Return the grade id by which the cell at this index was recognized, or None."""
        return self._name_at.get(place)

    def is_own(self, place: int) -> bool:
        """Say whether the cell at this index is the student's own: no graded cell, or a half that counts as none."""
        return place not in self._name_at or place in self._halves

    def by_predecessor(self, names: Iterable[str]) -> tuple[dict[str, list[SubmittedCell]], list[str]]:
        """Return the own cells by the graded cell that they follow, "" for those before all, and notes on them.

        Args:
            names: the grade ids of all graded cells.
        """
        following: dict[str, list[SubmittedCell]] = {"": [], **{name: [] for name in names}}
        predecessor, left_out, claimed = "", 0, 0
        for place, cell in enumerate(self._cells):
            if not self.is_own(place):
                predecessor = self._name_at[place]
            elif cell.source is None or not cell.cell_type:
                left_out += 1
            elif place not in self._moved:
                claimed += place not in self._halves and any(cell.settings.get(flag) is True for flag in ROLE)
                following[predecessor].append(cell)
        kept = {name: _first_and_last(own) for name, own in following.items()}
        too_many = sum(map(len, following.values())) - sum(map(len, kept.values()))
        return kept, own_cells_notes(left_out, claimed, too_many, MOST_OWN_CELLS)


def _first_and_last(cells: list[SubmittedCell]) -> list[SubmittedCell]:
    half = MOST_OWN_CELLS // 2
    return cells if len(cells) <= MOST_OWN_CELLS else cells[:half] + cells[-half:]
