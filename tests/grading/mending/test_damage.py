"""Damage: whatever happened to a notebook on its way, it is mended, and nobody else notices."""

import copy
import html
import json
import os
import re
import shutil
from functools import cache

import nbformat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nbgrader.api import Gradebook
from nbgrader.apps.api import NbGraderAPI
from nbgrader.utils import chdir, is_locked
from places import ASSIGNMENTS, COURSE, read_notebook
from traitlets.config import PyFileConfigLoader

from grader_utils.course.original import grade_id, graded_cells, original_notebook
from grader_utils.demo.commands import Shell
from grader_utils.demo.fill import fill, right_answers
from grader_utils.grading.mending.mend import mend

EXAMPLES = 600
ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from([[], {}, [None], [[]], {"nbgrader": 1}, "\ud800", "code", "setup", "\0", 10**400, -1, 4, "<b>"]),
)


@cache
def original(assignment):
    return original_notebook(read_notebook(COURSE / "source" / assignment))


@cache
def honest(assignment):
    source, release = (read_notebook(COURSE / folder / assignment) for folder in ("source", "release"))
    return nbformat.writes(fill(release, right_answers(source)))


def places(tree, path=()):
    """Return the paths of everything in a JSON tree."""
    children = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    return [path] * bool(path) + [place for key, child in children for place in places(child, (*path, key))]


def put(tree, path, value):
    for key in path[:-1]:
        tree = tree[key]
    tree[path[-1]] = value


def some_cells(data, notebook):
    return data.draw(st.lists(st.sampled_from(notebook["cells"]), min_size=1, max_size=5, unique_by=id))


def shuffled(data, notebook):
    notebook["cells"] = data.draw(st.permutations(notebook["cells"]))


def copied(data, notebook):
    for cell in some_cells(data, notebook):
        changed = copy.deepcopy(cell) | data.draw(st.sampled_from([{}, {"source": "x = 1"}, {"id": "copy"}]))
        notebook["cells"].insert(data.draw(st.integers(0, len(notebook["cells"]))), changed)


def dropped(data, notebook):
    gone = list(map(id, some_cells(data, notebook)))
    notebook["cells"] = [cell for cell in notebook["cells"] if id(cell) not in gone]


def stripped(data, notebook):
    for cell in some_cells(data, notebook):
        cell.pop(data.draw(st.sampled_from(["metadata", "id", "cell_type", "source", "outputs"])), None)


def relabeled(data, notebook):
    names = st.sampled_from(list(map(grade_id, graded_cells(original(ASSIGNMENTS[0])))))
    for cell in some_cells(data, notebook):
        about = cell.setdefault("metadata", {}).setdefault("nbgrader", {})
        key = data.draw(st.sampled_from(["grade_id", "points", "grade", "solution", "locked", "task", "extra"]))
        about[key] = data.draw(ODD | names)


def odd_values(data, notebook):
    for _ in range(data.draw(st.integers(1, 4))):
        put(notebook, data.draw(st.sampled_from(places(notebook))), data.draw(ODD))


def older(data, notebook):
    notebook["nbformat"] = data.draw(st.sampled_from([1, 2, 3, 4.0, 5, "4", None, True]))
    if data.draw(st.booleans()):
        notebook["worksheets"] = [{"cells": notebook.pop("cells"), "metadata": {}}]


def nested(data, notebook):
    put(notebook, data.draw(st.sampled_from(places(notebook))), "deep")
    depth = data.draw(st.sampled_from([10, 300, 900, 100_000]))
    return json.dumps(notebook).replace('"deep"', "[" * depth + "]" * depth).encode()


def truncated(data, notebook):
    content = json.dumps(notebook).encode()
    return content[: data.draw(st.integers(0, len(content)))]


def flipped(data, notebook):
    content = bytearray(json.dumps(notebook).encode())
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=20)):
        content[place] ^= data.draw(st.integers(1, 255))
    return bytes(content)


TO_THE_CELLS = [shuffled, copied, dropped, stripped, relabeled]
TO_THE_FILE = [odd_values, older, nested, truncated, flipped]


def check(content, assignment):
    """Assert what holds for every mended notebook."""
    result = mend(content, original(assignment))
    text = json.dumps(result.notebook, ensure_ascii=False).encode()  # half characters would fail here
    notebook = nbformat.from_dict(json.loads(text))
    ids = [cell.id for cell in notebook.cells]
    assert len(set(ids)) == len(ids)
    nbformat.validate(notebook)
    assert notebook == result.notebook  # nbformat repaired nothing
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    theirs, ours = graded_cells(notebook), graded_cells(original(assignment))
    assert [cell.metadata for cell in theirs] == [cell.metadata for cell in ours]
    assert [(cell.id, cell.cell_type) for cell in theirs] == [(cell.id, cell.cell_type) for cell in ours]
    assert [cell.source for cell in theirs if is_locked(cell)] == [cell.source for cell in ours if is_locked(cell)]
    assert all(not cell.outputs and cell.execution_count is None for cell in notebook.cells if "outputs" in cell)
    assert notebook.metadata == original(assignment).metadata
    return result


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
@given(data=st.data())
def test_every_damaged_notebook_is_mended(data):
    assignment = data.draw(st.sampled_from(ASSIGNMENTS))
    notebook = json.loads(honest(assignment))
    for damage in data.draw(st.lists(st.sampled_from(TO_THE_CELLS), max_size=3)):
        if notebook["cells"]:
            damage(data, notebook)
    content = data.draw(st.sampled_from(TO_THE_FILE + TO_THE_CELLS))(data, notebook) if notebook["cells"] else None
    check(content or json.dumps(notebook).encode(), assignment)


ASSIGNMENT, NOTEBOOK = "02_logic_gates", "logic_gates.ipynb"


def changed(change):
    notebook = json.loads(honest(ASSIGNMENT))
    change({cell["id"]: cell for cell in notebook["cells"]}, notebook["cells"])
    return json.dumps(notebook).encode()


def edit_points(by_name, cells):
    for cell in cells:
        if cell["metadata"].get("nbgrader", {}).get("grade"):
            cell["metadata"]["nbgrader"] |= {"points": 1000, "solution": True, "locked": False}


def unsolve(by_name, cells):
    for cell in cells:
        about = cell["metadata"].get("nbgrader", {})
        if about.get("solution"):
            cell["source"] = "pass"
        elif about.get("grade"):
            cell["metadata"]["tags"] = ["skip-execution"]


DAMAGED = {
    "honest": lambda: honest(ASSIGNMENT).encode(),
    "copied": lambda: changed(lambda by_name, cells: cells.append(by_name["gate-check"])),
    "deleted": lambda: changed(lambda by_name, cells: cells.remove(by_name["gate-check"])),
    "stripped": lambda: changed(lambda by_name, cells: [cell.update(metadata={}) for cell in cells]),
    "points": lambda: changed(edit_points),
    "old": lambda: nbformat.writes(nbformat.convert(nbformat.reads(honest(ASSIGNMENT), 4), 3), version=3).encode(),
    "tagged": lambda: changed(unsolve),
    "broken": lambda: honest(ASSIGNMENT).encode()[:-100],
    "list": lambda: b"[]",
}
FULL_MARKS = ["honest", "copied", "deleted", "stripped", "points", "old"]
NOTHING = ["tagged", "broken", "list", "link", "dangling", "pipe"]


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """Return the course folder after `nbgrader autograde` of damaged submissions beside an honest one."""
    folder = tmp_path_factory.mktemp("damage")
    course = folder / "course"
    shutil.copytree(COURSE / "source" / ASSIGNMENT, course / "source" / ASSIGNMENT)
    shutil.copy(COURSE / "nbgrader_config.py", course)
    (folder / "exchange").mkdir()
    shell = Shell(folder, folder / "exchange", say=lambda line: None)
    shell.nbgrader("generate_assignment", ASSIGNMENT, cwd=course)
    for student in [*DAMAGED, *NOTHING]:
        (course / "submitted" / student / ASSIGNMENT).mkdir(parents=True, exist_ok=True)
    for student, content in DAMAGED.items():
        (course / "submitted" / student / ASSIGNMENT / NOTEBOOK).write_bytes(content())
    (course / "submitted" / "link" / ASSIGNMENT / NOTEBOOK).symlink_to(course / "source" / ASSIGNMENT / NOTEBOOK)
    (course / "submitted" / "dangling" / ASSIGNMENT / NOTEBOOK).symlink_to("nowhere")
    os.mkfifo(course / "submitted" / "pipe" / ASSIGNMENT / NOTEBOOK)
    shell.nbgrader("autograde", ASSIGNMENT, cwd=course)
    shell.nbgrader("generate_feedback", ASSIGNMENT, cwd=course)
    return course


def scores(course, student):
    """Return (score, points) of every check that is marked by the machine."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        (notebook,) = book.find_submission(ASSIGNMENT, student).notebooks
        return {grade.name: (grade.auto_score, grade.max_score) for grade in notebook.grades if "check" in grade.name}


def feedback(course, student):
    (page,) = (course / "feedback" / student / ASSIGNMENT).glob("*.html")
    return html.unescape(page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("student", FULL_MARKS)
def test_right_answers_earn_full_marks_whatever_happened_around_them(graded, student):
    earned = scores(graded, student)
    assert earned
    assert all(score == points < 1000 for score, points in earned.values()), earned


@pytest.mark.parametrize("student", NOTHING)
def test_what_holds_no_answers_earns_an_explicit_nothing(graded, student):
    earned = scores(graded, student)
    assert set(earned) == set(scores(graded, "honest"))
    assert all(score == 0 for score, _ in earned.values()), earned


@pytest.mark.parametrize(
    ("student", "words"),
    [
        ("copied", "The check gate-check was there 2 times; one is kept."),
        ("deleted", "The check gate-check was missing; it is back in its place."),
        ("stripped", "The settings of these cells were lost and are restored"),
        ("points", "The check gate-check had its points and role changed, and has the instructor's again."),
        ("old", "The notebook was of an older format, nbformat 3; it was upgraded."),
        ("tagged", "The check gate-check was tagged skip-execution; it runs all the same."),
        ("broken", "it is not valid JSON (line"),
        ("list", "it is not a Jupyter notebook"),
        ("link", "it is a symbolic link"),
        ("dangling", "it is a symbolic link"),
        ("pipe", "it is not a regular file"),
    ],
)
def test_the_feedback_says_what_was_mended(graded, student, words):
    assert words in re.sub(r"</?\w+>", "", feedback(graded, student))


def test_an_honest_student_reads_nothing_about_mending(graded):
    assert "mended" not in feedback(graded, "honest")


def test_a_source_that_changed_since_the_release_stops_the_run_with_advice(graded):
    path = graded / "source" / ASSIGNMENT / NOTEBOOK
    before = path.read_text(encoding="utf-8")
    config = PyFileConfigLoader("nbgrader_config.py", path=str(graded)).load_config()
    path.write_text(before.replace('"points": 4', '"points": 5'), encoding="utf-8")
    try:
        with chdir(graded):
            done = NbGraderAPI(config=config).autograde(ASSIGNMENT, "old", force=True)
    finally:
        path.write_text(before, encoding="utf-8")
    assert not done["success"]
    assert f"Run `nbgrader generate_assignment {ASSIGNMENT}`" in done["log"]
