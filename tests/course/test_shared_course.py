"""A course that instructors share: each member of its group does everything, over the work of others; nobody else."""

import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from accounts import WHY_NOT, accounts, as_account, do, may_add_accounts
from places import COURSE
from small_class import answered, hand_in
from thorough import only_thorough

ASSIGNMENT = "01_affine_function"
SETTINGS = "c.CourseDirectory.groupshared = True\n"
EVERYTHING = [
    ("nbgrader", "generate_assignment", ASSIGNMENT),
    ("course", "grade", "--force", "--jobs", "1"),
    ("course", "report", ASSIGNMENT),
    ("course", "extend", ASSIGNMENT, "ada", "--days", "1"),
    ("course", "confirm", ASSIGNMENT),
    ("nbgrader", "autograde", ASSIGNMENT, "--force"),
    ("course", "feedback", ASSIGNMENT, "--force"),
    ("nbgrader", "generate_feedback", ASSIGNMENT, "--force"),
    ("course", "build"),
]
DUE = ("nbgrader", "db", "assignment", "add", ASSIGNMENT, "--duedate=2026-03-02 18:00:00 UTC")

pytestmark = [only_thorough, pytest.mark.skipif(not may_add_accounts(), reason=WHY_NOT)]


@pytest.fixture
def shared():
    """Return a folder with a course of the teacher's, the real names of three accounts, and the group of two."""
    folder = Path(tempfile.mkdtemp(prefix="shared-", dir="/tmp"))
    folder.chmod(0o755)
    try:
        with accounts("teacher", "assistant", "stranger", group="graders") as (who, group):
            for name in who.values():
                (folder / name).mkdir()
                shutil.chown(folder / name, name, pwd.getpwnam(name).pw_gid)
            course = folder / "course"
            shutil.copytree(COURSE / "source" / ASSIGNMENT, course / "source" / ASSIGNMENT)
            shutil.copy(COURSE / "nbgrader_config.py", course)
            hand_in(course, "ada", ASSIGNMENT, answered(ASSIGNMENT))
            subprocess.run(["chown", "-R", who["teacher"], course], check=True)
            closed = do(who["teacher"], folder / who["teacher"], course, *EVERYTHING[:1], DUE, EVERYTHING[1])
            assert [status for status, _ in closed] == [0, 0, 0], closed
            (course / "course_settings.py").write_text(SETTINGS)  # only now: what is there already is opened, too
            subprocess.run(["chown", f"{who['teacher']}:{group}", course / "course_settings.py"], check=True)
            yield folder, course, who, group
    finally:
        shutil.rmtree(folder)


def everything(shared, name):
    folder, course, who, _ = shared
    done = do(who[name], folder / who[name], course, *EVERYTHING)
    failed = [(command, said) for command, (status, said) in zip(EVERYTHING, done, strict=True) if status]
    assert not failed, failed


def test_each_member_does_everything_with_the_work_of_the_other_and_a_stranger_reads_nothing(shared):
    folder, course, who, group = shared
    opened = (
        f"chgrp -R {group} {course} && chmod -R g+rwX,o-rwx {course} && find {course} -type d -exec chmod g+s {{}} +"
    )
    done = as_account(who["teacher"], folder / who["teacher"], "bash", "-c", opened)
    assert done.returncode == 0, done.stderr
    ((_, said),) = do(who["teacher"], folder / who["teacher"], course, ("course", "doctor"))
    assert "not every member" not in said
    course.joinpath("gradebook.db").chmod(0o640)
    ((status, said),) = do(who["teacher"], folder / who["teacher"], course, ("course", "doctor"))
    assert status == 1
    assert f"gradebook.db: not every member of the group {group} can change that. Run: chgrp -R {group} " in said
    course.joinpath("gradebook.db").chmod(0o660)
    for name in ("assistant", "teacher", "assistant"):
        everything(shared, name)
    assert (course / ".course_secret").stat().st_mode & 0o777 == 0o660
    open_to_all = [path for path in course.rglob("*") if not path.is_symlink() and path.stat().st_mode & 0o002]
    assert [path for path in open_to_all if path.parts[-1] != "exchange"] == []
    for command in (["ls", course], ["cat", course / ".course_secret"], ["cat", course / "gradebook.db"]):
        done = as_account(who["stranger"], folder / who["stranger"], *command)
        assert done.returncode != 0
        assert "Permission denied" in done.stderr
