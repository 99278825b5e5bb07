"""The exam room's settings, as course_settings.py may give them: `c.ExamRoom.cell_seconds = 60`."""

import dataclasses
import os
from functools import cache, cached_property
from pathlib import Path

from traitlets import Bool, Enum, Float, Integer
from traitlets.config import LoggingConfigurable

from grader_utils.environment import DESCRIBE_FIGURES
from grader_utils.exam_room.kernel_settings import KernelSettings
from grader_utils.exam_room.limits import MIB, Limits
from grader_utils.exam_room.lockdown import Layers, probe
from grader_utils.exam_room.view import hidden_packages
from grader_utils.failure import ExpectedFailure

FULL, NONE = "full", "none"
NOT_LOCKED_DOWN = (
    'c.ExamRoom.lockdown is "none": submissions run with all your rights, and can read and change all that you can.'
)


class CannotLockDown(ExpectedFailure):
    """This machine cannot keep a submission's code away from everything else; the message says what it lacks."""


class ExamRoom(LoggingConfigurable):
    """Where submissions run, and what they may use there."""

    lockdown = Enum(
        [FULL, NONE],
        FULL,
        help="full: refuse to run a submission on a machine that cannot lock it down. "
        "none: run submissions with your own rights; only for code that you trust as your own.",
    ).tag(config=True)
    cell_seconds = Float(30, help="Seconds for one cell; then it is interrupted.").tag(config=True)
    notebook_seconds = Float(300, help="Seconds for a whole notebook.").tag(config=True)
    memory_mib = Integer(1024, help="MiB of memory for all processes of a notebook together.").tag(config=True)
    processes = Integer(64, help="Processes and threads of a notebook at a time.").tag(config=True)
    open_files = Integer(256, help="Open files of one process.").tag(config=True)
    file_mib = Integer(64, help="MiB of the largest file that can be written.").tag(config=True)
    folder_mib = Integer(128, help="MiB of all files that a notebook writes.").tag(config=True)
    output_mib = Integer(16, help="MiB of output of a whole notebook.").tag(config=True)

    draw_figures = Bool(
        False,
        help="Whether figures are drawn while a submission runs. A check reads a figure's data, and feedback describes "
        "it in words; drawing takes longer than all the rest.",
    ).tag(config=True)

    @property
    def limits(self) -> Limits:
        """The limits that these settings give."""
        return Limits(
            cell_seconds=self.cell_seconds,
            notebook_seconds=self.notebook_seconds,
            memory=self.memory_mib * MIB,
            processes=self.processes,
            open_files=self.open_files,
            file_bytes=self.file_mib * MIB,
            folder_bytes=self.folder_mib * MIB,
            output_bytes=self.output_mib * MIB,
        )

    @cached_property
    def settings(self) -> KernelSettings:
        """The settings of kernels in this room.

        Raises:
            CannotLockDown: this machine cannot, and `lockdown` is not "none".
        """
        environment = {} if self.draw_figures else {DESCRIBE_FIGURES: "1"}
        return KernelSettings(self.limits, self._layers(), _hidden(), environment)

    def _layers(self) -> Layers | None:
        if not hasattr(os, "fork"):
            raise CannotLockDown("Grading needs a system whose processes can fork: run it on Linux, which WSL is, too.")
        if self.lockdown == NONE:
            self.log.warning(NOT_LOCKED_DOWN)
            return None
        return _enough_layers()


def settings_here(settings: KernelSettings) -> KernelSettings:
    """Return the settings that another machine has read as they are kept on this one, which looks for its own layers.

    Raises:
        CannotLockDown: this machine cannot, and the settings do not say that nothing has to be.
    """
    layers = None if settings.layers is None else _enough_layers()
    return dataclasses.replace(settings, layers=layers, hidden=_hidden())


def _enough_layers() -> Layers:
    layers = _probed()
    if not layers.enough:
        reasons = " ".join(layers.missing())
        raise CannotLockDown(
            f"Submissions cannot be locked down on this machine, so nothing was graded. {reasons} `course doctor` "
            'tells more. If you trust every submission as your own code, set c.ExamRoom.lockdown = "none".'
        )
    return layers


@cache
def _probed() -> Layers:
    return probe()


@cache
def _hidden() -> tuple[Path, ...]:
    return hidden_packages()
