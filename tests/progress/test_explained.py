"""Every question is explained under a heading of its lesson, and a link leads there where the lessons are near."""

import re
import shutil

import pytest
from places import COURSE, read_notebook

from grader_utils.progress.explained import Place, places
from grader_utils.progress.syllabus import LESSONS, exercises
from grader_utils.questions import all_questions


def test_every_question_has_its_place_in_the_lesson_of_its_assignment():
    assert set(places()) == set(all_questions())
    for lesson, questions in exercises().items():
        assert all(places()[question].lesson == lesson for question in questions)


@pytest.mark.parametrize("lesson", LESSONS)
def test_the_headings_are_those_of_the_lesson(lesson):
    cells = read_notebook(COURSE / "notebooks" / f"{lesson}.ipynb").cells
    text = "\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert {place.heading for place in places().values() if place.lesson == lesson} <= set(headings)


@pytest.mark.parametrize(
    ("own", "link"),
    [
        ("release/03_sigmoid/sigmoid.ipynb", "../../notebooks/03_sigmoid.ipynb#Many-answers-at-once"),
        ("03_sigmoid/sigmoid.ipynb", "../notebooks/03_sigmoid.ipynb#Many-answers-at-once"),
        ("far/away/from/it/all/sigmoid.ipynb", ""),
    ],
)
def test_a_link_leads_to_the_lesson_where_it_lies_near(tmp_path, own, link):
    (tmp_path / "notebooks").mkdir()
    shutil.copy(COURSE / "notebooks" / "03_sigmoid.ipynb", tmp_path / "notebooks")
    (tmp_path / own).parent.mkdir(parents=True)
    place = places()["softmax"]
    assert place.link_from(tmp_path / own) == link
    assert place.link_from(None) == ""
    assert str(place) == "lesson 3, “Many answers at once”"
    assert isinstance(place, Place)
