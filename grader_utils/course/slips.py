"""Makes a student version show code with a slip, for exercises in which the student mends it."""

from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import ClearSolutions

BEGIN, END = "BEGIN SLIP", "END SLIP"


class ClearSolutionsLeaveSlips(ClearSolutions):
    """nbgrader's ClearSolutions, with one more kind of cell.

    Where a solution cell has a region of commented lines between `### BEGIN SLIP` and `### END SLIP`, the student
    version shows these lines as code, and nothing in place of the solution.
    """

    def preprocess_cell(self, cell: NotebookNode, resources: Any, cell_index: int) -> tuple[NotebookNode, Any]:
        """Return the cell as students get it."""
        if BEGIN not in cell.source:
            return super().preprocess_cell(cell, resources, cell_index)
        cell.source = show_slip(cell.source, self.begin_solution_delimeter, self.end_solution_delimeter)
        return cell, resources


def show_slip(source: str, begin_solution: str = "BEGIN SOLUTION", end_solution: str = "END SOLUTION") -> str:
    """Return `source` with the slip as code and without the solution.

    Raises:
        ValueError: a region does not end, or a line of the slip is no comment.
    """
    lines, region = [], ""
    for line in source.split("\n"):
        if begin_solution in line or BEGIN in line:
            if region:
                raise ValueError(f"a region begins inside another one: {line.strip()}")
            region = "slip" if BEGIN in line else "solution"
        elif end_solution in line or END in line:
            region = ""
        elif region == "slip":
            lines.append(_uncommented(line))
        elif region != "solution":
            lines.append(line)
    if region:
        raise ValueError(f"the {region} region has no end")
    return "\n".join(lines)


def _uncommented(line: str) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    rest = line.lstrip()
    if rest and not rest.startswith("#"):
        raise ValueError(f"a line of the slip is no comment: {line.strip()}")
    return (indent + rest.removeprefix("#").removeprefix(" ")).rstrip()
