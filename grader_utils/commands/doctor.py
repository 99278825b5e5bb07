"""`course doctor`: what of the things that grading needs holds on this machine."""

import argparse
import os
import platform
import shlex
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from grader_utils.commands.add_command import add_command
from grader_utils.commands.doctor_student import examine_as_student, students_side
from grader_utils.commands.findings import Finding, tell
from grader_utils.commands.ids_alike import said_of
from grader_utils.course.course_modes import changeable_by_others, readable_by_others
from grader_utils.course.exchange_modes import exchange_problems
from grader_utils.course.group import closed_to_group, is_shared
from grader_utils.course.machine_settings import exchange_of_machine
from grader_utils.course.own_package import check_own_package, package_shown
from grader_utils.course.student_ids import alike
from grader_utils.exam_room import seccomp
from grader_utils.exam_room.fair_time import shares_by_session
from grader_utils.failure import ExpectedFailure
from grader_utils.phrasing import plural

if TYPE_CHECKING:
    from traitlets.config import Config

    from grader_utils.course.submissions import CourseFolder
    from grader_utils.exam_room.lockdown import Layers


def register(commands: argparse._SubParsersAction) -> None:
    """Add the command's parser to those of `course`."""
    parser = add_command(commands, "doctor", "say whether this machine has all that grading needs")
    parser.add_argument(
        "--as-student", metavar="ACCOUNT", help="say whether this student's account can take part; root may ask"
    )
    parser.set_defaults(run=_run, without_settings=lambda options: options.as_student is not None)


def _run(course: Path, options: argparse.Namespace) -> int:
    return examine(course) if options.as_student is None else examine_as_student(course, options.as_student)


def examine(root: Path) -> int:
    """Print what holds on this machine and in the course at `root`; return 0 when nothing that is needed is missing."""
    from grader_utils.course.submissions import CourseFolder
    from grader_utils.exam_room.lockdown import probe

    course = CourseFolder(root)
    machine, trial = _machine(probe()), _trial(course.config, root)
    findings = [*machine, *trial, _torch(), *_folders(course), *students_side(root)]
    return tell(findings, "Grading works here.", "Grading needs")


def _machine(layers: "Layers") -> Iterator[Finding]:
    yield Finding(platform.system() == "Linux", f"{platform.system()} {platform.release()}; the exam room needs Linux")
    yield Finding(layers.landlock > 0, f"Landlock, version {layers.landlock}: guards files (Linux 5.13 or newer)")
    yield Finding(
        layers.seccomp, seccomp.missing() or f"seccomp: lets the system calls pass that Python needs{_unnamed()}"
    )
    text = "own namespaces: hide processes and the network, and let a submission start processes"
    yield Finding(layers.namespaces, text, needed=False)
    yield Finding(True, _shares())
    yield Finding(layers.view, "own root folder: hides all files but Python's", needed=bool(layers.landlock < 3))


def _shares() -> str:
    by_session = "Linux shares them out by session, and each kernel is one" if shares_by_session() else "by niceness"
    return f"processors: {by_session}; where a kernel starts many processes, these are slowed down"


def _unnamed() -> str:
    names = seccomp.unnamed() if seccomp.available() else []
    return f"; this libseccomp does not know {', '.join(names)}, which are refused, too" if names else ""


def _trial(config: "Config", root: Path) -> Iterator[Finding]:
    from grader_utils.exam_room.settings import NONE, ExamRoom
    from grader_utils.exam_room.trial import what_a_kernel_could

    room = ExamRoom(config=config)
    limits = room.limits
    try:
        could = what_a_kernel_could(room.settings, root)
    except ExpectedFailure as failure:
        yield Finding(False, str(failure))
        return
    told = "could " + ", ".join(could) if could else "could touch nothing but its own folder"
    if room.lockdown == NONE:
        told += '; c.ExamRoom.lockdown is "none"'
    yield Finding(not could, f"a trial in the exam room {told}")
    yield Finding(
        True,
        f"its limits: {limits.cell_seconds:g} s a cell, {limits.notebook_seconds:g} s a notebook, "
        f"{room.memory_mib} MiB of memory, {plural(limits.processes, 'process', 'processes')}, "
        f"{room.folder_mib} MiB of files, {room.output_mib} MiB of output",
    )


def _torch() -> Finding:
    try:
        import torch

        works = float(torch.ones(2).sum()) == 2
        return Finding(works, f"torch {torch.__version__}: evaluates the references")
    except (ImportError, OSError) as error:
        return Finding(False, f"torch does not load: {error}. Run: pip install -r requirements.txt")


def _package(root: Path) -> Finding:
    try:
        check_own_package(root)
    except ExpectedFailure as failure:
        return Finding(False, str(failure))
    return Finding(True, f"{package_shown()} grades")


def _private(root: Path) -> Iterator[Finding]:
    changeable, readable = list(changeable_by_others(root)), list(readable_by_others(root))
    if changeable:
        yield Finding(
            False, f"{_among(changeable)}: every account can change that. Run: chmod o-w {_named(changeable)}"
        )
    told = f": every account can read {_among(readable)}. Run: chmod o-rwx {_named(readable)}" if readable else ""
    yield Finding(not readable, f"solutions, grades and submissions are closed to other accounts{told}", needed=False)


def _shared(root: Path) -> Iterator[Finding]:
    closed = list(closed_to_group(root))
    if closed:
        group, place = root.group(), shlex.quote(str(root))
        opened = (
            f"chgrp -R {group} {place} && chmod -R g+rwX,o-rwx {place} && find {place} -type d -exec chmod g+s {{}} +"
        )
        yield Finding(False, f"{_among(closed)}: not every member of the group {group} can change that. Run: {opened}")
    else:
        yield Finding(True, f"every member of the group {root.group()} can grade, mark and build")


def _among(paths: list[Path]) -> str:
    return ", ".join(path.name for path in paths)


def _named(paths: list[Path]) -> str:
    return " ".join(map(shlex.quote, map(str, paths)))


def _folders(course: "CourseFolder") -> Iterator[Finding]:
    yield _package(course.root)
    yield from _private(course.root)
    if is_shared(course.config):
        yield from _shared(course.root)
    names = course.assignments()
    yield Finding(bool(names), f"source/ holds {plural(len(names), 'assignment')}")
    for ids in alike(course.students()):
        yield Finding(False, said_of(ids), needed=False)
    exchange = Path(course.config.Exchange.root)
    mode = stat.filemode(exchange.stat().st_mode) if exchange.is_dir() else "not there"
    shared = exchange.is_dir() and os.access(exchange, os.W_OK)
    said = exchange_of_machine(course.root)
    named = f"as {said[1]} says" if said and Path(said[0]) == exchange else "as the course's own settings say"
    text = f"exchange {exchange} ({mode}), {named}; students need it unless they hand in by zip"
    yield Finding(shared, text, needed=False)
    for problem in exchange_problems(exchange, course.course_id):
        yield Finding(False, problem)
    yield from _settings(course.config)


def _settings(config: "Config") -> Iterator[Finding]:
    from grader_utils.grading.nbgrader_hooks.settings_in_place import settings_missing, settings_unknown

    for said in settings_unknown(config):
        yield Finding(False, said)
    missing = list(settings_missing(config))
    for said in missing:
        yield Finding(False, said)
    if not missing:
        yield Finding(True, "the settings that keep collecting, grading, pages and tables safe are in place")
    if not config.ExchangeCollect.get("check_owner", True):
        text = (
            "owners of submissions: c.ExchangeCollect.check_owner is False, so nothing but a folder's name says whose "
            "it is. That is safe only where students cannot write into inbound/ themselves, or hand in by zip"
        )
        yield Finding(False, text, needed=False)
