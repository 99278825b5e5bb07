"""Locks a process down for good: namespaces, limits, user, files, system calls, in this order."""

import mmap
import os
from dataclasses import dataclass
from pathlib import Path

from grader_utils.exam_room import landlock, seccomp, system_calls, view
from grader_utils.exam_room.limits import Limits
from grader_utils.exam_room.rooms import Room

NOBODY = 65534
_RLIMIT_SIGPENDING, _RLIMIT_MSGQUEUE = 11, 12  # Python has no names for these of Linux
_MOST_TIMERS = 256
"""Timers and signals that wait: Linux keeps them in its own memory, which counts for nobody."""
_APART = system_calls.CLONE_NEWPID | system_calls.CLONE_NEWNET | system_calls.CLONE_NEWIPC | system_calls.CLONE_NEWUTS


@dataclass(frozen=True)
class Layers:
    """What a machine offers to lock a kernel down with.

    Attributes:
        landlock: the version of Landlock's interface, 0 for none.
        seccomp: whether system calls can be filtered.
        namespaces: whether a process can leave the namespaces that it shares with others.
        view: whether it can be given a root folder of its own.
    """

    landlock: int = 0
    seccomp: bool = False
    namespaces: bool = False
    view: bool = False

    def missing(self) -> list[str]:
        """Return what would have to be there for a kernel to be locked down, as sentences; empty when all is."""
        reasons = []
        if not self.seccomp:
            reasons.append(seccomp.missing() or seccomp.NO_LIBRARY)
        if not self.landlock:
            reasons.append(
                "Landlock is missing: it needs Linux 5.13 or newer, with landlock among its security modules."
            )
        elif self.landlock < 3 and not self.view:
            reasons.append(
                "Landlock is too old to guard files alone: use Linux 6.2 or newer, or allow user namespaces."
            )
        return reasons

    @property
    def enough(self) -> bool:
        """Whether a kernel can be locked down here."""
        return not self.missing()


def probe() -> Layers:
    """Return what this machine offers. Tries namespaces in a child; needs Linux's fork."""
    if not hasattr(os, "fork") or not os.path.exists("/proc/self"):
        return Layers()
    namespaces = _in_child(step_apart)
    room = Room.make()
    try:
        has_view = namespaces and _in_child(lambda: (step_apart(), view.enter(room, ())))
    finally:
        room.remove()
    return Layers(landlock.version(), seccomp.available(), namespaces, has_view)


def user_for(layers: Layers) -> int:
    """Return the user that a kernel runs as: `NOBODY` where a grader that is root can become it, else its own."""
    may_change = os.getuid() == 0 and (layers.view or view.everybody_reaches_python())
    return NOBODY if may_change else os.getuid()


def step_apart() -> None:
    """Leave the shared namespaces; the next child of this process is the first of its own PID namespace."""
    user, group = os.getuid(), os.getgid()
    if user == 0:
        system_calls.unshare(_APART)
        return
    system_calls.unshare(system_calls.CLONE_NEWUSER | _APART)
    proc = os.open("/proc/self", os.O_PATH)
    _keep_identity(proc, user, group)
    os.close(proc)


def become_harmless(room: Room, limits: Limits, layers: Layers, hidden: tuple[Path, ...]) -> None:
    """Give up all that a student's code has no use for. There is no way back for this process.

    Args:
        room: its folders; the working folder becomes its own.
        limits: what it may use.
        layers: what the machine offers; `step_apart` came before when it offers namespaces.
        hidden: folders that it may not read.
    """
    proc = os.open("/proc/self", os.O_PATH)  # the view has none
    in_use = int(_read(proc, "statm").split()[0]) * mmap.PAGESIZE
    if layers.view:
        view.enter(room, hidden)
    if user_for(layers) != os.getuid():
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
        if layers.namespaces:  # so that its processes are counted apart from those of other kernels
            system_calls.set_dumpable(True)
            system_calls.unshare(system_calls.CLONE_NEWUSER)
            _keep_identity(proc, NOBODY, NOBODY)
    os.close(proc)
    system_calls.drop_capabilities()
    system_calls.gain_nothing_more()
    os.chdir(room.work)
    _limit(limits, layers, in_use)
    landlock.restrict(view.rules(room, hidden, inside_view=layers.view))
    seccomp.load(seccomp.before_start(may_fork=layers.namespaces))


def close_the_door() -> None:
    """Forbid new sockets, for all threads: to be called once a kernel's own are open."""
    seccomp.load(seccomp.after_start())


def _keep_identity(proc: int, user: int, group: int) -> None:
    """Map this process's own user and group into its new user namespace. `proc`: /proc/self, opened."""
    for name, text in (("setgroups", "deny"), ("uid_map", f"{user} {user} 1"), ("gid_map", f"{group} {group} 1")):
        with open(os.open(name, os.O_WRONLY, dir_fd=proc), "w") as file:
            file.write(text)


def _read(proc: int, name: str) -> str:
    with open(os.open(name, os.O_RDONLY, dir_fd=proc)) as file:
        return file.read()


def _limit(limits: Limits, layers: Layers, in_use: int) -> None:
    import resource  # not everywhere, and this module is loaded everywhere

    bounds = {
        resource.RLIMIT_AS: in_use + limits.memory,
        resource.RLIMIT_FSIZE: limits.file_bytes,
        resource.RLIMIT_NOFILE: limits.open_files,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_MEMLOCK: 0,
        _RLIMIT_SIGPENDING: _MOST_TIMERS,
        _RLIMIT_MSGQUEUE: 0,
    }
    if layers.namespaces:
        bounds[resource.RLIMIT_NPROC] = limits.processes
    for kind, bound in bounds.items():
        _, hard = resource.getrlimit(kind)
        bound = bound if hard == resource.RLIM_INFINITY else min(bound, hard)
        resource.setrlimit(kind, (bound, bound))


def _in_child(attempt) -> bool:
    """Return whether `attempt` works, tried in a process that ends right after it."""
    child = os.fork()
    if child == 0:
        try:
            attempt()
            if os.fork() == 0:
                os._exit(0)
            os.wait()
            os._exit(0)
        except BaseException:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    return status == 0
