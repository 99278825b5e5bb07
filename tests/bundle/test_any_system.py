"""What students use runs on Windows and macOS, too: without the modules and calls that only Linux has."""

import os
import subprocess
import sys
import tomllib

from places import COURSE

ELSEWHERE = """
import os, sys
import IPython, ipywidgets, jupyter_core.paths, matplotlib.pyplot, numpy  # not ours

MISSING = {"fcntl", "grp", "posix", "pty", "pwd", "pyseccomp", "resource", "termios"}

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name in MISSING:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

for name in MISSING:
    sys.modules.pop(name, None)
sys.meta_path.insert(0, Missing())
for name in ("fork", "getuid", "geteuid", "setsid", "setpgid", "unshare", "sched_getaffinity", "pidfd_open", "uname"):
    if hasattr(os, name):
        delattr(os, name)
"""

USES = {
    "a check": "from grader_utils import practice\npractice('hadamard_then_sum', lambda w, x: (w * x).sum())",
    "a failing check": """
from grader_utils import practice
try:
    practice('hadamard_then_sum', lambda w, x: w * x)
except AssertionError as verdict:
    assert 'Hint' in str(verdict)
else:
    raise SystemExit('it passed')
""",
    "the card": """
from grader_utils import closing_question, progress_card, reset_progress
closing_question('01_affine_function', -3.5)
assert 'Lessons read: 1 of 9' in repr(progress_card()), progress_card()
reset_progress(confirm=True)
assert 'Lessons read: 0 of 9' in repr(progress_card())
""",
    "figures": """
from grader_utils import figures
figures.use_style()
figures.draw_neuron(inputs=['x1'], weights=['w1'])
figures.moving.watch_training(hidden=4, learning_rate=0.5, seed=0)
""",
}


def test_a_student_needs_nothing_that_only_linux_has(tmp_path):
    """Run every use, one after the other; the last line says which one came to its end."""
    code = "".join(f"{use}\nprint({name!r}, 'works')\n" for name, use in USES.items())
    environment = os.environ | {"COURSE_PROGRESS": str(tmp_path), "COURSE_STUDENT": "Ada"}
    command = [sys.executable, "-c", f"{ELSEWHERE}\n{code}"]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert [name for name in USES if f"{name} works" in done.stdout] == list(USES)


def test_what_only_linux_has_is_marked_so_among_the_dependencies():
    project = tomllib.loads((COURSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (line,) = (line for line in project["optional-dependencies"]["grading"] if line.startswith("pyseccomp"))
    assert line.endswith("; sys_platform == 'linux'")
