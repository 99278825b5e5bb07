"""A student's environment, made of links: what requirements-student.txt asks for, all that this needs, and no more."""

import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from importlib.metadata import Distribution, distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from places import COURSE

HERE = Path(sysconfig.get_path("purelib"))


def student_environment(folder: Path, needs: list[str] | None = None) -> Path:
    """Make an environment in `folder` and return its Python. It has nothing of the running one but what is asked for.

    Args:
        folder: where it is made.
        needs: requirements of packages that are installed here; those of requirements-student.txt when None.
    """
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    python = folder / "bin" / "python"
    asks = [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    target = Path(subprocess.run(asks, capture_output=True, text=True, check=True).stdout.strip())
    for found in _needed(student_requirements() if needs is None else needs):
        for name in {path.parts[0] for path in found.files or ()} - {"..", "__pycache__"}:
            if not (target / name).exists():
                (target / name).symlink_to(HERE / name)
    (folder / "etc").symlink_to(Path(sys.prefix) / "etc")
    shared = folder / "share" / "jupyter"  # JupyterLab and its extensions
    shared.mkdir(parents=True)
    for path in (Path(sys.prefix) / "share" / "jupyter").iterdir():
        if path.name != "kernels":  # those name the Python that they were installed with
            (shared / path.name).symlink_to(path)
    return python


def environment_for_pip(folder: Path, *files: str) -> None:
    """Make an environment in which pip finds all that these files of requirements ask for, and no grader_utils.

    It has its own settings and programs, and a JupyterHub.
    """
    lines = [line for file in files for line in (COURSE / file).read_text(encoding="utf-8").splitlines()]
    asked = [line for line in lines if re.match(r"[a-z]", line)]
    project = tomllib.loads((COURSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked += project["dependencies"] + [*project["optional-dependencies"]["grading"]] * ("requirements.txt" in files)
    python = student_environment(folder, [*asked, "jupyterhub", "pip", "setuptools"])
    (packages,) = folder.glob("lib/python*/site-packages")
    (folder / "etc").unlink()
    _copy_settings(folder / "etc")
    (folder / "share" / "jupyterhub").symlink_to(Path(sys.prefix) / "share" / "jupyterhub")
    for found in distributions(path=[str(packages)]):
        for program in found.entry_points.select(group="console_scripts"):
            path = folder / "bin" / program.name
            if not path.exists():
                begin = f"#!{python}\nimport sys\nfrom {program.module} import {program.attr.partition('.')[0]}\n"
                path.write_text(f"{begin}sys.exit({program.attr}())\n", encoding="utf-8")
                path.chmod(0o755)


def _copy_settings(folder: Path) -> None:
    """Copy this environment's settings. New folders belong to the group of theirs, as those do that pip makes."""
    there = Path(sys.prefix) / "etc"
    for path in sorted(there.rglob("*")):
        if path.is_file():
            target = folder / path.relative_to(there)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)


def student_requirements() -> list[str]:
    """Return the lines of requirements-student.txt, and what a notebook's imports of this package need."""
    lines = (COURSE / "requirements-student.txt").read_text(encoding="utf-8").splitlines()
    project = tomllib.loads((COURSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [line for line in lines if re.match(r"[a-z]", line)] + ["grader-utils", *project["dependencies"]]


def _needed(asked: list[str]) -> list[Distribution]:
    """Return what is asked for with all that it needs, and so on."""
    found: dict[str, Distribution] = {}
    waiting = [(Requirement(line), "") for line in asked]
    done = set()
    while waiting:
        requirement, _ = waiting.pop()
        name = canonicalize_name(requirement.name)
        if (name, frozenset(requirement.extras)) in done:
            continue
        done.add((name, frozenset(requirement.extras)))
        # Not what lies beside the code that is tested: it does not say what was installed.
        found[name] = next(iter(Distribution.discover(name=name, path=[str(HERE)])))
        if name == "grader-utils":  # its metadata are those of the day on which it was installed
            continue
        for line in found[name].requires or ():
            needed = Requirement(line)
            extras = ["", *requirement.extras]
            if needed.marker is None or any(needed.marker.evaluate({"extra": extra}) for extra in extras):
                waiting.append((needed, name))
    return list(found.values())
