"""`make pythons`: a student's environment with other Pythons, where all lessons and all public checks have to pass.

For each Python that is found, the zip for students is unpacked and installed into a fresh environment, nbval compares
every lesson, and every public check marks right and wrong answers as this environment's Python does. A Python that is
not found is named and left out.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent)

from places import ASSIGNMENTS, COURSE  # noqa: E402

from grader_utils.bundle.build import NAME, build_bundle  # noqa: E402

NEWER = ("3.12", "3.13")
_OURS = ("PYTHON", "VIRTUAL_ENV", "JUPYTER", "COURSE_")
_LONGEST_SECONDS = 3600


class Failed(Exception):  # noqa: N818 (it names what happened)
    """A step did not succeed; the message is what it said."""


def main(arguments: list[str] | None = None) -> int:
    """Try every Python that is asked for, say what came of it, and return how many failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pythons", nargs="*", default=NEWER, help=f"versions, or paths (default: {' '.join(NEWER)})")
    failed = 0
    for asked in parser.parse_args(arguments).pythons:
        python = find_python(asked)
        if python is None:
            print(f"Python {asked}: not found here, so nothing is tried with it. Install it, or name its path.")
            continue
        try:
            with tempfile.TemporaryDirectory() as folder:
                try_python(python, Path(folder))
        except Failed as failure:
            print(f"Python {asked}: failed.\n{failure}", flush=True)
            failed += 1
    return failed


def find_python(asked: str) -> Path | None:
    """Return a Python that makes environments, from the path or among pyenv's; None where there is none that runs."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    named = [asked] if os.sep in asked else [f"python{asked}", *sorted(pyenv.glob(f"{asked}*/bin/python{asked}"))]
    for candidate in filter(None, map(shutil.which, named)):  # a name that pyenv holds ready may still not run
        if (
            subprocess.run([candidate, "-c", "import ensurepip, venv"], capture_output=True, check=False).returncode
            == 0
        ):
            return Path(candidate)
    return None


def try_python(python: Path, folder: Path) -> None:
    """Install what students install into an empty folder, pass the lessons, and compare all verdicts.

    Raises:
        Failed: a step did not succeed.
    """
    version = run(folder, python, "-c", "import platform; print(platform.python_version())").strip()
    with zipfile.ZipFile(build_bundle(COURSE, folder)) as archive:
        archive.extractall(folder)
    home = folder / NAME
    run(home, python, "-m", "venv", ".venv")
    its_python = home / ".venv" / "bin" / "python"
    (nbval,) = (line for line in (COURSE / "requirements.txt").read_text("utf-8").split() if line.startswith("nbval"))
    pip = (its_python, "-m", "pip", "--quiet", "--disable-pip-version-check", "install", "-r", "requirements.txt")
    run(home, *pip, nbval)
    print(f"Python {version}: installed", flush=True)
    options = ("--nbval-cell-timeout", "600", "--nbval-sanitize-with", COURSE / "tests" / "nbval_sanitize.cfg")
    said = run(home, its_python, "-m", "pytest", "-q", "--nbval", *options, "notebooks")
    print(f"Python {version}: lessons: {said.strip().splitlines()[-1].strip('= ')}", flush=True)
    for assignment in ASSIGNMENTS:
        found, here = (_practiced(each, home, assignment) for each in (its_python, Path(sys.executable)))
        if others := differing(here["verdicts"], found["verdicts"]):
            raise Failed(f"{assignment}: other verdicts than with {platform.python_version()}: {', '.join(others)}")
        counts = f"{found['passed']} answers pass and {found['failed']} fail"
        print(f"Python {version}: {assignment}: {counts}, as with {platform.python_version()}", flush=True)


def differing(here: dict[str, list], there: dict[str, list]) -> list[str]:
    """Return the tasks whose verdicts are not the same with two Pythons, or that one of them lacks."""
    return sorted(name for name in here | there if here.get(name) != there.get(name))


def _practiced(python: Path, home: Path, assignment: str) -> dict:
    """Practice right and wrong solutions with the package of the environment that `python` belongs to."""
    said = run(home, python, COURSE / "tests" / "practiced.py", assignment, "--without-torch")
    return json.loads(said.splitlines()[-1])


def run(folder: Path, *command: object) -> str:
    """Run a command as a student would who has nothing of ours in the environment; return what it printed.

    Raises:
        Failed: it did not succeed.
    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
    done = subprocess.run(
        list(map(str, command)),
        cwd=folder,
        env=environment | {"COURSE_PROGRESS": str(folder / "progress")},
        capture_output=True,
        text=True,
        timeout=_LONGEST_SECONDS,
        check=False,
    )
    if done.returncode:
        raise Failed(f"{' '.join(map(str, command))}\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
