"""What this machine's own nbgrader_config.py says for everybody: students and instructors read the same file."""

from pathlib import Path
from typing import Any

from jupyter_core.paths import jupyter_config_path
from traitlets.config import PyFileConfigLoader

SETTINGS = "nbgrader_config.py"


def exchange_of_machine(course: Path) -> tuple[str, Path] | None:
    """Return the exchange that is set for everybody on this machine, and the file that says so.

    It is `c.Exchange.root` in the first nbgrader_config.py of Jupyter's folders for settings that has it: an account's
    own, the environment's, /usr/local/etc/jupyter and /etc/jupyter. A server reads them however it is started.

    Args:
        course: the course's folder, whose own settings do not count.
    """
    said = _said_for_all(course, "Exchange", "root")
    return said and (str(said[0]), said[1])


def environment_of_students(course: Path) -> tuple[Path, Path] | None:
    """Return the environment in which students' servers run, `c.Students.environment`, and the file that says so."""
    said = _said_for_all(course, "Students", "environment")
    return said and (Path(said[0]), said[1])


def exchange_root(course: Path) -> str:
    """Return the machine's exchange; where none is set, one inside the course, which serves a single machine."""
    shared = exchange_of_machine(course)
    if shared:
        return shared[0]
    exchange = course / "exchange"
    exchange.mkdir(exist_ok=True)
    if exchange.stat().st_mode & 0o7777 != 0o1777:
        exchange.chmod(0o1777)  # students, too, write here, and none renames what is another's
    return str(exchange)


def _said_for_all(course: Path, owner: str, name: str) -> tuple[Any, Path] | None:
    for folder in map(Path, jupyter_config_path()):
        if not (folder / SETTINGS).is_file() or folder.resolve() == course.resolve():
            continue
        settings = PyFileConfigLoader(SETTINGS, path=str(folder)).load_config()
        if name in settings[owner]:
            return settings[owner][name], folder / SETTINGS
    return None
