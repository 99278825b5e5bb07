"""What a shared course makes is the group's, from the first command on."""

import subprocess
import sys

CODE = """
from nbgrader.api import Gradebook
from traitlets.config import Config
from grader_utils.course.group import share_with_group
share_with_group(Config({"CourseDirectory": {"groupshared": True}}))
with Gradebook("sqlite:///" + FILE) as book:
    book.add_student("ada")
with Gradebook("sqlite:///" + FILE) as book:
    assert [student.id for student in book.students] == ["ada"]
"""


def test_a_new_gradebook_can_be_written_by_every_member_and_read_by_nobody_else(tmp_path):
    file = tmp_path / "gradebook.db"
    code = CODE.replace("FILE", repr(str(file)))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert oct(file.stat().st_mode & 0o777) == "0o660"
