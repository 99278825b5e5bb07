"""A task in a pool of its own: should it break this one, too, nobody else is hurt."""

from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor
from typing import TypeVar

Task = TypeVar("Task")
Outcome = TypeVar("Outcome")


def done_alone(new_pool: Callable[[], Executor], work: Callable[[Task], Outcome], task: Task) -> Outcome | None:
    """Return what `work` gives for a task that was under way when a pool broke; None where its process was stopped.

    Args:
        new_pool: makes an executor.
        work: gives something else than None.
        task: its argument.
    """
    with new_pool() as pool:
        try:
            return pool.submit(work, task).result()
        except BrokenExecutor:
            return None
