"""nbgrader's own log lines, in which what students wrote is shown and does nothing."""

import logging

from tornado.log import LogFormatter

from grader_utils.inert import for_terminal


class InertFormatter(LogFormatter):
    """The formatter of nbgrader, with names that move no cursor: `c.Application.logging_config` names it."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of one record; lines of a traceback stay lines."""
        inert = logging.makeLogRecord(vars(record))
        inert.msg, inert.args = for_terminal(record.getMessage(), keep="\n\t"), None
        return super().format(inert)

    def formatException(self, ei: tuple) -> str:  # noqa: N802 (logging's own name)
        """Return a traceback, which may quote what a student wrote."""
        return for_terminal(super().formatException(ei), keep="\n\t")
