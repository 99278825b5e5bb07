"""What the account that runs this can do as a student, tried for real: fetch, submit, read feedback, see no solution.

`python -m grader_utils.course.student_side COURSE` prints a list in JSON: whether it is well, what was found, and
whether it is needed. It leaves nothing behind.
"""

import json
import logging
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from grader_utils.course.course_modes import PRIVATE

if TYPE_CHECKING:
    from traitlets.config import Config

Found = tuple[bool, str, bool]

FORMGRADER = "@jupyter/nbgrader:formgrader"
CREATE_ASSIGNMENT = "@jupyter/nbgrader:create-assignment"
NEWS = "@jupyterlab/apputils-extension:announcements"


def what_a_student_can_do(course: Path) -> Iterator[Found]:
    """Try it, and yield what came of it: whether it is well, what was found, and whether it is needed.

    Args:
        course: where the course lies, should it lie on this machine; nothing of it may be read.
    """
    config = _settings()
    exchange = Path(config.Exchange.get("root", "")) / config.CourseDirectory.get("course_id", "")
    yield from _menus()
    readable = [path for path in (course / name for name in PRIVATE) if os.access(path, os.R_OK)]
    told = f"can read {', '.join(map(str, readable))}. Run: chmod o-rwx {course}"
    yield not readable, told if readable else "sees no solution, no grade and no work of others", True
    if not config.Exchange.get("root") or not config.CourseDirectory.get("course_id"):
        yield False, "finds no exchange: no /etc/jupyter/nbgrader_config.py says c.Exchange.root and course_id", True
        return
    with tempfile.TemporaryDirectory() as scratch:
        config.Exchange.assignment_dir = scratch
        yield _fetch(config, exchange / "outbound", Path(scratch))
        yield _submit(exchange / "inbound")
        yield _read_feedback(config, exchange / "feedback", Path(scratch))


def _settings() -> "Config":
    from nbgrader.apps import NbGrader

    logging.disable()
    app = NbGrader()
    app.load_cwd_config = False
    app.load_config_file()
    return app.config


def _menus() -> Iterator[Found]:
    from jupyter_core.paths import jupyter_path
    from jupyterlab_server.config import get_page_config

    disabled = get_page_config(jupyter_path("labextensions")).get("disabledExtensions", {})
    shown = [name for name in (FORMGRADER, CREATE_ASSIGNMENT) if not _disabled(name, disabled)]
    told = f"sees what is the instructor's. Run: jupyter labextension disable {' '.join(shown)}"
    yield not shown, told if shown else "sees no Formgrader and no Create Assignment", False
    asked = not _disabled(NEWS, disabled)
    told = f"is asked about news. Run: jupyter labextension disable {NEWS}" if asked else "is asked about no news"
    yield not asked, told, False


def _disabled(name: str, disabled: dict[str, bool] | list[str]) -> bool:
    if isinstance(disabled, dict):
        disabled = [one for one, off in disabled.items() if off]
    return name in disabled or name.split(":")[0] in disabled


def _fetch(config: "Config", outbound: Path, scratch: Path) -> Found:
    try:
        names = sorted(os.listdir(outbound))
    except FileNotFoundError:
        return False, f"can fetch nothing yet: {outbound} is not there. Run: nbgrader release_assignment NAME", True
    except OSError as error:
        return False, f"cannot fetch: {outbound} cannot be read ({error.strerror})", True
    for name in names:
        try:
            _exchange(config, "FetchAssignment", name)
        except Exception as error:  # whatever nbgrader says
            return False, f"cannot fetch {name}: {error}", True
        if not list((scratch / name).glob("*.ipynb")):
            return False, f"can fetch {name}, and there is no notebook in it. Release it again", True
    return bool(names), f"can fetch {', '.join(names) or 'nothing: no assignment is released'}", True


def _submit(inbound: Path) -> Found:
    trial = inbound / f".trial-{os.getpid()}"
    try:
        trial.mkdir()
        (trial / "timestamp.txt").write_text("")
        (trial / "timestamp.txt").unlink()
        trial.rmdir()
    except FileNotFoundError:
        return False, f"cannot submit: {inbound} is not there. Run: nbgrader release_assignment NAME", True
    except OSError as error:
        return False, f"cannot submit: {inbound} cannot be written ({error.strerror}). Run: chmod a+wx {inbound}", True
    return True, f"can submit: a folder in {inbound} was made and removed", True


def _read_feedback(config: "Config", feedback: Path, scratch: Path) -> Found:
    try:
        if not feedback.exists():
            return True, "has no feedback to read yet: none was released", True
        _exchange(config, "FetchFeedback", "")  # of all that this account has handed in
    except Exception as error:  # whatever nbgrader says
        return False, f"cannot read feedback in {feedback}: {error}. Release it again: nbgrader release_feedback", True
    pages = list((scratch / "feedback").rglob("*.html"))
    return True, f"can read its feedback, {len(pages)} in all" if pages else "has no feedback to read yet", True


def _exchange(config: "Config", action: str, assignment: str) -> None:
    from nbgrader.auth import Authenticator
    from nbgrader.coursedir import CourseDirectory
    from nbgrader.exchange import ExchangeFactory

    config.CourseDirectory.assignment_id = assignment
    about = {
        "coursedir": CourseDirectory(config=config),
        "authenticator": Authenticator(config=config),
        "config": config,
    }
    getattr(ExchangeFactory(config=config), action)(**about).start()


if __name__ == "__main__":
    print(json.dumps(list(what_a_student_can_do(Path(sys.argv[1])))))
