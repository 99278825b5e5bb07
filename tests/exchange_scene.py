"""An exchange with submissions on it, and the real `nbgrader collect`."""

import shutil

from places import COURSE

from grader_utils.demo.commands import Shell

ASSIGNMENT = "01_affine_function"
FIRST_TIME, LATER = "2026-03-01 10:00:00 UTC", "2026-03-02 10:00:00 UTC"
TOO_LARGE = 200 * 2**20
ANYBODY = "--ExchangeCollect.check_owner=False"


def bare_course(folder):
    """Lay out a course with its settings and a gradebook, and an empty exchange in it."""
    course = folder / "course"
    inbound(course).mkdir(parents=True)
    shutil.copy(COURSE / "nbgrader_config.py", course)
    collect(course)
    return course


def inbound(course):
    return course / "exchange" / "neural_networks" / "inbound"


def put(folder, student, time=FIRST_TIME, size=0, linked=False, text="{}"):
    """Lay a submission in `folder`: beside its notebook may lie a sparse file of `size` bytes, and a link."""
    submission = folder / f"{student}+{ASSIGNMENT}+{time}"
    submission.mkdir()
    (submission / "affine_function.ipynb").write_text(text)
    if time != "soon":
        (submission / "timestamp.txt").write_text(time)
    if size:
        with (submission / "large.bin").open("wb") as file:
            file.truncate(size)
    if linked:
        (submission / "link").symlink_to("/nowhere")
    return submission


def collect(course, *options, owners=ANYBODY):
    """Run the real `nbgrader collect`, which must not fail, and return what it said."""
    shell = Shell(course.parent, course / "exchange", say=lambda line: None)
    return shell.nbgrader("collect", ASSIGNMENT, owners, *options, cwd=course)


def collected(course):
    """Return the students of whom anything was collected."""
    return {path.parent.name for path in course.glob(f"submitted/*/{ASSIGNMENT}")}
