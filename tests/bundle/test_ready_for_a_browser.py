"""What a notebook imports of the package would run in a browser: pure Python over NumPy, matplotlib and IPython."""

import ast
import sys
from pathlib import Path

from places import COURSE

PACKAGE = COURSE / "grader_utils"
STUDENTS = ("figures", "answering", "questions", "marking", "progress")
"""The rooms that a student's kernel loads from, beside `checks`; see CONTRIBUTING.md."""

FOUNDATION = {"numpy", "matplotlib", "PIL", "IPython"}  # matplotlib cannot be had without PIL, in a browser either
OPTIONAL = {
    "torch": "questions/",  # asked where nothing is stored, and where it is missing that is said in words
    "ipywidgets": "figures/moving/controls.py",
    "anywidget": "figures/moving/drawing_pad.py",
    "traitlets": "figures/moving/drawing_pad.py",  # which anywidget brings along
    "jupyter_core": "progress/place.py",
}
"""What is used where it is installed, and the only place that imports it."""

BY_HAND = {"figures/moving/stored.py", "questions/stored/write.py"}
"""Run by maintainers from a command line, and imported by nothing that a notebook imports."""

NOT_IN_A_BROWSER = set("fcntl grp multiprocessing pwd resource socket subprocess termios threading".split())  # noqa: SIM905
GONE_BY_3_14 = set(
    "aifc asynchat asyncore audioop cgi cgitb chunk crypt distutils imghdr imp lib2to3 mailcap msilib nis nntplib "  # noqa: SIM905
    "ossaudiodev pipes smtpd sndhdr spwd sunau telnetlib uu xdrlib".split()
)


def module_of(name):
    """Return the file of a module of this package, None where that is no module."""
    path = COURSE.joinpath(*name.split("."))
    return next((file for file in (path.with_suffix(".py"), path / "__init__.py") if file.is_file()), None)


def imports_of(path):
    """Return the modules that a file imports, at its top or in a function."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module
            yield from (name for alias in node.names if module_of(name := f"{node.module}.{alias.name}"))


def reached():
    """Return every file that a notebook's imports can lead to, now or in a function, and all questions."""
    waiting = [module_of("grader_utils"), module_of("grader_utils.figures"), *PACKAGE.glob("questions/**/*.py")]
    found = set()
    while waiting:
        path = waiting.pop()
        if path not in found and path.relative_to(PACKAGE).as_posix() not in BY_HAND:
            found.add(path)
            waiting += filter(None, map(module_of, imports_of(path)))
    return sorted(found)


def test_a_notebook_reaches_no_module_of_graders():
    names = {path.relative_to(PACKAGE).as_posix() for path in reached()}
    assert {Path(name).parts[0] for name in names if "/" in name} == {*STUDENTS}
    assert {"checks.py", "marking/at_once.py", "questions/training/digits.py", "progress/card.py"} <= names


def test_all_that_a_notebook_reaches_imports_what_a_browser_has():
    allowed = FOUNDATION | {"grader_utils"} | set(sys.stdlib_module_names) - NOT_IN_A_BROWSER
    for path in reached():
        name = path.relative_to(PACKAGE).as_posix()
        for top in {imported.split(".")[0] for imported in imports_of(path)}:
            assert top in allowed or name.startswith(OPTIONAL.get(top, "nowhere")), f"{name} imports {top}"


def test_every_module_is_written_so_that_pythons_from_3_11_to_3_14_read_it():
    for path in PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 11))
        assert not {name.split(".")[0] for name in imports_of(path)} & GONE_BY_3_14, path
        last = [step for node in ast.walk(tree) if isinstance(node, ast.Try) for step in node.finalbody]
        leaves = [
            each for step in last for each in ast.walk(step) if isinstance(each, ast.Return | ast.Break | ast.Continue)
        ]
        assert not leaves, f"{path}: Python 3.14 warns of what leaves a `finally`"
