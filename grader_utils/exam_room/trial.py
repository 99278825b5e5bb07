"""Tries in the exam room what got through once, or would do harm; `course doctor` says what a kernel could do there."""

import json
from pathlib import Path

from grader_utils.exam_room.kernel_settings import KernelSettings
from grader_utils.exam_room.sitting import sit
from grader_utils.failure import ExpectedFailure

_TRIAL = """
config, outside = PATHS
import ctypes, errno, fcntl, json, mmap, os, socket, subprocess, sysconfig
def works(attempt):
    try:
        attempt()
    except OSError as error:  # nobody is there: it came so far
        return error.errno in (errno.ENOENT, errno.ECONNREFUSED) and attempt is knock
    except Exception:
        return False
    return True
def call(number, *arguments):
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.syscall(ctypes.c_long(number), *arguments) < 0 and ctypes.get_errno() != errno.EINVAL:
        raise OSError(ctypes.get_errno(), "refused")
def made(name, *arguments):
    if getattr(ctypes.CDLL(None), name)(*arguments) < 0:
        raise OSError(name)
def knock():
    socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)[0].sendto(b"", outside + ".socket")
timer = (ctypes.c_void_p * 1)()
open("own", "w").close()
own = os.open("own", os.O_RDONLY)
library = os.open(os.path.join(sysconfig.get_path("stdlib"), "this.py"), os.O_RDONLY)
SETXATTRAT, FILE_SETATTR, SETFLAGS, FSSETXATTR = 463, 469, 0x40086602, 0x401C5820
done = {
    "read the course": works(lambda: open(config).read()),
    "write outside its folder": works(lambda: open(outside, "w")),
    "open a network connection": works(lambda: socket.create_connection(("127.0.0.1", 9), 1)) or works(socket.socket),
    "send to a socket outside": works(knock),
    "start a program": works(lambda: subprocess.run(["true"])),
    "import torch": works(lambda: __import__("torch")),
    "lock files of Python": works(lambda: fcntl.flock(library, fcntl.LOCK_SH | fcntl.LOCK_NB))
    or works(lambda: fcntl.fcntl(library, fcntl.F_SETLEASE, fcntl.F_RDLCK)),
    "set flags of files": works(lambda: fcntl.ioctl(own, SETFLAGS, bytes(8)))
    or works(lambda: fcntl.ioctl(own, FSSETXATTR, bytes(28))),
    "set attributes of files": works(lambda: os.setxattr("own", "user.mark", b"x"))
    or works(lambda: call(SETXATTRAT, -100, b"own", 0, b"user.mark", None, ctypes.c_size_t(0)))
    or works(lambda: call(FILE_SETATTR, -100, b"own", None, ctypes.c_size_t(0), 0)),
    "change modes and times": works(lambda: os.chmod("own", 0o600)) or works(lambda: os.utime("own")),
    "keep memory that nobody counts": works(lambda: os.memfd_create("x"))
    or works(lambda: mmap.mmap(-1, 4096)),
    "get notices of files": works(lambda: made("inotify_init1", 0)),
    "make timers without end": works(lambda: [made("timer_create", 1, None, timer) for _ in range(1000)]),
    "make pipes larger": works(lambda: fcntl.fcntl(os.pipe()[1], 1031, 2**17)),
}
print(json.dumps([name for name, worked in done.items() if worked]))
"""


class NoResult(ExpectedFailure):
    """The trial itself did not run to its end."""


def what_a_kernel_could(settings: KernelSettings, course: Path) -> list[str]:
    """Return what a kernel with these settings could do to the course and the machine; it should be nothing.

    Raises:
        NoResult: it told nothing.
        CannotStart, KernelDidNotStart: there was no kernel.
    """
    outside = course / "written-by-doctor"
    source = _TRIAL.replace("PATHS", repr([str(course / "nbgrader_config.py"), str(outside)]))
    try:
        (outputs,) = sit([source], {}, settings).outputs
        return json.loads(outputs[-1]["text"])
    except (IndexError, KeyError, ValueError) as error:
        raise NoResult("a trial in the exam room gave no result") from error
    finally:
        outside.unlink(missing_ok=True)
