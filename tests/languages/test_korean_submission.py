"""The same solutions earn the same points in Korean and in English, and a Korean submission is answered in Korean."""

import json
import re

import nbformat
import pytest
from bs4 import BeautifulSoup
from places import COURSE, read_notebook
from small_class import answered

from grader_utils.course.assignment_source import AssignmentSource
from grader_utils.course.original import released_sources
from grader_utils.course.submissions import Submission
from grader_utils.demo.fill import fill, right_answers
from grader_utils.exam_room.settings import ExamRoom
from grader_utils.grading.class_run.notebook_jobs import notebook_jobs
from grader_utils.grading.engine.grade_submission import grade_submission
from grader_utils.grading.engine.job import Graded, Job, NotebookJob
from grader_utils.grading.feedback.feedback_page import About, feedback_page
from grader_utils.grading.gradebook.returned import Mark, Returned
from grader_utils.grading.mending.mend import mend
from grader_utils.grading.mending.submitted_cells import submitted_language
from grader_utils.messages import ENGLISH as ENGLISH_CODE
from grader_utils.messages import notebook_language, speaking

GATES = "02_logic_gates"
SOURCE = AssignmentSource(COURSE / "source" / GATES, COURSE)
(NAME,) = SOURCE.originals
HANGUL, ENGLISH = re.compile("[가-힣]"), re.compile(r"[a-z]{2,} [a-z]{2,}")
WRONG = {"and-gate": "def and_gate():\n    return np.array([1, 1]), -0.5"}


def korean():
    """Return the Korean student version with right answers but one, as bytes."""
    original = SOURCE.originals_in("ko")[NAME]
    student = nbformat.from_dict(json.loads(json.dumps(original)))
    texts = released_sources(original)
    for cell in student.cells:
        cell.source = texts.get(cell.metadata.get("nbgrader", {}).get("grade_id"), cell.source)
    return nbformat.writes(fill(student, right_answers(read_notebook(COURSE / "source" / GATES)) | WRONG)).encode()


def english():
    return nbformat.writes(answered(GATES, and_gate=WRONG["and-gate"])).encode()


def graded(content):
    notebook = NotebookJob(SOURCE.text(NAME, submitted_language(content)), content)
    job = Job(b"the same papers", {NAME: notebook}, SOURCE.files, ExamRoom().settings)
    result = Graded.from_bytes(grade_submission(job.to_bytes()))
    assert result.reasons == ()
    return result.notebooks[NAME]


@pytest.fixture(scope="module")
def both():
    return graded(korean()), graded(english())


def test_the_points_are_the_same(both):
    ours, theirs = both
    assert ours.scores == theirs.scores
    assert ours.parts == theirs.parts
    assert ours.mistakes == theirs.mistakes
    assert sum(score or 0 for score in ours.scores.values()) > 0


def test_nothing_had_to_be_mended_and_the_graded_notebook_says_its_language(both):
    for one, language in zip(both, ({"language": "ko"}, None), strict=True):
        assert one.notes == ()
        assert nbformat.reads(one.notebook, as_version=4).metadata.get("course") == language


def test_what_figures_show_is_described_in_korean(both):
    cells = {cell.id: cell for cell in nbformat.reads(both[0].notebook, as_version=4).cells}
    shown = [output.data["text/plain"] for output in cells["gates-figure"].outputs if "data" in output]
    assert len(shown) == 3
    assert all(HANGUL.search(text) for text in shown)


def test_its_feedback_page_is_korean(both):
    notebook = nbformat.reads(both[0].notebook, as_version=4)
    marks = {cell: Mark(score or 0.0, 2.0, score is None, False) for cell, score in both[0].scores.items()}
    about = About("ada", GATES, NAME, "2026-03-02 18:00:00 UTC", True, "00")
    original = SOURCE.originals_in("ko")[NAME]
    page = BeautifulSoup(feedback_page(about, notebook, original, Returned(marks), {}), "html.parser")
    assert page.html["lang"] == "ko"
    assert "2026년 3월 2일 18:00 UTC" in page.text
    assert page.h1.text == "2 · 논리 게이트"
    for code in [
        *page(["code", "pre", "style", "math", "em"]),
        *page.select(".answer > div, .answer > ul, .answer > p + p"),
    ]:
        code.extract()
    english = [text for text in page.stripped_strings if ENGLISH.search(text) and not HANGUL.search(text)]
    assert english == []


def without_a_language(content, **layout):
    """Return a notebook as Colab and VS Code save it: nothing in its metadata says in which language it is."""
    book = json.loads(content)
    book["metadata"].pop("course", None)
    return json.dumps(book, **layout).encode()


@pytest.mark.parametrize("layout", [{"indent": 1}, {"ensure_ascii": False}, {"indent": 0, "sort_keys": True}])
def test_a_notebook_that_lost_its_language_is_told_by_its_texts(layout, tmp_path):
    content = without_a_language(korean(), **layout)
    (tmp_path / f"{NAME}.ipynb").write_bytes(content)
    job = notebook_jobs(SOURCE, Submission("ada", GATES, tmp_path))[NAME]
    assert job.notes == ()
    assert notebook_language(json.loads(job.original)["metadata"]) == "ko"


@pytest.mark.parametrize(
    ("content", "told"),
    [(english(), ENGLISH_CODE), (b"", ""), (b"\xff{}", ""), (b'{"cells": [], "nbformat": 4, "metadata": {}}', "")],
)
def test_what_holds_no_korean_text_of_the_assignment_is_not_taken_for_korean(content, told):
    assert SOURCE.recognized(NAME, content) == told


def test_a_notebook_of_which_little_is_left_is_told_by_what_is_left():
    book = json.loads(korean())
    book["cells"] = book["cells"][len(book["cells"]) // 2 :]
    assert SOURCE.recognized(NAME, json.dumps(book).encode()) == "ko"


def test_a_course_without_catalogs_answers_in_the_languages_that_the_package_speaks(tmp_path):
    alone = AssignmentSource(COURSE / "source" / GATES, tmp_path)
    original = json.loads(alone.text(NAME, "ko"))
    assert notebook_language(original["metadata"]) == "ko"
    assert [cell["source"] for cell in original["cells"]] == [cell.source for cell in SOURCE.originals[NAME].cells]
    assert notebook_language(json.loads(alone.text(NAME, "xx"))["metadata"]) == ENGLISH_CODE


def test_what_was_mended_is_said_in_korean():
    original = SOURCE.originals_in("ko")[NAME]
    student = json.loads(korean())
    student["cells"] = [cell for cell in student["cells"] if cell["id"] != "or-gate"]
    with speaking("ko"):
        assert mend(json.dumps(student).encode(), original).notes == ("셀 `or-gate`: 없어서 제자리에 되돌려 놓았어요.",)
        assert mend(b"", original).unreadable == "비어 있어요"
