"""`course doctor --as-student`: what another account of this machine can do as a student, and where its servers run."""

import json
import os
import pwd
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from grader_utils.commands.findings import Finding, tell
from grader_utils.course.machine_settings import environment_of_students
from grader_utils.course.own_package import NAME, differing_files
from grader_utils.failure import ExpectedFailure
from grader_utils.phrasing import first_of

_SLOWEST = 120
_MOST_NAMED = 3
_WHERE = f"import sys, {NAME}; print(sys.prefix); print({NAME}.__file__); print({NAME}.__version__)"


class CannotTry(ExpectedFailure):
    """This account may not become another one, or there is no such account."""


def examine_as_student(course: Path, student: str) -> int:
    """Print what the account `student` can do, tried as that account; return 0 when that is all a student needs.

    Args:
        course: where the course lies, if it lies on this machine. Nothing of it is run.
        student: the name of an account.

    Raises:
        CannotTry: there is no such account, or only root may become it.
    """
    try:
        account = pwd.getpwnam(student)
    except KeyError as error:
        raise CannotTry(f"This machine has no account {student}.") from error
    if os.geteuid() not in (0, account.pw_uid):
        raise CannotTry(f"Only root may try what {student} can do. Run this command as root, or as {student}.")
    works, needs = f"{student} can take part.", f"{student} needs"
    return tell(_as_student(course, account), works, needs)


def students_side(course: Path) -> Iterator[Finding]:
    """Yield whether students' servers have what the course has, where a hub's settings say where they run."""
    said = environment_of_students(course)
    if not said:
        return
    environment, file = said
    python = environment / "bin" / "python"
    where = f"students' servers run in {environment}, as {file} says"
    done = _run([str(python), "-c", _WHERE])
    if isinstance(done, str):
        yield Finding(False, f"{where}; {NAME} cannot be imported there: {done}. Install it as docs/hub.md says")
        return
    prefix, package, _ = done.stdout.splitlines()[-3:]
    folder = Path(package).parent
    if not folder.is_relative_to(prefix):
        yield Finding(
            False, f"{where}, and import {folder}, a folder that may be closed to them. Install it as docs/hub.md says"
        )
        return
    differing = differing_files(course / NAME, folder) if (course / NAME).is_dir() else []
    if differing:
        told = f"their {NAME} differs from the course's in {first_of(differing, _MOST_NAMED)}"
        yield Finding(False, f"{where}; {told}. Bring it up to date as docs/hub.md says")
        return
    yield Finding(True, f"{where}, with the course's {NAME}")


def _as_student(course: Path, account: pwd.struct_passwd) -> Iterator[Finding]:
    said = environment_of_students(course)
    python = str(said[0] / "bin" / "python") if said else sys.executable
    student = account.pw_name
    done = _run([python, "-c", _WHERE], account)
    if isinstance(done, str):
        yield Finding(False, f"{student} cannot import {NAME} with {python}: {done}")
        return
    _, package, version = done.stdout.splitlines()[-3:]
    yield Finding(True, f"{student} can import {NAME} {version} from {Path(package).parent}")
    done = _run([python, "-m", f"{NAME}.course.student_side", str(course.resolve())], account)
    if isinstance(done, str):
        yield Finding(False, f"{student} could not try the exchange: {done}")
        return
    for well, text, needed in json.loads(done.stdout.splitlines()[-1]):
        yield Finding(well, f"{student} {text}", needed)


def _run(command: list[str], account: pwd.struct_passwd | None = None) -> subprocess.CompletedProcess | str:
    """Run a command, as `account` where one is given; return what came of it, or in words why nothing did."""
    options, path = {}, f"{Path(command[0]).parent}:/usr/local/bin:/usr/bin:/bin"
    environment = {"PATH": path, "COURSE_PROGRESS": "off"}
    if account:
        environment |= {"HOME": account.pw_dir, "USER": account.pw_name, "LOGNAME": account.pw_name}
        if os.geteuid() == 0:
            groups = os.getgrouplist(account.pw_name, account.pw_gid)
            options = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": groups}
    try:
        done = subprocess.run(
            command,
            cwd="/",
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_SLOWEST,
            check=False,
            **options,
        )
    except OSError as error:
        return f"{error.filename} does not run ({error.strerror})"
    except subprocess.TimeoutExpired:
        return f"it took longer than {_SLOWEST} seconds"
    return done if done.returncode == 0 else (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
