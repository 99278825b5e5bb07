"""An ipykernel that takes shorter ways: a notebook's cells mostly take a millisecond, and their messages took five."""

import ast
import threading
import warnings
from types import SimpleNamespace
from typing import Any

import comm
import zmq
from ipykernel.iostream import OutStream
from ipykernel.ipkernel import IPythonKernel
from ipykernel.kernelapp import IPKernelApp
from ipykernel.zmqshell import ZMQInteractiveShell
from IPython.core.application import BaseIPythonApplication
from IPython.core.inputtransformer2 import TransformerManager
from traitlets import DottedObjectName, Float, Type


class _NoThread(SimpleNamespace):
    """Stands for the thread that deals messages out to subshells, which notebooks that are graded do not have."""

    def __bool__(self) -> bool:
        return False


class LeanOutStream(OutStream):
    """An output stream that does not wake its thread when there is nothing to send."""

    def flush(self) -> None:
        """Send what was written; what is on its way already is sent before anything that follows."""
        if self._buffers:
            super().flush()


class LeanTransformerManager(TransformerManager):
    """Looks for magics and shell commands only in what is no Python: none of them is."""

    def do_token_transforms(self, lines: list[str]) -> list[str]:
        """Return the lines of a cell as Python. To parse them is far quicker than IPython's search, token by token."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # they come when the cell is compiled
            try:
                ast.parse("".join(lines))
            except (SyntaxError, ValueError, MemoryError, RecursionError):
                return super().do_token_transforms(lines)
        return lines


def shorten(shell: ZMQInteractiveShell) -> None:
    """Let a shell take shorter ways to the same end: it compiles only cells with the words for it to see if they await.

    They are its own and not those of a subclass, by whose name programs would no longer know where they run.
    """
    awaits = shell.should_run_async
    shell.should_run_async = lambda cell, **about: _may_await(cell) and awaits(cell, **about)
    shell.input_transformer_manager = LeanTransformerManager()


def _may_await(cell: str) -> bool:
    return "await" in cell or "async" in cell


class LeanKernel(IPythonKernel):
    """A kernel without subshells, which sends what a grader reads: outputs, replies, and when it is done."""

    _execute_sleep = Float(0)

    def __init__(self, **options: Any) -> None:
        # IPythonKernel's own lists the files of all modules, for a debugger that is not there.
        super(IPythonKernel, self).__init__(**options)
        self.shell = self.shell_class.instance(parent=self, profile_dir=self.profile_dir, kernel=self)
        self.shell.displayhook.session = self.shell.display_pub.session = self.session
        self.shell.displayhook.pub_socket = self.shell.display_pub.pub_socket = self.iopub_socket
        self.shell.displayhook.topic = self._topic("execute_result")
        self.comm_manager = comm.get_comm_manager()
        for kind in ("comm_open", "comm_msg", "comm_close"):
            self.shell_handlers[kind] = getattr(self.comm_manager, kind)

    @property
    def _supports_kernel_subshells(self) -> bool:
        return False

    def _publish_execute_input(self, *_: object) -> None:
        """Send nothing: whoever sent the code knows it."""

    def _publish_status(self, status: str, channel: str, parent: Any = None) -> None:
        if status != "busy":
            super()._publish_status(status, channel, parent)

    async def do_execute(
        self,
        code: str,
        silent: bool,
        store_history: bool = True,
        user_expressions: dict[str, str] | None = None,
        allow_stdin: bool = False,
        **about: Any,
    ) -> dict[str, Any]:
        """Run a cell and return the content of the reply; what nobody awaits takes the shorter way."""
        if _may_await(code) or user_expressions:
            return await super().do_execute(code, silent, store_history, user_expressions, allow_stdin, **about)
        self._forward_input(allow_stdin)
        try:
            result = self.shell.run_cell(code, store_history=store_history, silent=silent)
        finally:
            self._restore_input()
        payload = self.shell.payload_manager.read_payload()
        self.shell.payload_manager.clear_payload()
        error = result.error_before_exec or result.error_in_exec
        reply = {"execution_count": self.shell.execution_count - 1, "user_expressions": {}, "payload": payload}
        if error is None and not getattr(self.shell, "_last_traceback_during_displayhook", False):
            return reply | {"status": "ok"}
        traceback = self.shell._last_traceback or []
        return reply | {"status": "error", "ename": type(error).__name__, "evalue": str(error), "traceback": traceback}


class _InitializedOnce(BaseIPythonApplication):
    """Reads settings and makes the profile's folder at the first call alone."""

    def initialize(self, argv: list[str] | None = None) -> None:
        if self.profile_dir is None:
            super().initialize(argv)


class LeanKernelApp(IPKernelApp, _InitializedOnce):
    """The application around the kernel, of which all is made before a fork that can be."""

    kernel_class = Type(LeanKernel)
    outstream_class = DottedObjectName(f"{__name__}.LeanOutStream")

    def init_control(self, context: zmq.Context) -> None:
        """Open the control channel; nobody needs a thread for subshells."""
        super().init_control(context)
        self.shell_channel_thread = _NoThread(parent_thread=threading.main_thread())

    def prepare(self) -> None:
        """Read settings and make the profile's folder, which needs no sockets."""
        _InitializedOnce.initialize(self, [])

    def complete(self, shell: ZMQInteractiveShell) -> None:
        """Load IPython's extensions into `shell`, and never again."""
        self.shell = shell
        self.init_extensions()
        self.init_code()
        self.init_extensions = self.init_code = lambda: None
