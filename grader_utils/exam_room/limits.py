"""What a kernel in the exam room may use."""

from dataclasses import dataclass

MIB = 2**20


@dataclass(frozen=True)
class Limits:
    """The limits of one notebook's run.

    Attributes:
        cell_seconds: wall clock for one cell.
        notebook_seconds: wall clock for the whole notebook.
        memory: bytes, for all processes of the notebook together.
        processes: processes and threads of the notebook at a time.
        open_files: open files of one process.
        file_bytes: bytes of the largest file that can be written.
        folder_bytes: bytes of all files in the scratch folder.
        output_bytes: bytes of output of the whole notebook, as they leave the kernel.
    """

    cell_seconds: float = 30
    notebook_seconds: float = 300
    memory: int = 1024 * MIB
    processes: int = 64
    open_files: int = 256
    file_bytes: int = 64 * MIB
    folder_bytes: int = 128 * MIB
    output_bytes: int = 16 * MIB
