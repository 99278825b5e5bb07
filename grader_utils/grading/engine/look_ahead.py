"""Runs the next submission while nbgrader, which does one thing after another, still writes down the last one."""

import atexit
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass

from grader_utils.exam_room.kernel_settings import KernelSettings
from grader_utils.exam_room.sitting import Sitting, sit

SECONDS_TO_END = 2
"""How long a run that nobody asks for any more may go on, so that it can remove its folder."""


@dataclass(frozen=True)
class Exam:
    """All that a run in the exam room depends on.

    Attributes:
        sources: the code cells.
        files: what lies in the working folder, the paper among it.
        settings: of the kernel.
    """

    sources: tuple[str, ...]
    files: Mapping[str, bytes]
    settings: KernelSettings

    def sit(self) -> Sitting:
        """Run it, and return what came of it."""
        return sit(self.sources, self.files, self.settings)


class LookAhead:
    """One run that is begun before anybody asks for it."""

    def __init__(self) -> None:
        self._begun: Future[tuple[Exam, Sitting]] | None = None
        self._thread: threading.Thread | None = None

    def begin(self, prepare: Callable[[], Exam]) -> None:
        """Run what `prepare` returns; both happen in a thread of their own."""
        if self._thread is None:
            atexit.register(self._end)
        self._begun = Future()
        self._thread = threading.Thread(target=_run, args=(prepare, self._begun), daemon=True)
        self._thread.start()

    def sit(self, exam: Exam) -> Sitting:
        """Return what came of `exam`: of the run that was begun, if that is the same, and else of a run of its own."""
        begun, self._begun = self._begun, None
        if begun and not begun.exception():
            known, sitting = begun.result()
            if known == exam:
                return sitting
        return exam.sit()

    def _end(self) -> None:
        if self._thread:
            self._thread.join(SECONDS_TO_END)


def _run(prepare: Callable[[], Exam], begun: Future[tuple[Exam, Sitting]]) -> None:
    try:
        exam = prepare()
        begun.set_result((exam, exam.sit()))
    except BaseException as error:  # whoever asks for it runs it again, and meets the error where it can be told
        begun.set_exception(error)
