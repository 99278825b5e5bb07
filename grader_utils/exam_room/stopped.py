"""Why a cell is stopped, as error outputs name them."""

OUT_OF_TIME, OUT_OF_MEMORY, TOO_MUCH_OUTPUT = "OutOfTime", "OutOfMemory", "TooMuchOutput"
TOO_LARGE_FILES, TOO_MANY_PROCESSES, KERNEL_ENDED = "TooLargeFiles", "TooManyProcesses", "KernelEnded"
OWN_OUT_OF_TIME = "OwnCellsOutOfTime"
STOPPED = (
    OUT_OF_TIME,
    OWN_OUT_OF_TIME,
    OUT_OF_MEMORY,
    TOO_MUCH_OUTPUT,
    TOO_LARGE_FILES,
    TOO_MANY_PROCESSES,
    KERNEL_ENDED,
)
