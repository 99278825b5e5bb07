"""docs/instructor.md, typed as it stands: every command and every setting, with real nbgrader and real submissions."""

import csv
import getpass
import os
import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from unittest.mock import patch

import matplotlib
import nbformat
import nbgrader.apps
import nbgrader.exchange
import nbgrader.plugins
import nbgrader.preprocessors
import pytest
from copied_course import run
from guides import blocks
from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from nbgrader.exchange.default import Exchange
from places import COURSE, read_notebook
from postgres import postgres, programs
from small_class import SECRET, answered, hand_in

from grader_utils.demo.commands import Shell
from grader_utils.demo.fill import fill, right_answers

ASSIGNMENT, NOTEBOOK = "01_affine_function", "affine_function"
FROM_POSTGRES = "Many students: PostgreSQL"
WRONG = {"affine_function": "class AffineFunction:\n    pass"}


class Guide:
    """A person who follows the guide, in a course of their own."""

    def __init__(self, folder):
        self.course, self.home, self.student = folder / "course", folder / "home", folder / "student"
        for path in (self.course, self.home / "Downloads", self.student):
            path.mkdir(parents=True)
        shutil.copytree(COURSE / "source" / ASSIGNMENT, self.course / "source" / ASSIGNMENT)
        shutil.copytree(COURSE / "release" / ASSIGNMENT, self.course / "release" / ASSIGNMENT)
        shutil.copy(COURSE / "nbgrader_config.py", self.course)
        (self.course / ".course_secret").write_text(SECRET, encoding="ascii")
        self.here = {"/srv/nbgrader": str(folder), "student=lin": f"student={getpass.getuser()}"}
        self.machine = folder / "etc" / "jupyter"
        self.environment = clean_environment(self.home) | {"JUPYTER_CONFIG_PATH": str(self.machine)}
        self.before = {}
        self.done = []

    def follow(self, steps):
        """Do what the blocks say, one after the other."""
        for block in steps:
            if block.language == "console":
                for who, command, shown in block.commands:
                    self.type(who, self.as_here(command), shown, block.section)
            elif block.language == "python":
                self.set(block)
            else:
                (self.course / block.names[-1]).write_text(block.text, encoding="utf-8")

    def as_here(self, text):
        """Return the text with the places and names of this machine in it."""
        for there, here in self.here.items():
            text = text.replace(there, here)
        return text

    def set(self, block):
        """Write a block of settings into the file that it belongs to."""
        own = "/etc/jupyter/nbgrader_config.py" not in block.names
        assert own == ("course_settings.py" in block.names), block.text
        path = self.course / "course_settings.py" if own else self.machine / "nbgrader_config.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(f"\n{self.as_here(block.text)}")

    def type(self, who, command, shown, section):
        """Type one command, as the student or in the course."""
        for (beginning, where), prepare in self.before.items():
            if command.startswith(beginning) and where in ("", section):
                prepare()
        if command.startswith("export "):
            name, _, value = shlex.split(command)[1].partition("=")
            self.environment[name] = value
            return
        said = self.nbgrader(who, command) if command.startswith("nbgrader ") else self.shell(command)
        assert not [line for line in shown if line not in said.splitlines()], f"$ {command}\n{said}"
        self.done.append((section, command, said))

    def nbgrader(self, who, command):
        """Run one nbgrader command, with the settings of whoever types it, and return what it printed."""
        shell = Shell(self.private(who), None, say=lambda line: None)
        with patch.dict(os.environ, self.environment, clear=True):
            return shell.nbgrader(*shlex.split(command)[1:], cwd=self.student if who else self.course)

    def private(self, who):
        """Return the folder in which Jupyter keeps the files of the instructor or of the student."""
        return self.home / (who or "instructor")

    def shell(self, command):
        """Run any other command in the course, and return what it printed."""
        status, said = run(self.course, "bash", "-c", command, env=self.environment)
        assert status == 0, f"$ {command}\n{said}"
        return said

    def said(self, section, beginning):
        """Return what the first such command of a section printed."""
        return next(said for where, command, said in self.done if where == section and command.startswith(beginning))


def clean_environment(home):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("JUPYTER", "COURSE_", "PG"))}
    path = os.pathsep.join([os.path.dirname(sys.executable), os.environ["PATH"]])
    return kept | {"HOME": str(home), "PATH": path, "COLUMNS": "200", "MPLCONFIGDIR": matplotlib.get_configdir()}


@pytest.fixture(scope="module")
def term(tmp_path_factory):
    """Return what is there after the whole guide, up to PostgreSQL."""
    guide = Guide(tmp_path_factory.mktemp("instructor"))
    downloads, archive = guide.home / "Downloads", f"/{NOTEBOOK}.ipynb"
    right, wrong = nbformat.writes(answered(ASSIGNMENT)), nbformat.writes(answered(ASSIGNMENT, **WRONG))

    def moodle():
        with zipfile.ZipFile(downloads / "Networks-Sheet 1-1024.zip", "w") as file:
            file.writestr(f"Alan Turing_48211_assignsubmission_file_{archive}", right)
            file.writestr(f"Zoë O'Hara_48212_assignsubmission_file{archive}", wrong)

    def canvas():
        with zipfile.ZipFile(downloads / "submissions.zip", "w") as file:
            file.writestr(f"turingalan_LATE_10342_88411_{NOTEBOOK}-1.ipynb", right)
            file.writestr(f"hopper_10343_88412_{NOTEBOOK}.ipynb", wrong)

    def answer():
        path = guide.student / ASSIGNMENT / f"{NOTEBOOK}.ipynb"
        source = read_notebook(guide.course / "source" / ASSIGNMENT)
        nbformat.write(fill(nbformat.read(path, as_version=4), right_answers(source)), path)

    def come_late():
        stamp = guide.course / "submitted" / "ada" / ASSIGNMENT / "timestamp.txt"
        stamp.write_text("2026-03-04 06:00:00 UTC")  # a day and a half after it was due

    guide.before = {
        ("cp ~/Downloads", ""): lambda: (downloads / f"{NOTEBOOK}.ipynb").write_text(right, encoding="utf-8"),
        ("mv ~/Downloads/", "Zip files from a learning platform"): lambda: (moodle(), canvas()),
        ("nbgrader submit", ""): answer,
        ("course grade", "Late submissions"): come_late,
        ("course extend", "Late submissions"): lambda: vars(guide).setdefault(
            "penalty", grades(guide)["ada"]["penalty"]
        ),
        ("nbgrader generate_assignment", "A question was wrong"): lambda: (mark_by_hand(guide), mend(guide)),
    }
    steps = blocks("instructor.md")
    guide.follow([block for block in steps if block.section != FROM_POSTGRES])
    return guide


def mark_by_hand(guide):
    """Give the mark and the comment that a person gives in formgrader."""
    with Gradebook(f"sqlite:///{guide.course}/gradebook.db") as book:
        (waiting,) = [grade for grade in written_answers(book) if grade.student.id == "ada"]
        waiting.manual_score = 2.0
        (comment,) = [comment for comment in waiting.notebook.comments if comment.name == waiting.name]
        comment.manual_comment = "Nearly."
        book.db.commit()


def written_answers(book):
    for submission in book.assignment_submissions(ASSIGNMENT):
        for grade in submission.notebooks[0].grades:
            if grade.cell.cell_type == "markdown":
                yield grade


def mend(guide):
    """Give one check a point more."""
    (path,) = (guide.course / "source" / ASSIGNMENT).glob("*.ipynb")
    notebook = nbformat.read(path, as_version=4)
    (cell,) = [cell for cell in notebook.cells if cell.id == "affine-function-check"]
    cell.metadata.nbgrader.points += 1
    nbformat.write(notebook, path)


def grades(guide):
    """Return score, points and penalty by student, from the gradebook."""
    with Gradebook(f"sqlite:///{guide.course}/gradebook.db") as book:
        return {
            submission.student.id: {
                "score": submission.score,
                "points": submission.max_score,
                "penalty": submission.late_submission_penalty,
            }
            for submission in book.assignment_submissions(ASSIGNMENT)
        }


def test_every_way_of_collecting_ends_in_the_gradebook(term):
    assert set(grades(term)) == {"ada", getpass.getuser(), "Alan Turing", "Zoë O'Hara", "10342", "10343"}
    scores = {student: row["score"] for student, row in grades(term).items()}
    assert scores["Alan Turing"] == scores["10342"] == scores[getpass.getuser()] > scores["Zoë O'Hara"]
    assert scores["10343"] == scores["Zoë O'Hara"] > 0


def test_a_day_and_a_half_late_costs_two_tenths_until_there_is_an_extension(term):
    before_the_mark = grades(term)["Alan Turing"]["score"] - 1  # the check that was mended later earns one more
    assert term.penalty == pytest.approx(0.2 * before_the_mark)
    assert grades(term)["ada"]["penalty"] == 0


def test_a_mended_question_is_graded_again_and_a_person_s_marks_stay(term):
    said = term.said("A question was wrong", "course grade")
    assert "graded before and have not changed" not in said
    points = sum(cell.metadata.nbgrader.get("points", 0) for cell in graded_cells(COURSE))
    assert grades(term)["ada"]["points"] == points + 1
    assert grades(term)["ada"]["score"] == grades(term)["Alan Turing"]["score"] + 2
    with Gradebook(f"sqlite:///{term.course}/gradebook.db") as book:
        (marked,) = [grade for grade in written_answers(book) if grade.student.id == "ada"]
        assert (marked.manual_score, marked.needs_manual_grade) == (2.0, False)  # another cell was mended
        assert "Nearly." in [comment.manual_comment for comment in marked.notebook.comments]


def graded_cells(course):
    cells = read_notebook(course / "source" / ASSIGNMENT).cells
    return [cell for cell in cells if cell.metadata.get("nbgrader", {}).get("grade")]


def test_feedback_comes_back_through_the_exchange(term):
    assert list((term.student / ASSIGNMENT / "feedback").rglob("*.html"))
    assert (term.course / "feedback" / "ada" / ASSIGNMENT / f"{NOTEBOOK}.html").exists()


def test_the_export_has_a_row_for_each_student_of_the_list_and_of_the_platforms(term):
    with (term.course / "grades.csv").open(encoding="utf-8") as file:
        exported = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    earned = {student: row["score"] - row["penalty"] for student, row in grades(term).items()}
    assert exported == pytest.approx(earned | {"grace": 0})  # who has not handed in has no points
    with (term.course / "sheet_1.csv").open(encoding="utf-8") as file:
        assert {row["student_id"] for row in csv.DictReader(file)} == {"ada", "grace"}


def test_the_backup_holds_what_cannot_be_made_again(term):
    listed = subprocess.run(["tar", "-tzf", term.course / "backup.tar.gz"], capture_output=True, text=True, check=True)
    kept = {"gradebook.db", ".course_secret", "course_settings.py", f"submitted/ada/{ASSIGNMENT}/{NOTEBOOK}.ipynb"}
    assert kept | {f"source/{ASSIGNMENT}/{NOTEBOOK}.ipynb"} <= set(listed.stdout.splitlines())


def test_grade_files_for_platforms_have_a_row_for_each_student(term):
    for platform, more in (("moodle", 1), ("canvas", 2)):
        lines = (term.course / f"{platform}.csv").read_text(encoding="utf-8").splitlines()
        assert len(lines) == more + len(grades(term)) + 1  # grace has not handed in


def test_a_gradebook_in_postgresql_takes_the_same_commands(tmp_path):
    pytest.importorskip("psycopg", reason="the driver psycopg is not installed")
    if programs() is None:
        pytest.skip("PostgreSQL is not installed: apt install postgresql")
    guide = Guide(tmp_path)
    hand_in(guide.course, "ada", ASSIGNMENT, answered(ASSIGNMENT))
    hand_in(guide.course, "ben", ASSIGNMENT, answered(ASSIGNMENT, **WRONG))
    with postgres() as socket:
        guide.environment["PGHOST"] = socket
        guide.follow([block for block in blocks("instructor.md") if block.section == FROM_POSTGRES])
        guide.type(
            "",
            f"course grade {ASSIGNMENT}",
            ["2 submissions were graded before and have not changed; --force grades them again."],
            FROM_POSTGRES,
        )
    with (guide.course / "grades.csv").open(encoding="utf-8") as file:
        exported = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    assert exported["ada"] > exported["ben"] > 0
    assert "COPY public.submitted_assignment" in (guide.course / "gradebook.sql").read_text(encoding="utf-8")
    assert not (guide.course / "gradebook.db").exists()
    assert (guide.course / "reports" / f"{ASSIGNMENT}.html").exists()


def test_every_setting_of_the_guide_is_one_that_nbgrader_or_the_course_knows(term):
    """A misspelt setting would be passed over in silence."""
    text = (COURSE / "docs" / "instructor.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\bc\.(\w+)\.(\w+) = ", text))
    assert len(named) >= 7
    known = {cls.__name__: cls for cls in configurables()}
    for owner, setting in named:
        assert setting in known[owner].class_traits(config=True), f"c.{owner}.{setting}"


def configurables():
    """Return every class of nbgrader that has settings, by import of its own lists."""
    for module in (nbgrader.apps, nbgrader.exchange, nbgrader.plugins, nbgrader.preprocessors):
        for name in module.__all__:
            yield getattr(module, name)
    yield from (CourseDirectory, Exchange)
