"""Questions of 05_computation_graph, worked out by hand; see `questions.working`."""

import numpy as np

from grader_utils.answering.expression import names_of, places_used
from grader_utils.messages import say, to_say
from grader_utils.phrasing import listed
from grader_utils.questions.computation_graph.expressions import LOCAL_DERIVATIVES, numbers_of, values_of
from grader_utils.questions.working import Working, factor, number, times


def add_layer(work: Working, x, y, dout):
    """The sum; a local derivative of 1 on both sides."""

    def layer(i):
        out = work.step("out", f"{number(x[i])} + {factor(y[i])}", x[i] + y[i])
        return out, _back(work, "dx", dout[i], 1), _back(work, "dy", dout[i], 1)

    return _layers(work, layer, len(x))


def mul_layer(work: Working, x, y, dout):
    """The product; on each side the other number is the local derivative."""

    def layer(i):
        out = work.step("out", times(x[i], y[i]), x[i] * y[i])
        return out, _back(work, "dx", dout[i], y[i]), _back(work, "dy", dout[i], x[i])

    return _layers(work, layer, len(x))


def buy_apples(work: Working, price, count, tax):
    """Forward, then back from the total."""
    cost = work.step("price·count", times(price, count), price * count)
    total = work.step("total = cost·tax", times(cost, tax), cost * tax)
    work.note(say("Back from the total, whose own gradient is 1:"))
    dcost, dtax = _back(work, "dcost", 1, tax), _back(work, "dtax", 1, cost)
    dprice, dcount = _back(work, "dprice", dcost, count), _back(work, "dcount", dcost, price)
    return {"total": total, "dprice": dprice, "dcount": dcount, "dtax": dtax}


def buy_apples_and_oranges(work: Working, apple_price, apple_count, orange_price, orange_count, tax):
    """Forward, then back from the total."""
    apples = work.step("apples", times(apple_price, apple_count), apple_price * apple_count)
    oranges = work.step("oranges", times(orange_price, orange_count), orange_price * orange_count)
    cost = work.total("cost", [apples, oranges])
    answer = {"total": work.step("total = cost·tax", times(cost, tax), cost * tax)}
    work.note(say("Back from the total, whose own gradient is 1:"))
    answer["dtax"] = _back(work, "dtax", 1, cost)
    dcost = _back(work, "dcost", 1, tax)
    dapples, doranges = _back(work, "dapples", dcost, 1), _back(work, "doranges", dcost, 1)
    answer["dapple_price"] = _back(work, "dapple_price", dapples, apple_count)
    answer["dapple_count"] = _back(work, "dapple_count", dapples, apple_price)
    answer["dorange_price"] = _back(work, "dorange_price", doranges, orange_count)
    answer["dorange_count"] = _back(work, "dorange_count", doranges, orange_price)
    return answer


def chain_rule(work: Working, x, y):
    """t, z, and back."""
    t = work.step("t", f"{number(x)} + {factor(y)}", x + y)
    z = work.step("z", f"{factor(t)}²", t * t)
    dt = work.step(say("dt, the slope of t² at t"), times(2, t), 2 * t)
    return {"z": z, "dt": dt, "dx": _back(work, "dx", dt, 1), "dy": _back(work, "dy", dt, 1)}


def garden(work: Working, side, grass, fence):
    """Forward, then back; the side is used three times."""
    area = work.step("area", times(side, side), side * side)
    lawn = work.step("area·grass", times(area, grass), area * grass)
    edge = work.step("side·fence", times(side, fence), side * fence)
    cost = work.total("cost", [lawn, edge])
    work.note(say("Back from the cost, whose own gradient is 1:"))
    dgrass, dfence = _back(work, "dgrass", 1, area), _back(work, "dfence", 1, side)
    darea = _back(work, "darea", 1, grass)
    work.note(say("side·side is the area: each of the two hears from it, and the fence's product is a third."))
    dside = work.dot("dside", [darea, darea, 1], [side, side, fence])
    return {"cost": cost, "dside": dside, "dgrass": dgrass, "dfence": dfence}


def value_forward(work: Working, program, leaves):
    """Every node, in order."""
    return {"data": np.array(_forward(work, program, leaves))}


def value_backward(work: Working, program, leaves, calls):
    """Every node forward, then back from the last: for each node a sum over those that use it."""
    data, names = _forward(work, program, leaves), names_of(len(leaves) + len(program))
    root = calls[-1]
    work.note(
        say(
            "Back from {node}, whose own gradient is 1. Local derivative · gradient from behind:",
            node=names[root],
        )
    )
    gradients = [0.0] * root + [1.0] + [0.0] * (len(data) - root - 1)
    for node in reversed(range(root)):
        steps = range(len(leaves), root + 1)
        uses = [(slope, place) for place in steps for slope in _slopes(program, data, place, node)]
        if uses:
            slopes, places = zip(*uses, strict=True)
            behind = listed(dict.fromkeys(names[place] for place in places))
            name = say("{node}, from {behind}", node=names[node], behind=behind)
            gradients[node] = work.dot(name, slopes, [gradients[place] for place in places])
    return {"data": np.array(data), "grad": np.array(gradients)}


def _forward(work: Working, program, leaves):
    data = values_of(program, leaves)
    names = names_of(len(data))
    for name, leaf in zip(names, leaves, strict=False):
        work.note(f"{name} = {number(leaf)}")
    for place, (operation, *operands) in enumerate(program, start=len(leaves)):
        symbols = [names[operand] if isinstance(operand, int) else number(operand) for operand in operands]
        numbers = [factor(value) for value in numbers_of(operands, data)]
        work.step(f"{names[place]} = {_written(operation, symbols)}", _written(operation, numbers), data[place])
    return data


def _written(operation, terms):
    if operation == "relu":
        return f"max(0, {terms[0]})"
    if operation == "exp":
        return f"e^{terms[0]}"
    return {"+": " + ", "*": "·", "**": "^"}[operation].join(terms)


def _slopes(program, data, place, node):
    """Return the local derivatives of the step at `place` with respect to each use of `node` in it."""
    step = program[place - (len(data) - len(program))]
    found = LOCAL_DERIVATIVES[step[0]](*numbers_of(step[1:], data))
    used = [slope for operand, slope in zip(step[1:], found, strict=False) if isinstance(operand, int)]
    return [slope for used_node, slope in zip(places_used(step), used, strict=True) if used_node == node]


def _back(work: Working, name, upstream, local):
    """Write one step back: the gradient from behind times the local derivative."""
    return work.step(name, times(upstream, local), upstream * local)


def _layers(work: Working, layer, count):
    found = work.entries((count,), lambda i: np.array(layer(i)), most=2, what=to_say("layers"))
    return dict(zip(("out", "dx", "dy"), found.T, strict=True))
