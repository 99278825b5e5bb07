"""Orders in which nodes pass their gradients on: the right one, and those that people take for it.

Each takes `links`, which has for every node the places of its inputs, each with a local derivative, and the root.
"""


def last_to_first(links, root):
    """Return the nodes that the root reaches, each behind all that use it: the right order."""
    return first_to_last(links, root)[::-1]


def first_to_last(links, root):
    """Return the nodes that the root reaches, each behind all its inputs, as a search in depth finds them."""
    order = []

    def visit(node):
        if node not in order:
            for place, _ in links[node]:
                visit(place)
            order.append(node)

    visit(root)
    return order


def with_every_visit(links, root):
    """Return the nodes that the root reaches, from it back, each as often as a way leads to it."""
    behind_inputs = []

    def visit(node):
        for place, _ in links[node]:
            visit(place)
        behind_inputs.append(node)

    visit(root)
    return behind_inputs[::-1]


def breadth_first(links, root):
    """Return the nodes that the root reaches, by their shortest way from it."""
    order = [root]
    for node in order:
        order += [place for place in dict.fromkeys(place for place, _ in links[node]) if place not in order]
    return order


def every_arrival(links, root, taken=0):
    """Return the nodes that the root reaches, from a list of what is still to do that each use of a node enters.

    `taken` is the place in the list from which the next is taken: 0 for a queue, -1 for a stack.
    """
    order, todo = [], [root]
    while todo:
        order.append(todo.pop(taken))
        todo += [place for place, _ in links[order[-1]]]
    return order


def from_a_stack(links, root, marked_early=False):
    """Return the nodes that the root reaches, each once, from a stack of what is still to do.

    `marked_early` says that a node counts as visited as soon as it is on the stack, and not when it is taken off.
    """
    order, todo, marked = [], [root], {root}
    while todo:
        node = todo.pop()
        if node not in order:
            order.append(node)
            places = [place for place, _ in links[node]]
            todo += [place for place in dict.fromkeys(places) if place not in marked] if marked_early else places
            marked |= set(places)
    return order


def depth_first(links, root):
    """Return the nodes that the root reaches, each as soon as the first way leads to it."""
    order = []

    def visit(node):
        if node not in order:
            order.append(node)
            for place, _ in links[node]:
                visit(place)

    visit(root)
    return order


def users_counted_once(links, root, taken=-1):
    """Return the nodes that the root reaches, each as soon as as many uses have come as it has users.

    A node that is squared has one user and two uses, so it may come too early. `taken`: as in `every_arrival`.
    """
    reached = first_to_last(links, root)
    users = {node: sum(node in (place for place, _ in links[user]) for user in reached) for node in reached}
    order, ready = [], [root]
    while ready:
        order.append(ready.pop(taken))
        for place, _ in links[order[-1]]:
            users[place] -= 1
            if users[place] == 0:
                ready.append(place)
    return order
