"""What a cell asks of somebody at a screen: windows to draw in are passed over, and a debugger is an error in words."""

import functools
import pdb
import sys
from typing import TYPE_CHECKING, Any, NoReturn

import IPython.core.debugger
import matplotlib.pyplot as plt
from matplotlib.backends.registry import backend_registry

from grader_utils.messages import say

if TYPE_CHECKING:
    from ipykernel.zmqshell import ZMQInteractiveShell

INLINE = "module://matplotlib_inline.backend_inline"
_OTHER_NAMES = {"osx", "gtk", "qt4", "widget", "ipympl", "module://ipympl.backend_nbagg"}
"""Names that matplotlib leaves to IPython, or to a package that need not be there."""


class NobodyIsThere(RuntimeError):  # noqa: N818 (a student reads this name)
    """A program waits for somebody who types, and nobody does."""


def work_unattended(shell: "ZMQInteractiveShell") -> None:
    """Let pictures be drawn into the notebook, whatever window a cell asks for; let a debugger end what it stops."""
    draw_without_windows(shell)
    sys.breakpointhook = refuse_to_debug
    pdb.set_trace = IPython.core.debugger.set_trace = refuse_to_debug


def draw_without_windows(shell: "ZMQInteractiveShell") -> None:
    """Take the notebook itself where a cell asks for windows, as `%matplotlib qt` or `matplotlib.use("TkAgg")` does."""
    switch, enable = plt.switch_backend, shell.enable_matplotlib

    @functools.wraps(switch)
    def switch_backend(newbackend: str) -> None:
        switch(INLINE if _needs_a_screen(newbackend) else newbackend)

    plt.switch_backend = switch_backend
    shell.enable_matplotlib = lambda gui=None: enable("inline" if _needs_a_screen(gui) else gui)
    shell.enable_gui = lambda gui=None: None


def refuse_to_debug(*_: Any, **__: Any) -> NoReturn:
    """Stand in for `breakpoint()`: raise `NobodyIsThere` from the line that it stands in."""
    raise NobodyIsThere(
        say(
            "a debugger stops here and waits for what you type, and where notebooks are graded nobody types. Take this "
            "line out."
        )
    )


def _needs_a_screen(backend: Any) -> bool:
    """Return whether this is the name of a backend, or of a toolkit, that draws elsewhere than into an output."""
    if not isinstance(backend, str):
        return False
    if backend.lower() in _OTHER_NAMES:
        return True
    try:
        return backend_registry.resolve_gui_or_backend(backend)[1] is not None
    except (RuntimeError, ImportError):  # there is none of this name: matplotlib says so itself
        return False
