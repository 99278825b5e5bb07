"""Finds what was collected, and prepares it for grading."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config, PyFileConfigLoader

from grader_utils.course.assignment_source import AssignmentSource
from grader_utils.course.assignments import assignments_in
from grader_utils.course.dates import UnreadableDate, read_time
from grader_utils.course.pictures import pictures_in
from grader_utils.course.student_ids import problem_with
from grader_utils.course.submission_file import Unreadable, read_submitted, timestamp_in
from grader_utils.course.translate_texts import language_of
from grader_utils.inert import for_terminal
from grader_utils.messages import ENGLISH, language, say

_TICKET = "submission_secret.txt"


@dataclass(frozen=True)
class Submission:
    """What one student handed in for one assignment: the folder in which it was collected."""

    student: str
    assignment: str
    folder: Path

    @property
    def shown_name(self) -> str:
        """The student's name as it can be printed; Linux lets the name of a folder be any bytes."""
        return for_terminal(self.student)

    @property
    def refusal(self) -> str:
        """Why it belongs to nobody, in a sentence: its folder's name cannot be the id of a student; "" when it can."""
        problem = problem_with(self.student)
        return f"The name of its folder cannot be the id of a student: {problem}. Rename the folder." if problem else ""

    @property
    def submitted_at(self) -> str:
        """When it was handed in, as its timestamp.txt says; "" when it says nothing, or no time."""
        return self._timestamp if _is_time(self._timestamp) else ""

    @property
    def notes(self) -> tuple[str, ...]:
        """What an instructor should know of it, a sentence each."""
        if not self._timestamp or self.submitted_at:
            return ()
        said = repr(self._timestamp[:60])
        return (
            say("timestamp.txt holds no time ({said}), so it is not late: mend the file, and grade again.", said=said),
        )

    @cached_property
    def _timestamp(self) -> str:
        return timestamp_in(self.folder)

    @property
    def ticket(self) -> dict[str, bytes]:
        """The file with which a student fetches feedback from the exchange, by name; none where none came with it."""
        try:
            return {_TICKET: read_submitted(self.folder / _TICKET, largest=1000)}
        except Unreadable:
            return {}

    @property
    def pictures(self) -> dict[str, bytes]:
        """The pictures that lie beside the notebook, by name, as its texts may show them."""
        return pictures_in(self.folder)


class CourseFolder:
    """The folders of a course as its nbgrader_config.py lays them out.

    Args:
        root: the folder with nbgrader_config.py.
    """

    def __init__(self, root: Path) -> None:
        config = PyFileConfigLoader("nbgrader_config.py", path=str(root)).load_config()
        self._lay_out(root, config, CourseDirectory(config=config))

    @classmethod
    def laid_out_by(cls, places: CourseDirectory, config: Config) -> "CourseFolder":
        """Return the folders as a running nbgrader has them, with the settings that its command line gave."""
        folder = cls.__new__(cls)
        folder._lay_out(Path(places.root), config, places)
        return folder

    def _lay_out(self, root: Path, config: Config, places: CourseDirectory) -> None:
        self.root, self.config, self._places = root, config, places

    @property
    def db_url(self) -> str:
        """Where the gradebook is."""
        return self._places.db_url

    @property
    def course_id(self) -> str:
        """The course's name."""
        return self._places.course_id

    @property
    def language(self) -> str:
        """In which language the course speaks to whoever teaches it: that of the class, else that of this process."""
        return language_of(self.config) or language()

    def assignments(self) -> list[str]:
        """Return the names of all assignments in source/."""
        return assignments_in(Path(self._source("*")).parent)

    def submissions(self, assignment: str, students: list[str]) -> list[Submission]:
        """Return what was collected of an assignment, of all students when `students` is empty, in their order."""
        pattern = self._places.format_path(self._places.submitted_directory, "*", assignment)
        part = Path(pattern).parts.index("*")
        folders = sorted(Path(self._places.root).glob(str(Path(pattern).relative_to(self._places.root))))
        found = [Submission(folder.parts[part], assignment, folder) for folder in folders if folder.is_dir()]
        return [submission for submission in found if not students or submission.student in students]

    def students(self) -> set[str]:
        """Return everybody who has handed in something, by the names of their folders."""
        return {one.student for name in self.assignments() for one in self.submissions(name, [])}

    def graded_folder(self, submission: Submission) -> Path:
        """Return where the graded notebooks of a submission belong."""
        place = self._places
        return Path(place.format_path(place.autograded_directory, submission.student, submission.assignment))

    def assignment(self, name: str) -> AssignmentSource:
        """Return the instructor's version of an assignment."""
        return AssignmentSource(Path(self._source(name)), self.root, language_of(self.config) or ENGLISH)

    def _source(self, assignment: str) -> str:
        return self._places.format_path(self._places.source_directory, ".", assignment)


def _is_time(text: str) -> bool:
    try:
        read_time(text)
    except UnreadableDate:
        return False
    return True
