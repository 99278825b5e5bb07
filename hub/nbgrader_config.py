"""Goes to /etc/jupyter: every nbgrader command and every server on this machine reads it, whoever starts it."""

from pathlib import Path

c = get_config()  # noqa: F821 (nbgrader provides it)

c.CourseDirectory.course_id = "neural_networks"
c.Exchange.root = "/srv/nbgrader/exchange"

# The links in the lessons lead to release/ beside them, so assignments are fetched into it.
release = Path.home() / "neural_networks" / "release"
if release.is_dir():
    c.Exchange.assignment_dir = str(release)

# Where students' servers run: `course doctor` looks whether they find there what the course has.
c.Students.environment = "/srv/neural_networks/students"
