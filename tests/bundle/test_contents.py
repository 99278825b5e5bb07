"""What is in the zip for students: all that they need, none of what they should find themselves, and the same twice."""

import io
import re
import shutil
import zipfile

import nbformat
import pytest
from places import ASSIGNMENTS, COURSE, read_notebook

from grader_utils.bundle.build import NAME, START_PAGE, build_bundle
from grader_utils.bundle.requirements import student_requirements
from grader_utils.bundle.start_page import start_page
from grader_utils.messages import speaking

REGION = re.compile(r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", re.S)
MARKS = ("BEGIN SOLUTION", "HIDDEN TESTS", "BEGIN SLIP", "Mark scheme", "exam(")


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    return build_bundle(COURSE, tmp_path_factory.mktemp("bundle"))


@pytest.fixture(scope="module")
def contents(bundle):
    """Every file of the zip by name, without its top folder; those of the wheel, too."""
    files = {}
    with zipfile.ZipFile(bundle) as archive:
        for name in archive.namelist():
            top, _, inner = name.partition("/")
            assert top == NAME
            files[inner] = archive.read(name)
    (wheel,) = (name for name in files if name.endswith(".whl"))
    with zipfile.ZipFile(io.BytesIO(files[wheel])) as archive:
        files |= {f"wheel/{name}": archive.read(name) for name in archive.namelist()}
    return files


def lines_of(text):
    return [line.strip() for line in text.splitlines() if line.strip()]


def solutions():
    """The lines of every solution in source/, by a name for it."""
    for assignment in ASSIGNMENTS:
        for cell in read_notebook(COURSE / "source" / assignment).cells:
            for region in REGION.findall(cell.source):
                yield f"{assignment}/{cell.id}", lines_of(region)


def stands_in(solution, text):
    lines = lines_of(text)
    return any(lines[start : start + len(solution)] == solution for start in range(len(lines)))


def given_to(notebook, answers):
    """The answers that a lesson or a student version may hold: each gives what the assignments before it have built."""
    return {answer for answer in answers if answer.split("/")[0] < notebook.split("/")[1]}


def test_every_lesson_and_every_student_version_is_in_it(contents):
    for folder in ("notebooks", "release"):
        for path in (COURSE / folder).rglob("*"):
            if path.is_file() and not any(part.startswith(".") for part in path.relative_to(COURSE).parts):
                assert contents[path.relative_to(COURSE).as_posix()] == path.read_bytes()
    assert {"requirements.txt", START_PAGE, "LICENSE"} <= contents.keys()
    assert "wheel/grader_utils/checks.py" in contents
    assert "wheel/grader_utils/questions/training/digits.npz" in contents


def test_nothing_else_is_in_it(contents):
    tops = {name.split("/")[0] for name in contents if not name.endswith(".whl")}
    assert tops == {"notebooks", "release", "requirements.txt", START_PAGE, "LICENSE", "wheel"}
    in_wheel = {name.split("/")[1] for name in contents if name.startswith("wheel/")}
    assert {name for name in in_wheel if not name.endswith((".dist-info", ".data"))} == {"grader_utils"}
    for_the_server = [name for name in contents if ".data/" in name]
    assert [name.partition(".data/data/")[2] for name in for_the_server] == [
        "etc/jupyter/jupyter_server_config.d/neural_networks_by_hand.json"
    ]


def test_no_notebook_holds_a_solution_a_hidden_test_or_a_mark_scheme(contents):
    answers = dict(solutions())
    assert len(answers) > 50
    for name, data in contents.items():
        if name.endswith(".ipynb"):
            for cell in nbformat.reads(data.decode(), as_version=4).cells:
                assert not [mark for mark in MARKS if mark in cell.source], (name, cell.id)
                found = {answer for answer, lines in answers.items() if stands_in(lines, cell.source)}
                assert not found - given_to(name, answers), (name, cell.id)


def test_the_package_holds_no_solution_of_more_than_one_line(contents):
    longer = {name: lines for name, lines in solutions() if len(lines) > 1}
    assert len(longer) > 30
    for name, data in contents.items():
        if name.startswith("wheel/") and name.endswith(".py"):
            text = data.decode()
            assert not [answer for answer, lines in longer.items() if stands_in(lines, text)], name


def test_two_builds_are_the_same_byte_by_byte(bundle, tmp_path):
    course = tmp_path / "course"
    for name in ("grader_utils", "notebooks", "release"):
        shutil.copytree(COURSE / name, course / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "requirements-student.txt"):
        shutil.copy(COURSE / name, course)
    (course / "grader_utils" / "checks.py").touch()
    (course / "grader_utils" / "checks.py").chmod(0o600)
    assert build_bundle(course, tmp_path / "second").read_bytes() == bundle.read_bytes()


def test_students_install_pinned_packages_and_nothing_that_only_maintainers_use():
    text = student_requirements((COURSE / "requirements-student.txt").read_text(), "grader_utils-1-py3-none-any.whl")
    lines = text.splitlines()
    assert lines[-1] == "./grader_utils-1-py3-none-any.whl"
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in lines[1:-1])
    names = {line.split("==")[0] for line in lines[1:-1]}
    own = {"jupyterlab", "numpy", "matplotlib", "nbgrader", "ipywidgets", "anywidget", "jsonschema"}
    assert own | {"jupyter_client", "ipykernel", "ipython", "nbconvert"} == names


def test_the_start_page_has_steps_for_every_system_and_names_what_is_in_the_zip(contents):
    page = contents[START_PAGE].decode()
    for words in ("Windows", "macOS", "Linux", "pip install -r requirements.txt", "notebooks/00_start_here.ipynb"):
        assert words in page
    assert '<html lang="en">' in page
    assert "<script" not in page


def test_the_start_page_is_korean_for_whoever_reads_korean():
    with speaking("ko"):
        page = start_page()
    assert '<html lang="ko">' in page
    texts = re.findall(r">([^<>]+)<", re.sub(r"<(pre|style|code|em)>.*?</\1>", "", page, flags=re.S))
    assert [text for text in texts if re.search(r"[a-z]{2,} [a-z]{2,}", text) and not re.search("[가-힣]", text)] == []
