"""What students, and records that somebody forged, put into a feedback page: it can be read, and does nothing."""

import re

import pytest
from bs4 import BeautifulSoup
from nbformat import from_dict
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output
from places import COURSE
from turned_texts import KINDS, TURNED, TURNS, shown_in_many_ways

from grader_utils.course.original import read_original
from grader_utils.grading.feedback.feedback_page import About, feedback_page
from grader_utils.grading.gradebook.returned import CommentShown, Mark, Returned
from grader_utils.grading.nbgrader_hooks.feedback_exporter import FeedbackExporter
from grader_utils.marking.as_data import KEY

SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
ORIGINAL = read_original(next((COURSE / "source" / "01_affine_function").glob("*.ipynb")))
PNG = "iVBORw0KGgo="
VERDICT = {
    "question": SCRIPT,
    "headline": SCRIPT,
    "attempted": True,
    "parts": [{"name": SCRIPT, "outcome": SCRIPT, "passed": False, "public": True}],
    "first": SCRIPT,
    "reason": f"`{SCRIPT}`",
    "arrays": SCRIPT,
    "help": SCRIPT,
}


def page(*cells, given=None, student="ada"):
    about = About(student, "01_affine_function", "affine_function", "2026-03-02 18:00:00 UTC", True, "00")
    text = feedback_page(about, new_notebook(cells=list(cells)), ORIGINAL, given or Returned(), {})
    return text, BeautifulSoup(text, "html.parser")


def nbgraders(place, **more):
    flags = {"grade": False, "solution": False, "task": False, "locked": False, "schema_version": 3}
    return {"nbgrader": {"grade_id": place} | flags | more}


HOSTILE = [
    [new_markdown_cell(SCRIPT)],
    [new_code_cell(SCRIPT)],
    [new_code_cell("x", outputs=[new_output("stream", text=SCRIPT)])],
    [new_code_cell("x", outputs=[new_output("error", ename=SCRIPT, evalue=SCRIPT, traceback=[SCRIPT])])],
    [new_code_cell("x", outputs=[new_output("error", ename=SCRIPT, evalue=SCRIPT, traceback=[])])],
    [new_code_cell("x", outputs=[new_output("display_data", {"text/html": SCRIPT, "text/plain": SCRIPT})])],
    [new_code_cell("x", outputs=[new_output("display_data", {"image/png": f'"{SCRIPT}', "text/plain": SCRIPT})])],
    [new_code_cell("x", outputs=[new_output("display_data", {"image/png": PNG, "text/plain": SCRIPT})])],
    [new_code_cell("x", outputs=[new_output("display_data", {"image/svg+xml": f"<svg onload=alert(1)>{SCRIPT}"})])],
    [from_dict({"cell_type": "raw", "source": SCRIPT, "metadata": {}, "id": "raw"})],
    [
        new_code_cell(
            "x",
            metadata=nbgraders("matmul-check", grade=True, points=6),
            outputs=[from_dict({"output_type": "display_data", "data": {}, "metadata": {KEY: VERDICT}})],
        )
    ],
]


@pytest.mark.parametrize("cells", HOSTILE)
def test_nothing_runs_and_everything_can_be_read(cells):
    said = CommentShown(SCRIPT, True)
    given = Returned({"matmul-check": Mark(0.0, 6.0, False, False)}, {"matmul-check": said}, 0.0)
    text, found = page(*cells, given=given, student=SCRIPT)
    assert not re.search(r"<(script|svg|iframe|form|button)\b", text)
    assert not re.search(r"""<[^>]*\son\w+=""", re.sub('alt="[^"]*"', "", text))
    assert all(image["src"].startswith("data:image/") or image["src"] == "x" for image in found.find_all("img"))
    assert not [image for image in found.find_all("img") if image.has_attr("onerror")]
    assert found.bdi.text == SCRIPT
    assert found.find("footer")


@pytest.mark.parametrize(
    "forged", [None, [], {}, {"parts": 3}, {"parts": [{}]}, VERDICT | {"more": 1}, VERDICT | {"parts": ["x"]}]
)
def test_a_verdict_of_another_form_is_none(forged):
    output = from_dict({"output_type": "display_data", "data": {"text/plain": "what was shown"}, "metadata": {}})
    output.metadata[KEY] = forged
    cell = new_code_cell("x", metadata=nbgraders("matmul-check", grade=True, points=6), outputs=[output])
    given = Returned({"matmul-check": Mark(0.0, 6.0, False, False)})
    _, found = page(cell, given=given)
    assert "what was shown" in found.find(id="matmul-check").get_text()
    assert "The check did not pass." in found.find("section").get_text()


def test_a_public_part_that_failed_is_worked_out_in_a_fold_and_an_unseen_one_is_not():
    def folds(*parts):
        shown = [{"name": name, "outcome": "wrong", "passed": False, "public": public} for name, public in parts]
        output = from_dict({"output_type": "display_data", "data": {}, "metadata": {}})
        output.metadata[KEY] = VERDICT | {"question": "affine_function", "parts": shown}
        _, found = page(new_code_cell("x", metadata=nbgraders("a-check", grade=True, points=6), outputs=[output]))
        return {fold.summary.text: fold.pre.text for fold in found.select(".verdict details")}

    named = "w = [1, 1], b = -1.5, x = [0, 1]"
    (working,) = folds((SCRIPT, True), (named, True)).items()
    assert working[0] == f"{named}, worked out by hand"
    assert working[1].splitlines() == [f"Given: {named}", "w·x = 1·0 + 1·1 = 1", "plus b = -1.5 gives -0.5"]
    assert folds((named, False)) == {}


def test_huge_outputs_are_cut_and_what_follows_is_there():
    cells = [new_code_cell("x", outputs=[new_output("stream", text="\x1b[" + 100_000 * "&")]) for _ in range(20)]
    text, found = page(*cells, new_markdown_cell("the last cell"))
    assert len(text) < 2_000_000
    assert "the last cell" in found.get_text()


def test_many_pictures_are_left_out_and_their_words_stay():
    picture = new_output("display_data", {"image/png": "A" * 1_000_000, "text/plain": "a curve that rises"})
    text, found = page(*(new_code_cell("x", outputs=[picture]) for _ in range(10)))
    assert len(text) < 4_000_000
    assert len(found.find_all("img")) == 3
    assert text.count("a curve that rises") == 10


def test_half_characters_do_not_stop_a_page():
    text, _ = page(new_markdown_cell("half \ud800 a character"), student="a\ud800")
    text.encode("utf-8")


@pytest.mark.parametrize("cells", shown_in_many_ways(TURNED), ids=KINDS)
def test_what_turns_the_direction_of_reading_is_seen_and_turns_nothing(cells):
    text, found = page(*cells, student=TURNED)
    assert not re.search(TURNS, text)
    assert text.count("10 points") == text.count(r"10 points\u202e\u2066") >= 2
    assert r"10 points\u202e" in found.bdi.text


def test_letters_that_are_written_from_right_to_left_stay_as_they_are():
    written = "\u200fשלום \u0633\u0644\u0627\u0645\u200c\u200e"
    text, _ = page(new_markdown_cell(written), student=written)
    assert text.count(written) == 2


def test_nbgraders_own_way_of_making_pages_is_refused():
    with pytest.raises(Exception, match="No page was made"):
        FeedbackExporter()
