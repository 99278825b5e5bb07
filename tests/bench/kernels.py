"""Kernels as JupyterLab starts them, and what one of them holds for itself."""

import compileall
import os
import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

import psutil
from jupyter_client import BlockingKernelClient
from jupyter_client.manager import start_new_kernel

from bench.courses import COURSE
from grader_utils.bundle.wheel import build_wheel

NUMPY_AND_PYPLOT = "import numpy, matplotlib.pyplot"


@contextmanager
def student_kernel(folder: Path, package: Path | None = None) -> Iterator[tuple[BlockingKernelClient, psutil.Process]]:
    """Start a kernel in `folder`, with a card of its own; yield its client and its process, and stop it.

    Args:
        folder: the kernel's working directory.
        package: where `installed_package` put the package; that of this checkout when None.
    """
    with tempfile.TemporaryDirectory() as progress:
        manager, client = start_new_kernel(
            kernel_name="python3",
            env=os.environ | {"COURSE_PROGRESS": progress} | ({"PYTHONPATH": str(package)} if package else {}),
            cwd=str(folder),
            stderr=subprocess.DEVNULL,
        )
        try:
            yield client, psutil.Process(manager.provisioner.pid)
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)


@contextmanager
def installed_package() -> Iterator[Path]:
    """Install the package alone and yield its folder: students have no checkout, which looks for changed questions."""
    with tempfile.TemporaryDirectory() as folder:
        there = Path(folder) / "there"
        with ZipFile(build_wheel(COURSE, Path(folder))) as wheel:
            wheel.extractall(there)
        compileall.compile_dir(there, quiet=1)
        yield there


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
