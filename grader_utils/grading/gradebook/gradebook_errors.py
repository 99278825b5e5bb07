"""Says in a sentence why a gradebook cannot be used, where SQLAlchemy shows a traceback."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from grader_utils.failure import ExpectedFailure


class UnusableGradebook(ExpectedFailure):
    """The gradebook cannot be read or written; the message says why and what to do."""


@contextmanager
def gradebook_errors(db_url: str) -> Iterator[None]:
    """Raise UnusableGradebook for what SQLAlchemy raises in this context.

    Args:
        db_url: where the gradebook is, as SQLAlchemy writes it.
    """
    try:
        yield
    except SQLAlchemyError as error:
        why = getattr(error, "orig", None) or error  # SQLAlchemy adds the query, and a link
        raise UnusableGradebook(
            f"The gradebook {_shown(db_url)} cannot be read or written: {why}. Close other programs "
            "that use it, and run the same command again; if it is damaged, restore it from a backup first."
        ) from error


def _shown(db_url: str) -> str:
    try:
        return make_url(db_url).render_as_string()  # without its password
    except ArgumentError:
        return db_url
