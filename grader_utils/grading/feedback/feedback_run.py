"""Makes the pages of a class: of every graded submission, several at a time."""

from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, as_completed
from pathlib import Path

from nbgrader.coursedir import CourseDirectory

from grader_utils.course.own_package import check_own_package
from grader_utils.course.submission_file import Unreadable, read_submitted
from grader_utils.course.submissions import CourseFolder
from grader_utils.failure import ExpectedFailure
from grader_utils.grading.class_run.alone import done_alone
from grader_utils.grading.class_run.grading_record import FILE_NAME
from grader_utils.grading.feedback.make_pages import LARGEST, Made, PageTask, make_pages
from grader_utils.grading.gradebook.course_gradebook import CourseGradebook
from grader_utils.grading.mending.submitted_cells import submitted_language
from grader_utils.messages import ENGLISH
from grader_utils.tried_versions import PAGES, check_tried

PRELOADED = "grader_utils.grading.feedback.make_pages"
"""What the processes of a pool load before they are forked."""


class NothingGraded(ExpectedFailure):
    """There is nothing to make a page of yet."""


class FeedbackRun:
    """One run over what is graded; from its beginning to its end, it is its `taking_turns`.

    Args:
        course: the folders.
        assignments: of which assignments.
        asked: whether a student's pages are asked for.
        force: make also pages that have not changed.

    Raises:
        UntriedVersion: a library that makes pages may put texts into them that nothing made harmless.
        AnotherPackage: the course's folder holds another grader_utils than the one that runs.
        NothingGraded: nothing that is asked for is graded.
    """

    def __init__(
        self, course: CourseFolder, assignments: list[str], asked: Callable[[str], bool], force: bool = False
    ) -> None:
        check_tried(*PAGES)
        check_own_package(course.root)
        self._course, self._places = course, CourseDirectory(config=course.config)
        self.tasks: list[PageTask] = []
        with CourseGradebook(course.db_url, course.course_id, course.config) as gradebook:
            left = gradebook.who_left()
            for name in assignments:
                graded = {who: place for who, place in self._graded(name) if asked(who) and who not in left}
                if graded:
                    self._add(name, graded, gradebook, force)
        if not self.tasks:
            raise NothingGraded(
                f"Of {', '.join(assignments)}, nothing that was asked for is graded yet. "
                f"Run: course grade {' '.join(assignments)}"
            )

    def make(self, new_pool: Callable[[], Executor]) -> Iterator[tuple[PageTask, Made]]:
        """Make the pages, and yield what came of each submission.

        Args:
            new_pool: makes an executor.
        """
        left = dict(enumerate(self.tasks))
        pool = new_pool()
        try:
            under_way = {pool.submit(make_pages, task): number for number, task in left.items()}
            for future in as_completed(under_way):
                made = future.result()
                yield left.pop(under_way[future]), made
        except BrokenExecutor:
            pass
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
        for task in left.values():  # a process was stopped: what stops another one hurts nobody else
            yield task, _make_alone(new_pool, task)

    def make_here(self) -> Iterator[tuple[PageTask, Made]]:
        """Make the pages in this process, one submission after another."""
        for task in self.tasks:
            yield task, make_pages(task)

    def _graded(self, assignment: str) -> Iterator[tuple[str, Path]]:
        """Yield students, in the order of their names, and the folders of their graded notebooks."""
        pattern = Path(self._places.format_path(self._places.autograded_directory, "*", assignment)) / FILE_NAME
        part = pattern.parts.index("*")
        for path in sorted(Path(self._places.root).glob(str(pattern.relative_to(self._places.root)))):
            yield path.parts[part], path.parent

    def _add(self, name: str, graded: dict[str, Path], gradebook: CourseGradebook, force: bool) -> None:
        source, given = self._course.assignment(name), gradebook.returned(name)
        for student, place in graded.items():
            folder = Path(self._places.format_path(self._places.feedback_directory, student, name))
            texts = {book: source.text(book, _language(place / f"{book}.ipynb")) for book in source.originals}
            self.tasks.append(PageTask(student, name, place, folder, texts, given.get(student, {}), force))


def _language(graded: Path) -> str:
    """Return the language of a graded notebook; ENGLISH for one that cannot be read, which its page's task says."""
    try:
        return submitted_language(read_submitted(graded, LARGEST))
    except Unreadable:
        return ENGLISH


def _make_alone(new_pool: Callable[[], Executor], task: PageTask) -> Made:
    stopped = Made(failure="The process that made it was stopped from outside; the memory may have run out.")
    return done_alone(new_pool, make_pages, task) or stopped
