"""What of the file system a kernel in the exam room can see and touch."""

import os
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from grader_utils.exam_room import system_calls
from grader_utils.exam_room.landlock import READ, READ_DIR, READ_FILE, SOCKETS, WRITE, WRITE_FILE, Rule
from grader_utils.exam_room.rooms import Room

HIDDEN_PACKAGES = ("grader_utils", "torch", "torchgen", "functorch", "nbgrader", "sqlalchemy")
"""Packages that answer or grade. What a kernel needs of ours was imported before it came into being."""

_SYSTEM_FOLDERS = ("/usr/lib", "/usr/lib64", "/usr/local/lib", "/usr/share", "/lib", "/lib64")
_SYSTEM_FILES = ("/etc/ld.so.cache", "/etc/localtime", "/etc/timezone", "/etc/mime.types")
_DEVICES = ("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom")


def hidden_packages() -> tuple[Path, ...]:
    """Return where the packages lie that no student's code may read."""
    found = [find_spec(name) for name in HIDDEN_PACKAGES]
    return tuple(Path(place).resolve() for spec in found if spec for place in spec.submodule_search_locations or ())


def rules(room: Room, hidden: tuple[Path, ...], inside_view: bool) -> list[Rule]:
    """Return what a kernel may touch: Python without `hidden` and the system's libraries to read, its room to write.

    Args:
        room: the kernel's folders.
        hidden: folders that it may not read, absolute and without links.
        inside_view: whether `enter` hides them already; naming all that lies beside them takes hundreds of rules.
    """
    shared = _rules_beside(() if inside_view else hidden)
    return [*shared, Rule(room.work, WRITE), Rule(room.home, WRITE), Rule(room.wires, SOCKETS)]


def enter(room: Room, hidden: tuple[Path, ...]) -> None:
    """Get a root folder with little else in it than what `rules` can grant. Needs the right to leave namespaces."""
    new = str(room.view)
    system_calls.unshare(system_calls.CLONE_NEWNS)  # its keeper must go on seeing /proc
    system_calls.mount("none", "/", "", system_calls.MS_REC | system_calls.MS_PRIVATE)
    system_calls.mount("none", new, "tmpfs", system_calls.MS_NOSUID | system_calls.MS_NODEV, "mode=755,size=1m")
    for path, real, is_folder in (*_shown(), *((folder, folder, True) for folder in room.own)):
        _show(new, path, real, is_folder)
    for folder in hidden:
        if os.path.isdir(f"{new}{folder}"):
            system_calls.mount("none", f"{new}{folder}", "tmpfs", system_calls.MS_NOSUID, "mode=000,size=4k")
    os.mkdir(f"{new}/.old")
    system_calls.pivot_root(new, f"{new}/.old")
    os.chdir("/")
    system_calls.unmount("/.old")
    os.rmdir("/.old")


@cache
def everybody_reaches_python() -> bool:
    """Whether users without any rights can read this Python; it may lie in a home that is closed to others."""
    ways = {step for folder in _python_folders() for step in (folder, *folder.resolve().parents)}
    return all(step.stat().st_mode & 0o001 for step in ways)


@cache
def _python_folders() -> tuple[Path, ...]:
    """Return the folders of this Python: its environment and its library."""
    places = [sys.prefix, sys.exec_prefix, sys.base_prefix, sys.base_exec_prefix]
    below = [Path(place, part) for place in places for part in ("lib", "lib64", "share")]
    libraries = [Path(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib", "purelib", "platlib")]
    return tuple(_outermost([*below, *libraries]))


@cache
def _rules_beside(hidden: tuple[Path, ...]) -> tuple[Rule, ...]:
    folders = [*_python_folders(), *_outermost(map(Path, _SYSTEM_FOLDERS))]
    parts = dict.fromkeys(rule for folder in folders for rule in _without(folder, hidden))
    return (
        *parts,
        *(Rule(Path(file), READ_FILE) for file in _SYSTEM_FILES),
        *(Rule(Path(device), READ_FILE | WRITE_FILE) for device in _DEVICES),
    )


@cache
def _shown() -> tuple[tuple[Path, Path, bool], ...]:
    """Return what every view shows: a path, where it really lies, and whether it is a folder."""
    paths = dict.fromkeys([*_python_folders(), *map(Path, (*_SYSTEM_FOLDERS, *_SYSTEM_FILES, *_DEVICES))])
    return tuple((path, path.resolve(), path.is_dir()) for path in paths if path.exists())


def _show(new: str, path: Path, real: Path, is_folder: bool) -> None:
    """Bind what lies at `real` to the same place below `new`, and where `path` is a link to it, make that, too."""
    inside = f"{new}{real}"
    if not os.path.exists(inside):
        os.makedirs(inside if is_folder else os.path.dirname(inside), exist_ok=True)
        if not is_folder:
            os.close(os.open(inside, os.O_CREAT | os.O_WRONLY))
        system_calls.mount(str(real), inside, "", system_calls.MS_BIND | system_calls.MS_REC)
    link = f"{new}{path}"
    if not os.path.lexists(link):
        os.makedirs(os.path.dirname(link), exist_ok=True)
        os.symlink(real, link)


def _without(folder: Path, hidden: tuple[Path, ...]) -> Iterator[Rule]:
    """Yield the rule to read `folder`; where something hidden lies below it, to list it and read its other parts."""
    real = folder.resolve()
    if real in hidden:
        return
    if not any(real in path.parents for path in hidden):
        yield Rule(folder, READ)
        return
    yield Rule(folder, READ_DIR)  # Python lists a folder of packages anew once one was installed there
    for part in sorted(folder.iterdir()):
        if os.access(part, os.R_OK):
            yield from _without(part, hidden)


def _outermost(paths: Iterable[Path]) -> list[Path]:
    """Return the folders of `paths` that exist, each once, none that lies in another."""
    folders = sorted({path for path in paths if path.is_dir()})
    return [path for path in folders if not any(other in path.parents for other in folders)]
