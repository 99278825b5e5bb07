"""A course whose assignment is on the exchange, with nbgrader's commands for both sides."""

import json
import subprocess
import sys
from pathlib import Path

import nbformat
from browser.lab_server import private_environment
from nbformat import NotebookNode
from small_class import lay_out

SLOWEST = 400  # seconds
_NBGRADER = """
import json, sys
from pathlib import Path
from grader_utils.demo.commands import Shell
from grader_utils.environment import find_own_programs_first

find_own_programs_first()
scratch, exchange, cwd, commands = map(json.loads, sys.argv[1:])
shell = Shell(Path(scratch), Path(exchange), say=lambda line: None)
for command in commands:
    print(shell.nbgrader(*command, cwd=Path(cwd)))
"""


class ClassOnExchange:
    """An instructor's course folder beside an exchange of its own.

    Args:
        folder: an empty folder for all of it.
        assignment: the only one of this course.
    """

    def __init__(self, folder: Path, assignment: str) -> None:
        self.assignment, self._folder = assignment, folder
        self.exchange = folder / "exchange"
        self.exchange.mkdir(mode=0o777)
        self.exchange.chmod(0o1777)
        self.course = lay_out(folder, [assignment])
        with (self.course / "nbgrader_config.py").open("a") as settings:
            settings.write("\nc.ExchangeCollect.check_owner = False  # one account plays all of the class\n")

    def instruct(self, *commands: str) -> None:
        """Run nbgrader commands on the assignment, one after the other, in the course folder."""
        self._nbgrader(self.course, *([command, self.assignment] for command in commands))

    def hand_in(self, student: str, notebook: NotebookNode) -> None:
        """Fetch the assignment as `student`, lay `notebook` in its place, and submit it."""
        home = self._folder / student
        home.mkdir()
        there = ["--course=neural_networks", f"--Exchange.root={self.exchange}"]
        self._nbgrader(home, ["fetch_assignment", self.assignment, *there])
        (path,) = (home / self.assignment).glob("*.ipynb")
        nbformat.write(notebook, path)
        self._nbgrader(home, ["submit", self.assignment, *there, f"--student={student}"])

    def _nbgrader(self, cwd: Path, *commands: list[str]) -> None:
        """Run the commands in a process of its own: while a browser is driven, this one's event loop is taken."""
        given = [json.dumps(value) for value in (str(self._folder), str(self.exchange), str(cwd), commands)]
        done = subprocess.run(
            [sys.executable, "-c", _NBGRADER, *given],
            env=private_environment(self._folder / "commands", self.exchange),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=SLOWEST,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-3000:]
