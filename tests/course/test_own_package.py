"""With a copy of the package installed, what is mended in the course's folder does not change nothing in silence."""

import shutil
import subprocess
import sys

import pytest
from nbgrader.api import Gradebook
from places import COURSE
from small_class import answered, course_command, grade, hand_in, lay_out

from grader_utils.commands.main import main
from grader_utils.course.own_package import _SHOWS_ONLY, AnotherPackage, check_own_package, code_version, package_folder
from grader_utils.demo.commands import CommandFailed, Shell

ASSIGNMENT = "01_affine_function"
QUESTION = "questions/affine_function/affine_function.py"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """Return a course whose folder holds the package that is installed elsewhere, with a submission."""
    course = lay_out(tmp_path_factory.mktemp("two"), [ASSIGNMENT])
    own = course / "grader_utils"
    shutil.copytree(COURSE / "grader_utils", own, ignore=shutil.ignore_patterns("__pycache__"))
    hand_in(course, "ada", ASSIGNMENT, answered(ASSIGNMENT))
    return course


@pytest.fixture
def mended(course):
    """Return the course with a question mended in its folder alone."""
    path = course / "grader_utils" / QUESTION
    before = path.read_text(encoding="utf-8")
    path.write_text(before + "\n# mended\n", encoding="utf-8")
    yield course
    path.write_text(before, encoding="utf-8")


def test_a_mended_question_that_would_not_count_stops_every_way_of_grading(mended):
    status, said = grade(mended)
    assert status == 1
    assert f"runs, and the course's own, {mended}/grader_utils, differs from it in {QUESTION}." in said.replace(
        "\n", " "
    )
    assert "pip install -e" in said
    with pytest.raises(CommandFailed, match="differs from it in"):
        Shell(mended.parent, None, say=lambda line: None).nbgrader("autograde", ASSIGNMENT, cwd=mended)
    with Gradebook(f"sqlite:///{mended}/gradebook.db") as book:
        assert not book.assignment_submissions(ASSIGNMENT)


@pytest.mark.parametrize("command", [["build"], ["report", ASSIGNMENT], ["grade", "--dry-run"]])
def test_nothing_is_built_planned_or_reported_with_it(mended, command, capsys):
    assert main(["--course", str(mended), *command]) == 1
    assert "differs from it in" in capsys.readouterr().err


def test_the_doctor_names_it(mended):
    said, _ = course_command(mended, "doctor").communicate(timeout=300)
    assert "MISSING grader_utils" in said


def test_a_copy_that_is_the_same_grades_and_is_named(course):
    status, said = grade(course)
    assert status == 0, said
    assert f"grader_utils {__import__('grader_utils').__version__} in {package_folder()}" in said


def test_a_file_that_one_of_them_lacks_is_a_difference(course):
    extra = course / "grader_utils" / "questions" / "another.py"
    extra.touch()
    try:
        with pytest.raises(AnotherPackage, match=r"differs from it in questions/another.py\."):
            check_own_package(course)
    finally:
        extra.unlink()
    check_own_package(course)


def test_a_course_without_a_package_of_its_own_is_graded_by_the_installed_one(tmp_path):
    check_own_package(tmp_path)
    (tmp_path / "grader_utils").mkdir()  # some folder of this name
    check_own_package(tmp_path)


def test_no_grade_depends_on_what_the_fingerprint_of_the_code_leaves_out():
    look = (
        "import sys\n"
        "from grader_utils.grading.class_run import preloaded, run\n"
        "from grader_utils.exam_room import warm\n"
        "print([name for name in sys.modules if name.startswith('grader_utils.')])"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", look], capture_output=True, text=True, timeout=300, check=True
    ).stdout
    for folder in _SHOWS_ONLY:
        assert (package_folder() / folder).is_dir()
        assert f"'grader_utils.{folder.rstrip('/').replace('/', '.')}" not in loaded
    assert len(code_version()) == 64
