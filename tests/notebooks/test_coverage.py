"""Every concept of the course is taught in a lesson's cell, and asked in a cell of an assignment or of the lesson."""

from functools import cache
from pathlib import Path

import pytest
import yaml
from places import ASSIGNMENTS, COURSE, read_notebook

from grader_utils.course.asked import asking_cells

CONCEPTS = yaml.safe_load((Path(__file__).parent / "concepts.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", CONCEPTS, ids=lambda row: row["concept"])
def test_a_concept_is_taught_and_asked(row):
    lesson = {cell.id: cell for cell in read_notebook(COURSE / "notebooks" / f"{row['lesson']}.ipynb").cells}
    assert row["cell"] in lesson, f"{row['lesson']} has no cell {row['cell']}"
    assert row["word"].lower() in lesson[row["cell"]].source.lower()
    if "quick" in row:
        assert f'quick_question("{row["quick"]}"' in lesson[f"ask-{row['quick']}"].source
    else:
        assert row["asks"] in cells_that_ask(row["question"], row.get("asked", row["lesson"]))


@cache
def asked_in(assignment):
    """The cells of an assignment that ask, each with its questions."""
    return [(cell.id, names) for cell, names in asking_cells(read_notebook(COURSE / "source" / assignment))]


def cells_that_ask(question, assignment):
    return [cell for cell, names in asked_in(assignment) if question in names]


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_every_lesson_teaches_and_the_map_names_it(assignment):
    assert any(row["lesson"] == assignment for row in CONCEPTS)
    start = (COURSE / "notebooks" / "00_start_here.ipynb").read_text(encoding="utf-8")
    assert f"{assignment}.ipynb" in start


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_every_lesson_ends_with_what_to_do_next(assignment):
    last = read_notebook(COURSE / "notebooks" / f"{assignment}.ipynb").cells[-1]
    assert last.cell_type == "markdown"
    assert assignment in last.source
