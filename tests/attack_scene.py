"""What attacks are aimed at: an instructor's course, sockets, a process; and what an attack left of them."""

import ast
import contextlib
import glob
import hashlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
import uuid
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

SECRET = "the-secret-of-the-instructor"
GOT_THROUGH = "GOT THROUGH"
RAN_TO_THE_END = "RAN TO THE END"
NOBODY = 65534
_PLACES_FOR_ALL = ("/tmp", "/var/tmp", "/dev/shm", "/dev/mqueue", "/run", "/root", "/")


@dataclass(frozen=True)
class Attack:
    """One file of tests/classroom/attacks.

    Attributes:
        name: what it tries, in short.
        source: what the student writes into the cell `cell`.
        cell: the solution cell that it fills; all others stay as released.
        both: whether it is tried with the weaker layers, too.
        unlocked: whether it gets through where nothing is locked down, so that it is the exam room that stops it.
        stopped: the reason for which the run is stopped, as a regular expression, "" where nothing should stop it.
        ends: what is shown when all of it ran, as a regular expression; a limit may stop it there on some layers.
    """

    name: str
    source: str
    cell: str
    both: bool
    unlocked: bool
    stopped: str
    ends: str


def read_attack(path: Path) -> Attack:
    """Return the attack in a file: a docstring in YAML, then the code."""
    text = path.read_text(encoding="utf-8")
    first = ast.parse(text).body[0]
    about = yaml.safe_load(first.value.value)
    assert set(about) <= {"tries", "cell", "layers", "unlocked", "stopped", "ends"}, path
    assert about["tries"], path
    body = "\n".join(text.split("\n")[first.end_lineno :]).strip("\n")
    both, unlocked, stopped = about.get("layers") == "both", about.get("unlocked") == "works", about.get("stopped", "")
    ends = "" if stopped else about.get("ends", RAN_TO_THE_END)
    if RAN_TO_THE_END in ends:
        body += "\nprint('RAN TO', 'THE END')\n"
    return Attack(path.stem, body, about.get("cell", "hadamard-then-sum"), both, unlocked, stopped, ends)


class Scene:
    """A folder with what an instructor has, and what listens and runs on the machine; all of it open to all users.

    Args:
        folder: where it is laid out; rooms of kernels lie in it, too.
        course: a course to copy.
    """

    def __init__(self, folder: Path, course: Path) -> None:
        self.marker = f"trace-{uuid.uuid4().hex[:8]}"
        self.folder, self.rooms = folder, folder / "rooms"
        self.course, self.home = folder / "course", folder / "home"
        shutil.copytree(course, self.course)
        (self.course / ".course_secret").write_text(SECRET)
        notes = self.course / "submitted" / "ben" / "01_affine_function" / "affine_function.ipynb"
        notes.parent.mkdir(parents=True)
        notes.write_text(SECRET)
        (self.home / ".ssh").mkdir(parents=True)
        (self.home / ".ssh" / "id_ed25519").write_text(SECRET)
        subprocess.run(["chmod", "-R", "a+rwX", folder], check=True)
        self.rooms.mkdir(mode=0o711)
        folder.chmod(0o711)
        self._listeners = [self._listen(*place) for place in self._addresses()]
        self._sleeper = subprocess.Popen(["sleep", "3600"], **({"user": NOBODY} if os.getuid() == 0 else {}))
        while self._process()["sleeper"][1] != "S":  # it has begun to sleep
            time.sleep(0.01)
        self._before = self.state()

    def known(self) -> dict[str, object]:
        """Return what a student may have found out."""
        return {
            "course": str(self.course),
            "home": str(self.home),
            "secret": SECRET,
            "marker": self.marker,
            "port": self._listeners[0].getsockname()[1],
            "socket": str(self.folder / "socket"),
            "datagrams": str(self.folder / "letterbox"),
            "abstract": f"\0{self.marker}",
            "sleeper": self._sleeper.pid,
            "grader": os.getpid(),
        }

    def given(self, source: str) -> str:
        """Return a cell's source with what the attacker knows, and a way to tell that it got through, before it."""
        return f"KNOWN = {self.known()!r}\ndef won(what=''):\n    print('GOT', 'THROUGH', what)\n{source}"

    def traces(self) -> list[str]:
        """Return what is not as it was; what is there now is what the next attack is held against."""
        before, self._before = self._before, self.state()
        return [name for name in {*before, *self._before} if before.get(name) != self._before.get(name)]

    def state(self) -> dict[str, object]:
        """Return the state of all that an attack should leave alone."""
        files = {str(path): _about(path) for top in (self.course, self.home) for path in (top, *top.rglob("*"))}
        made = [found for place in _PLACES_FOR_ALL for found in glob.glob(f"{place}/*{self.marker}*")]
        return (
            files | dict.fromkeys(made, "made") | self._process() | {"visitors": sum(map(_visitors, self._listeners))}
        )

    def close(self) -> None:
        """Remove all of it."""
        for listener in self._listeners:
            listener.close()
        self._sleeper.kill()
        self._sleeper.wait()
        for place in _PLACES_FOR_ALL[:3]:
            for path in glob.glob(f"{place}/*{self.marker}*"):
                os.remove(path)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _process(self) -> dict[str, object]:
        with contextlib.suppress(ProcessLookupError):
            pid = self._sleeper.pid
            about = os.sched_getaffinity(pid), os.getpriority(os.PRIO_PROCESS, pid), os.sched_getscheduler(pid)
            stopped = Path(f"/proc/{pid}/stat").read_text().split()[2]
            return {"sleeper": (self._sleeper.poll(), stopped, *about)}
        return {"sleeper": "gone"}

    def _addresses(self):
        yield socket.AF_INET, ("127.0.0.1", 0), socket.SOCK_STREAM
        yield socket.AF_UNIX, str(self.folder / "socket"), socket.SOCK_STREAM
        yield socket.AF_UNIX, f"\0{self.marker}", socket.SOCK_STREAM
        yield socket.AF_UNIX, str(self.folder / "letterbox"), socket.SOCK_DGRAM

    def _listen(self, family: int, address: object, kind: int) -> socket.socket:
        listener = socket.socket(family, kind)
        listener.bind(address)
        if kind == socket.SOCK_STREAM:
            listener.listen()
        listener.setblocking(False)
        if family == socket.AF_UNIX and address[0] != "\0":
            os.chmod(address, 0o777)
        return listener


@contextlib.contextmanager
def scene(course: Path):
    """Give a `Scene` in a short path, in which all rooms are made, and remove it again."""
    here = Scene(Path(tempfile.mkdtemp(prefix="siege-", dir="/tmp")), course)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", str(here.rooms))
        patch.setattr(tempfile, "tempdir", None)  # what it found out before
        try:
            yield here
        finally:
            here.close()


def _about(path: Path) -> tuple:
    about = path.lstat()
    content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
    return about.st_mode, about.st_uid, about.st_mtime_ns, about.st_size, about.st_nlink, content


def _visitors(listener: socket.socket) -> int:
    try:
        if listener.type == socket.SOCK_DGRAM:
            listener.recv(1)
        else:
            listener.accept()[0].close()
    except BlockingIOError:
        return 0
    return 1
