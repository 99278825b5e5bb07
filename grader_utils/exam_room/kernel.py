"""The kernel itself: an ipykernel, in a process that imported everything before it was locked down."""

import contextlib
import importlib
import io
import logging
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from grader_utils.environment import quick_imports
from grader_utils.exam_room.lockdown import close_the_door
from grader_utils.exam_room.programs import pass_over_programs
from grader_utils.exam_room.view import HIDDEN_PACKAGES
from grader_utils.messages import load_languages, say
from grader_utils.tried_versions import KERNEL, untried

if TYPE_CHECKING:
    from ipykernel.kernelapp import IPKernelApp
    from ipykernel.zmqshell import ZMQInteractiveShell
    from traitlets.config import Config

    from grader_utils.exam_room.lean_kernel import LeanKernelApp

_IMPORTED_BEFOREHAND = (
    "numpy.random",
    "contourpy",
    "secrets",
    "encodings.cp437",
    "matplotlib.pyplot",
    "matplotlib.backends.backend_agg",
    "matplotlib_inline.backend_inline",
    "IPython.core.completer",
    "IPython.core.debugger",
    "IPython.extensions.storemagic",
    "faulthandler",
    "resource",
    "tornado.platform.asyncio",
    "ipykernel.debugger",
    "ipykernel.kernelapp",
    "ipykernel.displayhook",
    "ipykernel.iostream",
    "grader_utils",
    "grader_utils.exam_room.unattended",
    "grader_utils.answering.expression",
    "grader_utils.figures",
    "grader_utils.figures.description",
    "grader_utils.figures.seen",
    "grader_utils.figures.alt_text",
)


@quick_imports()
def prepare() -> "IPKernelApp":
    """Import what notebooks use, draw once, and return a kernel that has everything but its sockets."""
    sys.modules["debugpy"] = None  # nobody debugs here, and every kernel would take long to load it
    for name in _IMPORTED_BEFOREHAND:
        with contextlib.suppress(ModuleNotFoundError):  # another version: what is needed is imported again
            importlib.import_module(name)
    from matplotlib.figure import Figure

    from grader_utils.exam_room.ready_figures import keep_ready

    axes = Figure().add_subplot(title=r"$\sigma$", xlabel="z")
    axes.plot([0, 1], label="a")
    axes.legend()
    axes.figure.savefig(io.BytesIO(), format="png")
    keep_ready()
    load_languages()
    sys.modules["numpy"].random.seed(0)  # what draws without a seed draws the same in a regrade
    app = _ordinary_kernel() if untried(*KERNEL) else _half_made_kernel()
    sys.meta_path.insert(0, _OutOfReach())
    return app


def serve(app: "IPKernelApp", connection_file: Path, locked: bool) -> None:
    """Run the kernel until it is asked to shut down; once its own sockets are open, it can open no others."""
    from grader_utils.exam_room.unattended import work_unattended

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # until a cell runs: ipykernel listens then
    app.connection_file = str(connection_file)
    app.initialize([])
    app.shell.kernel = app.kernel
    pass_over_programs(app.shell)
    work_unattended(app.shell)
    if locked:
        close_the_door()
    app.start()
    os._exit(0)


class _OutOfReach:
    """Finds packages that the exam room hides, to say so in place of Linux's "permission denied"."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        """Raise ModuleNotFoundError for a hidden package; leave all others to the finders behind."""
        if path is None and name in HIDDEN_PACKAGES:
            raise ModuleNotFoundError(
                say("No module named {name} where notebooks are graded", name=repr(name)), name=name
            )


def _settings() -> "Config":
    from traitlets.config import Config

    settings = Config()
    settings.HistoryManager.enabled = False  # its thread would not survive a fork
    settings.InteractiveShell.xmode = "Plain"  # IPython's own tracebacks parse each file that they name
    return settings


def _ordinary_kernel() -> "IPKernelApp":
    """Return a kernel of which nothing is made yet, as any version of ipykernel has it."""
    from ipykernel.kernelapp import IPKernelApp

    app = IPKernelApp.instance(config=_settings(), log_level=logging.CRITICAL)
    app.init_profile_dir()  # a folder, which cannot be made any more once all is locked
    return app


def _half_made_kernel() -> "LeanKernelApp":
    from ipykernel.compiler import XCachingCompiler
    from ipykernel.zmqshell import ZMQInteractiveShell

    from grader_utils.exam_room.lean_kernel import LeanKernelApp, shorten

    app = LeanKernelApp.instance(config=_settings(), log_level=logging.CRITICAL)
    app.prepare()
    app.log.setLevel(logging.CRITICAL)  # or each message is written down for a log that nobody keeps
    shell = ZMQInteractiveShell.instance(
        parent=app, profile_dir=app.profile_dir, user_ns={}, compiler_class=XCachingCompiler
    )
    app.complete(shell)
    shorten(shell)
    shell.run_cell("None", store_history=False, silent=True)
    _fail_once(shell)
    return app


def _fail_once(shell: "ZMQInteractiveShell") -> None:
    """Format one traceback: the first one of a process loads and compiles what the others have ready."""
    shell._showtraceback = lambda *_: None  # nobody listens yet
    shell.run_cell("1 / 0", store_history=False)
    del shell._showtraceback
