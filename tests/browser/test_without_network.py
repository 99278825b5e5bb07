"""A feedback page opened from a memory stick, with no network at all: its formulas are drawn."""

import shutil

import pytest
from browser.chromium import PATIENCE
from copied_course import copy_course, run, with_commands
from places import COURSE, read_notebook
from small_class import hand_in

ASSIGNMENT = "03_sigmoid"

DRAWN = """() => [...document.querySelectorAll("math")].map(formula => {
    const box = formula.getBoundingClientRect();
    const fractions = [...formula.querySelectorAll("mfrac")].map(fraction => {
        const [over, under] = [...fraction.children].map(part => part.getBoundingClientRect());
        return over.bottom <= under.top + 1;
    });
    return {width: box.width, height: box.height, fractions};
})"""


@pytest.fixture(scope="module")
def feedback(tmp_path_factory):
    """Return a page of feedback, alone in a folder."""
    course = with_commands(copy_course(tmp_path_factory.mktemp("stick")))
    for folder in (course / "source").iterdir():
        if folder.name != ASSIGNMENT:
            shutil.rmtree(folder)
    hand_in(course, "ada", ASSIGNMENT, read_notebook(COURSE / "release" / ASSIGNMENT))
    for command in (
        ("nbgrader", "generate_assignment", ASSIGNMENT),
        ("course", "grade", ASSIGNMENT),
        ("nbgrader", "generate_feedback", ASSIGNMENT),
    ):
        status, said = run(course, *command)
        assert status == 0, said
    stick = tmp_path_factory.mktemp("memory_stick") / "feedback.html"
    return shutil.copy(course / "feedback" / "ada" / ASSIGNMENT / "sigmoid.html", stick)


def test_formulas_of_a_feedback_page_are_drawn_without_a_network(chromium, feedback, kept):
    context = chromium.new_context(offline=True)
    try:
        page = context.new_page()
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("response", lambda response: asked.remove(response.url) if response.url in asked else None)
        page.goto(feedback.as_uri(), wait_until="load", timeout=PATIENCE)
        formulas = page.evaluate(DRAWN)
        assert not [url for url in asked if url.startswith("file:")]
        page.screenshot(path=kept / "feedback_without_network.png", full_page=True)
        text = page.inner_text("main")
    finally:
        context.close()
    assert len(formulas) > 5
    assert all(formula["width"] > 5 and formula["height"] > 5 for formula in formulas)
    fractions = [one for formula in formulas for one in formula["fractions"]]
    assert len(fractions) > 3
    assert all(fractions)
    assert "\\frac" not in text
    assert "$" not in text
