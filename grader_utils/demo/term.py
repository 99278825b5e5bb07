"""Plays a term with the sample class: from the first release to the exported grades."""

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import nbformat

from grader_utils.course.assignments import assignments_in
from grader_utils.demo.commands import Shell
from grader_utils.demo.fill import fill
from grader_utils.demo.students import SampleClass
from grader_utils.failure import ExpectedFailure, check_folder

SUBMITTED_AT = "2026-03-02-18-00-00"
_MADE = {"course", "exchange", "home", ".jupyter"}  # what a term leaves in its folder


class NotForTerms(ExpectedFailure):
    """A folder holds something that is no older term, and would be lost; the message names it."""


class Term:
    """One term in a scratch course folder.

    The first student of the class has an account on this machine and uses the exchange; the others hand in zip
    files, as a learning platform delivers them.

    Args:
        course: the folder of the course, with `source/` and `nbgrader_config.py`.
        folder: where the term is played; an older term there is removed.
        only: the assignments to play; all of them when empty.

    Raises:
        NotAFolder, NotForTerms: something else is in `folder`, or it holds the course itself.
    """

    def __init__(
        self, course: Path, folder: Path, only: list[str] | None = None, say: Callable[[str], None] = print
    ) -> None:
        _check(folder, course)
        self.course = folder / "course"
        self.exchange = folder / "exchange"
        self.home = folder / "home"
        self.assignments = only or assignments_in(course / "source")
        self.sample = SampleClass(course / "tests" / "classroom")
        self.on_exchange, *self.by_zip = self.sample.names
        self._source = course
        self._folder = folder
        self._shell = Shell(folder, self.exchange, say)

    def play(self) -> None:
        """Play every step, for every assignment."""
        self.set_up()
        for assignment in self.assignments:
            self.release(assignment)
            self.hand_in_on_exchange(assignment)
            self.hand_in_by_zip(assignment)
            self.collect(assignment)
            self.grade(assignment)
            self.give_feedback(assignment)
        self._shell.nbgrader("export", f"--to={self.grades.name}", cwd=self.course)

    @property
    def grades(self) -> Path:
        """The exported grades, CSV."""
        return self.course / "grades.csv"

    @property
    def gradebook(self) -> Path:
        """The gradebook, SQLite."""
        return self.course / "gradebook.db"

    def feedback_page(self, student: str, assignment: str) -> Path:
        """Return the page that a student gets back for an assignment."""
        (page,) = (self.course / "feedback" / student / assignment).glob("*.html")
        return page

    def set_up(self) -> None:
        """Lay out the course folder, the exchange and the home of the student who uses it."""
        shutil.rmtree(self._folder, ignore_errors=True)
        for folder in (self.course, self.exchange, self.home):
            folder.mkdir(parents=True)
        self.exchange.chmod(0o1777)
        shutil.copytree(self._source / "source", self.course / "source")
        shutil.copy(self._source / "nbgrader_config.py", self.course)

    def release(self, assignment: str) -> None:
        """Generate the student version and put it on the exchange."""
        self._shell.nbgrader("generate_assignment", assignment, cwd=self.course)
        self._shell.nbgrader("release_assignment", assignment, cwd=self.course)

    def hand_in_on_exchange(self, assignment: str) -> None:
        """Fetch, fill and submit as the first student."""
        self._as_student("fetch_assignment", assignment)
        folder = self.home / assignment
        for notebook in folder.glob("*.ipynb"):
            nbformat.write(self._filled(self.on_exchange, assignment, notebook.name), notebook)
        self._as_student("submit", assignment, f"--student={self.on_exchange}")

    def hand_in_by_zip(self, assignment: str) -> None:
        """Lay one zip file for each other student where zip_collect looks for them."""
        archive = self.course / "downloaded" / assignment / "archive"
        archive.mkdir(parents=True)
        for notebook in (self.course / "release" / assignment).glob("*.ipynb"):
            for student in self.by_zip:
                text = nbformat.writes(self._filled(student, assignment, notebook.name))
                with zipfile.ZipFile(archive / f"{student}_{SUBMITTED_AT}_{assignment}.zip", "a") as file:
                    file.writestr(notebook.name, text)

    def collect(self, assignment: str) -> None:
        """Collect from the exchange and from the zip files."""
        own = "--ExchangeCollect.check_owner=False"  # one account plays all of the class
        self._shell.nbgrader("collect", assignment, own, cwd=self.course)
        self._shell.nbgrader("zip_collect", assignment, cwd=self.course)

    def grade(self, assignment: str) -> None:
        """Grade every submission."""
        self._shell.nbgrader("autograde", assignment, cwd=self.course)

    def give_feedback(self, assignment: str) -> None:
        """Write the feedback pages, and return the first student's through the exchange."""
        self._shell.nbgrader("generate_feedback", assignment, cwd=self.course)
        self._shell.nbgrader("release_feedback", assignment, f"--student={self.on_exchange}", cwd=self.course)
        self._as_student("fetch_feedback", assignment, f"--student={self.on_exchange}")

    def _as_student(self, command: str, assignment: str, *options: str) -> None:
        places = ("--course=neural_networks", f"--Exchange.root={self.exchange}")
        self._shell.nbgrader(command, assignment, *places, *options, cwd=self.home)

    def _filled(self, student: str, assignment: str, name: str) -> nbformat.NotebookNode:
        source = nbformat.read(self.course / "source" / assignment / name, as_version=4)
        released = nbformat.read(self.course / "release" / assignment / name, as_version=4)
        return fill(released, self.sample.answers(student, assignment, source))


def _check(folder: Path, course: Path) -> None:
    check_folder(folder)
    others = sorted({path.name for path in folder.iterdir()} - _MADE) if folder.exists() else []
    if others or course.is_relative_to(folder):
        kept = f"{others[0]!r}" if others else "the course"
        raise NotForTerms(f"{folder} holds {kept}, which a demo would remove. Say --folder FOLDER, for a new one.")
