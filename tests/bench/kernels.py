"""Kernels as JupyterLab starts them, and what one of them holds for itself."""

import os
import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from jupyter_client import BlockingKernelClient
from jupyter_client.manager import start_new_kernel

NUMPY_AND_PYPLOT = "import numpy, matplotlib.pyplot"


@contextmanager
def student_kernel(folder: Path) -> Iterator[tuple[BlockingKernelClient, psutil.Process]]:
    """Start a kernel in `folder`, with a card of its own; yield its client and its process, and stop it."""
    with tempfile.TemporaryDirectory() as progress:
        manager, client = start_new_kernel(
            kernel_name="python3",
            env=os.environ | {"COURSE_PROGRESS": progress},
            cwd=str(folder),
            stderr=subprocess.DEVNULL,
        )
        try:
            yield client, psutil.Process(manager.provisioner.pid)
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)


def private_mib(process: psutil.Process) -> float:
    """Return the MiB that a process has written, and shares with no other.

    Library files that it only reads do not count: one copy serves all kernels of a machine, as on a hub. With them, the
    same kernel would seem to hold more where it is alone.
    """
    rollup = Path(f"/proc/{process.pid}/smaps_rollup").read_text(encoding="ascii")
    return int(re.search(r"^Private_Dirty: +(\d+) kB", rollup, re.MULTILINE)[1]) / 1024


def bare_kernel_mib() -> float:
    """Return what a kernel holds for itself that has NumPy and pyplot, and nothing of the course."""
    with student_kernel(Path.cwd()) as (client, process):
        client.execute_interactive(NUMPY_AND_PYPLOT, timeout=120, output_hook=lambda message: None)
        return private_mib(process)
