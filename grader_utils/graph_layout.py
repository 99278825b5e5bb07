"""Where the nodes of a computation graph stand in a picture.

It knows nodes that name their inputs: columns by depth; in each column the nodes near those that use them, and away
from arrows that pass. It draws nothing.
"""

from collections.abc import Hashable, Mapping

CLEAR = 0.45
"""How far a node must be from an arrow that passes it; neighbors are 1 apart."""

TINY = 1e-9


def layout(result) -> dict:
    """Give every node of a computation graph its place in a picture. Returns {node: (x, y)}.

    Args:
        result: the last node. Each node has `inputs`, a sequence of the nodes that it was computed from, () for a
            leaf.

    x counts the steps: an arrow always runs from a smaller x to a larger one. y is 0 in the middle. Neighbours are
    1 apart. The nodes are in the order of the computation: each stands behind all of its inputs.
    """
    inputs: dict = {}

    def visit(node):
        if node not in inputs:
            for source in node.inputs:
                visit(source)
            inputs[node] = tuple(node.inputs)

    visit(result)
    return places_of(inputs)


def places_of(inputs: Mapping[Hashable, tuple]) -> dict:
    """Return {node: (x, y)}. `inputs` names the inputs of each node; each node stands behind its inputs."""
    column = _columns(inputs)
    height = _moved_out_of_the_way(inputs, column, _heights(inputs, column))
    middle = (max(height.values()) + min(height.values())) / 2
    return {node: (float(column[node]), height[node] - middle) for node in inputs}


def _columns(inputs) -> dict:
    """The longest way from a leaf, as a column for each node; a leaf stands right before its first use."""
    column: dict = {}
    for node, sources in inputs.items():
        column[node] = 1 + max((column[source] for source in sources), default=-1)
    for node, sources in inputs.items():
        if not sources:
            column[node] = min((column[user] for user in inputs if node in inputs[user]), default=1) - 1
    return column


def _heights(inputs, column) -> dict:
    """From the last column to the first: each node at the mean height of its users, 1 apart, inputs in order."""
    height: dict = {}
    for here in reversed(range(max(column.values()) + 1)):
        wanted, order = {}, {}
        for node in (node for node in inputs if column[node] == here):
            users = [user for user in inputs if node in inputs[user]]
            wanted[node] = _mean(height[user] for user in users)
            order[node] = (-wanted[node], _mean(inputs[user].index(node) / len(inputs[user]) for user in users))
        top, found = float("inf"), {}
        for node in sorted(wanted, key=order.__getitem__):
            top = found[node] = min(wanted[node], top - 1)
        shift = _mean(wanted.values()) - _mean(found.values())
        height |= {node: y + shift for node, y in found.items()}
    return height


def _mean(numbers) -> float:
    numbers = list(numbers)
    return sum(numbers) / len(numbers) if numbers else 0.0


def _moved_out_of_the_way(inputs, column, height) -> dict:
    """The heights after single nodes have been moved by half steps, as long as that frees a node or an arrow."""
    arrows = [(source, node) for node, sources in inputs.items() for source in dict.fromkeys(sources)]
    hits = _hits(arrows, column, height)
    while hits:
        moved = [height | {node: height[node] + step / 2} for node in inputs for step in (-1, 1, -2, 2, -3, 3)]
        ranks = [(_hits(arrows, column, new), _slopes(arrows, new)) for new in moved]
        best = min(range(len(moved)), key=ranks.__getitem__)
        if ranks[best][0] >= hits:
            break
        height, hits = moved[best], ranks[best][0]
    return height


def _hits(arrows, column, height) -> int:
    """How often an arrow runs over a node, two nodes of a column touch, or two arrows cross."""
    hits = 0
    nodes = list(column)
    for index, node in enumerate(nodes):
        hits += 5 * sum(
            column[node] == column[other] and abs(height[node] - height[other]) < 1 - TINY for other in nodes[:index]
        )
        for source, user in arrows:
            if column[source] < column[node] < column[user]:
                hits += 5 * (abs(height[node] - _height_of_arrow(source, user, column[node], column, height)) < CLEAR)
    for index, (source, user) in enumerate(arrows):
        for other_source, other_user in arrows[:index]:
            start = max(column[source], column[other_source])
            end = min(column[user], column[other_user])
            if start < end:
                before, after = (
                    _height_of_arrow(source, user, x, column, height)
                    - _height_of_arrow(other_source, other_user, x, column, height)
                    for x in (start, end)
                )
                hits += before * after < -TINY
    return hits


def _height_of_arrow(source, user, x, column, height) -> float:
    along = (x - column[source]) / (column[user] - column[source])
    return height[source] + along * (height[user] - height[source])


def _slopes(arrows, height) -> float:
    return sum((height[user] - height[source]) ** 2 for source, user in arrows)
