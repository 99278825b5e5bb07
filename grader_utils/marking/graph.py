"""Judges the values and gradients of a computation graph: the first wrong node is named, in the order of the pass."""

import functools
from typing import Any

import numpy as np

from grader_utils.answering.expression import names_of, places_used, written
from grader_utils.marking.compare import Difference, as_array, compare
from grader_utils.messages import say
from grader_utils.phrasing import brief, columns, exact, padded
from grader_utils.questions.expected import Graph
from grader_utils.questions.tolerance import Tolerance

MOST_ROWS = 12


def compare_graph(value: Any, expected: Graph, tolerance: Tolerance) -> Difference | None:
    """Return the first node whose value, or else whose gradient, is wrong; None when every one is right.

    Values are looked at in the order of the computation, gradients against it: whatever the first wrong node was
    computed from is right.
    """
    wanted = {"data": expected.data} | ({} if expected.grad is None else {"grad": expected.grad})
    difference = _no_number(value, wanted, tolerance) or compare(value, wanted, tolerance)
    if difference is None or difference.wrong is None:
        return difference
    nodes = written(expected.program, len(expected.data))
    wrong_value = compare(value["data"], expected.data, tolerance)
    if wrong_value is not None:
        return _value_difference(nodes, expected, np.asarray(value["data"], dtype=float), wrong_value.wrong)
    return _gradient_difference(nodes, expected, np.asarray(value["grad"], dtype=float), difference.wrong)


def _no_number(value: Any, wanted: dict[str, np.ndarray], tolerance: Tolerance) -> Difference | None:
    """Return what stands where the first node's number is missing: an object, nothing or an array."""
    for field, right in wanted.items():
        items = value.get(field) if isinstance(value, dict) else None
        if not isinstance(items, list) or len(items) != len(right):
            continue
        for name, item, number in zip(names_of(len(right)), items, right, strict=True):
            found = as_array(item)
            if found is None or found.shape != ():
                return compare(item, number, tolerance, say("{part} of {whole}", part=field, whole=name))
    return None


def _value_difference(nodes: list[str], expected: Graph, yours: np.ndarray, wrong: np.ndarray) -> Difference:
    first = int(np.flatnonzero(wrong)[0])
    reason = say(
        "The first wrong value is that of {node}: yours {yours}, torch's {right}.",
        node=nodes[first],
        yours=exact(yours[first]),
        right=exact(expected.data[first]),
    )
    if first < len(nodes) - len(expected.program):
        leaf = say(
            "{node} is a leaf, and nothing computes it: an operation has changed it, or `__init__` keeps another "
            "number.",
            node=nodes[first],
        )
        reason = f"{reason}\n{leaf}"
    rows = [(say("node"), say("your value"), say("torch's"))]
    rows += [
        (node, _marked(yours[place], wrong[place]), brief(expected.data[place])) for place, node in enumerate(nodes)
    ]
    return Difference(reason, table=_table(rows, first))


def _gradient_difference(nodes: list[str], expected: Graph, yours: np.ndarray, wrong: np.ndarray) -> Difference:
    first = int(np.flatnonzero(wrong)[-1])
    names = names_of(len(nodes))
    reason = say(
        "Going backward, the first wrong gradient is that of {node}: yours {yours}, torch's {right}.",
        node=nodes[first],
        yours=exact(yours[first]),
        right=exact(expected.grad[first]),
    )
    leaves = len(nodes) - len(expected.program)
    users = [leaves + place for place, step in enumerate(expected.program) if first in places_used(step)]
    if users:
        uses = functools.reduce(_and_in, (nodes[user] for user in users))
        reason = "\n".join((reason, say("{name} is used in {nodes}.", name=names[first], nodes=uses)))
    rows = [(say("node, backward"), say("value"), say("your gradient"), say("torch's"))]
    rows += [
        (nodes[place], brief(expected.data[place]), _marked(yours[place], wrong[place]), brief(expected.grad[place]))
        for place in reversed(range(len(nodes)))
    ]
    return Difference(reason, table=_table(rows, len(nodes) - 1 - first))


def _and_in(uses: str, another: str) -> str:
    return say("{uses} and in {another}", uses=uses, another=another)


def _table(rows: list[tuple[str, ...]], first_wrong: int) -> tuple[str, ...]:
    """Return the rows as aligned lines: the heading, and at most 12 of the others, with the first wrong one."""
    heading, *rows = rows
    start = max(0, first_wrong + 1 - MOST_ROWS)
    shown = [heading, *rows[start : start + MOST_ROWS]]
    widths = [max(columns(row[column]) for row in shown) for column in range(len(heading))]
    lines = [
        "   ".join(
            padded(cell, width) if column == 0 else padded("", width - columns(cell)) + cell
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in shown
    ]
    hidden = len(rows) - (len(shown) - 1)
    return (*lines, *((say("… and {count} more", count=hidden),) if hidden else ()))


def _marked(value: float, wrong: bool) -> str:
    return f"*{brief(value)}*" if wrong else brief(value)
