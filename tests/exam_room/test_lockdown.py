"""What code in the exam room can do, what it cannot, and what a machine lacks that cannot lock it down."""
# ruff: noqa: E501 (cells as students write them)

import os
import socket
import subprocess
import sys
import sysconfig

import pytest
from traitlets.config import Config

from grader_utils.exam_room import lockdown, seccomp
from grader_utils.exam_room.lockdown import Layers, probe
from grader_utils.exam_room.settings import CannotLockDown, ExamRoom
from grader_utils.exam_room.sitting import sit

RIGHTS = """
def can(attempt):
    try:
        attempt()
    except (OSError, ImportError):
        return False
    return True
"""


FILES = {"data.txt": b"data", ".exam_paper.json": b'{"id": "x", "inputs": {}}'}


def shown(room, *cells):
    """Return what the last of some cells prints."""
    sitting = sit([RIGHTS, *cells], FILES, room)
    assert not sitting.stopped
    return text(sitting.outputs[-1])


def text(outputs):
    return "".join(output.get("text", "") or output.get("evalue", "") for output in outputs)


WORKS = {
    "computing": "import numpy as np\nprint(np.linalg.inv(np.eye(2) * 2).sum() == 1)",
    "its files": "print(open('data.txt').read() == 'data')",
    "files of its own": "open('own', 'w').write('x')\nimport os\nos.rename('own', 'other')\nprint(open('other').read() == 'x')",
    "folders of its own": "import os, shutil\nos.makedirs('a/b')\nos.symlink('data.txt', 'a/link')\nshutil.rmtree('a')\nprint(True)",
    "temporary files": "import tempfile\nwith tempfile.TemporaryFile() as f: print(f.write(b'x') == 1)",
    "the home folder": "import os\nprint(open(os.path.expanduser('~/settings'), 'w').write('x') == 1)",
    "random numbers": "import numpy as np, os\nprint(np.random.default_rng().random() >= 0, len(os.urandom(4)) == 4)",
    "figures": "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.title('$x^2$')\nplt.savefig('x.png')\nprint(True)",
    "threads": "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(2) as pool: print(list(pool.map(abs, [-1])) == [1])",
    "the library": "import json, csv, random, statistics, decimal, unittest, sqlite3, asyncio, timeit\nprint(sqlite3.connect(':memory:') and True)",
    "packages of this environment": "import yaml, traitlets, PIL.Image\nprint(True)",
    "loops that await": "import asyncio\nawait asyncio.sleep(0)\nprint(True)",
    "practice and exam": "from grader_utils import exam, practice\npractice('no question', print)\nprint(True)",
    "drawings of the lessons": "from grader_utils import figures\nfigures.use_style()\nprint(True)",
    "its own processor time": "import resource, time\nprint(time.process_time() > 0, resource.getrusage(0).ru_utime >= 0)",
}


@pytest.fixture(scope="module")
def worked(room):
    """Return what each of `WORKS` shows, all of them in one kernel."""
    outputs = sit(list(WORKS.values()), FILES, room).outputs
    return dict(zip(WORKS, map(text, outputs), strict=True))


@pytest.mark.parametrize("name", WORKS)
def test_it_can(worked, name):
    assert set(worked[name].split()) == {"True"}


def test_packages_are_found_though_another_was_installed_after_the_grader_started(room):
    sit(["import PIL"], FILES, room)
    os.utime(sysconfig.get_path("purelib"))  # as pip leaves it; Python lists the folder anew
    assert shown(room, "import yaml, traitlets, PIL.Image\nprint(True)") == "True\n"


REFUSED = {
    "read the system's files": "open('/etc/passwd')",
    "list the root folder's homes": "os.listdir('/home')",
    "read the grader's code": "open(__import__('grader_utils').__path__[0] + '/checks.py')",
    "import torch": "__import__('torch')",
    "import nbgrader": "__import__('nbgrader')",
    "import the questions": "__import__('grader_utils.questions')",
    "import the marking": "__import__('grader_utils.marking.mark')",
    "write into the root folder": "open('/x', 'w')",
    "write to /tmp": "open('/tmp/x', 'w')",
    "write into a library": "open(np.__file__, 'a')",
    "write beside its folders": "open('../x', 'w')",
    "change modes": "os.chmod('data.txt', 0o777)",
    "change owners": "os.chown('data.txt', os.getuid(), os.getgid())",
    "change times": "os.utime('data.txt')",
    "open a socket": "socket.socket()",
    "open a Unix socket": "socket.socket(socket.AF_UNIX)",
    "look up a name": "socket.getaddrinfo('localhost', 80)",
    "start a program": "subprocess.run(['true'])",
    "start Python": "subprocess.run([sys.executable, '-c', ''])",
    "become root": "os.setuid(0) if os.getuid() else os.setgroups([0])",
    "make a device": "os.mknod('x', 0o20666, 259)",
    "signal its parent": "os.kill(os.getppid() or 1, signal.SIGTERM) if os.getppid() else os.kill(2**20, 0)",
    "see its keeper": "os.listdir(f'/proc/{os.getppid()}/fd')",
    "change its root": "os.chroot('.')",
    "leave its namespaces": "os.unshare(os.CLONE_NEWUSER) if hasattr(os, 'unshare') else open('/')",
    "raise its limits": "resource.setrlimit(resource.RLIMIT_NOFILE, (9999, 9999)) if limit(9999) else open('/')",
    "take a higher priority": "os.setpriority(os.PRIO_PROCESS, 0, -5)",
    "reach the wires": "os.remove('../wires/kernel.json') or open('/x', 'w')",
}
IMPORTS = "import os, resource, signal, socket, subprocess, sys\nimport numpy as np\n"
LIMIT = "def limit(most):\n    return resource.getrlimit(resource.RLIMIT_NOFILE)[1] > most\n"


@pytest.fixture(scope="module")
def tried(room):
    """Return what came of each of `REFUSED`, all of them in one kernel."""
    attempts = [f"print(can(lambda: {attempt}))" for attempt in REFUSED.values()]
    _, *outputs = sit([RIGHTS + IMPORTS + LIMIT, *attempts], FILES, room).outputs
    return dict(zip(REFUSED, map(text, outputs), strict=True))


@pytest.mark.parametrize("name", REFUSED)
def test_it_cannot(tried, name):
    assert tried[name] == "False\n"


def test_it_has_no_rights_and_cannot_get_any(room):
    ask = "import ctypes, os\nprint(ctypes.CDLL(None).prctl(39, 0, 0, 0, 0), [ctypes.CDLL(None).prctl(23, c, 0, 0, 0) for c in range(41)])"
    told = shown(room, ask)
    assert told.startswith("1 ")  # no_new_privs
    header = "import ctypes\nheader = (ctypes.c_uint32 * 2)(0x20080522, 0)\ndata = (ctypes.c_uint32 * 6)()\n"
    assert shown(room, header + "ctypes.CDLL(None).capget(header, data)\nprint(sum(data))") == "0\n"


def test_it_sees_no_secret_of_the_graders_environment(room, monkeypatch):
    monkeypatch.setenv("COURSE_TOKEN", "secret")
    environment = shown(room, "import os\nprint(dict(os.environ))")
    assert "COURSE_TOKEN" not in environment
    assert "'NBGRADER_EXECUTION': 'autograde'" in environment


def test_it_has_no_open_files_but_its_own(room):
    look = """
import os, stat
def kind(number):
    try:
        mode = os.fstat(number).st_mode
    except OSError:
        return None
    return 'file' if stat.S_ISREG(mode) or stat.S_ISDIR(mode) or stat.S_ISBLK(mode) else None
print([number for number in range(1024) if kind(number)])
"""
    assert shown(room, look) == "[]\n"


def test_in_a_view_of_its_own_it_sees_python_and_its_room_alone(room, request):
    if "without" in request.node.name:
        pytest.skip("without a view, Landlock hides what lies in the folders, and not their names")
    seen = shown(
        room,
        "import os\nprint(*(name for name in ('/proc', '/sys', '/home', '/root', '/var', '/run') if os.path.exists(name) and os.listdir(name)))",
    )
    assert not set(seen.split()) & {"/proc", "/sys", "/var", "/run"}
    assert shown(room, "import os\nprint(os.getppid())") == "0\n"


def test_it_runs_as_somebody_else_where_the_grader_is_root(room, request):
    user = int(shown(room, "import os\nprint(os.getuid())"))
    assert user == lockdown.user_for(room.layers)
    if os.getuid() == 0 and "all layers" in request.node.name:
        assert user == lockdown.NOBODY


def test_the_grader_itself_is_not_locked():
    assert sit(["1"], {}, ExamRoom().settings).stopped == []
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
    assert subprocess.run([sys.executable, "-c", ""], check=False).returncode == 0


ALL = Layers(landlock=7, seccomp=True, namespaces=True, view=True)


@pytest.mark.parametrize(
    ("layers", "words"),
    [
        (ALL, []),
        (Layers(landlock=3, seccomp=True), []),
        (Layers(landlock=1, seccomp=True, namespaces=True, view=True), []),
        (Layers(landlock=2, seccomp=True, namespaces=True), ["Landlock is too old"]),
        (Layers(landlock=7), ["install libseccomp2"]),
        (Layers(seccomp=True, namespaces=True, view=True), ["Landlock is missing: it needs Linux 5.13"]),
        (Layers(), ["install libseccomp2", "Landlock is missing"]),
    ],
)
def test_what_is_missing_is_said(layers, words):
    said = layers.missing()
    assert len(said) == len(words)
    assert all(word in sentence for word, sentence in zip(words, said, strict=True))
    assert layers.enough == (not words)


def test_this_machine_locks_down():
    found = probe()
    assert found.enough, found.missing()
    assert seccomp.available()


def test_where_nothing_locks_grading_refuses_and_says_what_to_do(monkeypatch):
    monkeypatch.setattr("grader_utils.exam_room.settings._probed", Layers)  # what another system would find
    with pytest.raises(CannotLockDown) as refused:
        _ = ExamRoom().settings
    for words in ("nothing was graded", "libseccomp2", "Landlock is missing", "course doctor", 'lockdown = "none"'):
        assert words in str(refused.value)


def test_who_trusts_everybody_can_say_so(caplog):
    room = ExamRoom(config=Config({"ExamRoom": {"lockdown": "none"}})).settings
    assert room.layers is None
    assert shown(room, IMPORTS + "print(can(lambda: open('/etc/passwd')))") == "True\n"
