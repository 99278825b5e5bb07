"""Why a cell is stopped, as error outputs name them."""

from grader_utils.messages import to_say

OUT_OF_TIME, OUT_OF_MEMORY, TOO_MUCH_OUTPUT = "OutOfTime", "OutOfMemory", "TooMuchOutput"
TOO_LARGE_FILES, TOO_MANY_PROCESSES, KERNEL_ENDED = "TooLargeFiles", "TooManyProcesses", "KernelEnded"
OWN_OUT_OF_TIME = "OwnCellsOutOfTime"
MESSAGES = {
    OUT_OF_TIME: to_say("This cell was stopped: a cell has {cell_seconds} seconds, and a notebook {seconds}."),
    OWN_OUT_OF_TIME: to_say(
        "This cell was stopped: cells of your own have {own_seconds} of the notebook's {seconds} seconds together, as "
        "the others are kept for cells that are graded."
    ),
    OUT_OF_MEMORY: to_say("This cell was stopped: a notebook may use {memory} MiB of memory."),
    TOO_MUCH_OUTPUT: to_say("This cell was stopped: a notebook may show {output} MiB of output."),
    TOO_LARGE_FILES: to_say("This cell was stopped: a notebook may write {files} MiB of files."),
    TOO_MANY_PROCESSES: to_say("This cell was stopped: a notebook may run {processes} processes and threads."),
    KERNEL_ENDED: to_say("This cell was stopped: it ended the notebook's kernel."),
}
"""What a student reads about each."""
