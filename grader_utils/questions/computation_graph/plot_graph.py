"""The picture of a graph, with values and gradients."""

from grader_utils.answering.expression import places_used, written
from grader_utils.graph_layout import layout
from grader_utils.messages import to_say
from grader_utils.questions.computation_graph.expressions import values_of
from grader_utils.questions.computation_graph.programs import SHORTCUT, stacked, torch_nodes
from grader_utils.questions.vocabulary import Drawing, NumberBeside, drawn, figure

_VALUE, _GRADIENT = to_say("the value of {node}"), to_say("the gradient of {node}")


class _Node:
    def __init__(self, inputs):
        self.inputs = inputs


@figure("plot_graph")
def plot_graph(program, leaves, gradients):
    """The graph of an expression, drawn at the places of figures.layout. -> Figure."""
    return _picture(program, stacked(torch_nodes(program, leaves)), gradients.numpy())


_SHOP = (("*", 0, 1), ("*", 3, 2))

plot_graph.part("apples: a * b * c", program=_SHOP, leaves=[100.0, 2.0, 1.1], gradients=[2.2, 110.0, 200.0, 1.1, 1.0])
plot_graph.part("a value used twice: a * b + a", program=(("*", 0, 1), ("+", 2, 0)), leaves=[2.0, 3.0],
    gradients=[4.0, 2.0, 1.0, 1.0])


@drawn
def _to_draw(rng, program, count):
    """Inputs with gradients that are no true ones, so that each number can stand in one place only."""
    gradients = rng.uniform(10, 99, size=count + len(program)) * rng.choice([-1, 1], size=count + len(program))
    return {"program": program, "leaves": rng.uniform(0.5, 1.5, size=count), "gradients": gradients}


plot_graph.unseen("a product", _to_draw((("*", 0, 1),), 2))
plot_graph.unseen("relu, exp and a power", _to_draw((("relu", 0), ("exp", 1), ("**", 2, 2.0)), 1))
plot_graph.unseen("a sum of products", _to_draw((("*", 0, 1), ("*", 2, 3), ("+", 4, 5)), 4))
plot_graph.unseen("a diamond", _to_draw(SHORTCUT, 2))
plot_graph.unseen("two factors that are one", _to_draw((("*", 0, 0), ("+", 2, 1)), 2))


def _picture(program, above, below, edge=lambda source, node: [(source, node)], alone=True):
    """Return what a picture shows: a number above and one below each node, lines from `edge(source, node)`."""
    nodes = [_Node(()) for _ in range(len(above) - len(program))]
    for step in program:
        nodes.append(_Node(tuple(nodes[place] for place in places_used(step))))
    places = layout(nodes[-1])
    points = [places[node] for node in nodes]
    numbers = []
    for kind, values in ((_VALUE, above), (_GRADIENT, below)):
        numbers += [
            NumberBeside(kind, float(value), point, above=kind == _VALUE, put_in={"node": node})
            for node, value, point in zip(written(program, len(nodes)), values, points, strict=True)
        ]
    edges = [line for node in nodes for source in node.inputs for line in edge(places[source], places[node])]
    return Drawing(points=points, edges=edges, numbers=numbers, titled=False, alone=alone)


def _with_lines(program, leaves, gradients, edge):
    """Return a picture that is right but for its lines; other lines may be there, too."""
    return _picture(program, values_of(program, leaves), gradients, edge, alone=False)


plot_graph.mistake("values and gradients swapped",
    lambda program, leaves, gradients: _picture(program, gradients, values_of(program, leaves)),
    hint="Above and below are in each other's place. Which of the two numbers of a node is its gradient?")
plot_graph.mistake("values in both places",
    lambda program, leaves: _picture(program, values_of(program, leaves), values_of(program, leaves)),
    hint="The same number stands above and below. A node has .data and .grad.")
plot_graph.mistake("both places handed over, and not x and y",
    lambda program, leaves, gradients: _with_lines(program, leaves, gradients,
        lambda source, node: [((source[0], node[0]), (source[1], node[1]))]),
    hint="All numbers are there, and your lines run elsewhere. `ax.plot` takes a list of all x first, then one of all "
    "y: what stands in your two lists?")
plot_graph.mistake("x and y of the lines exchanged",
    lambda program, leaves, gradients: _with_lines(program, leaves, gradients,
        lambda source, node: [(source[::-1], node[::-1])]),
    hint="All numbers are there, and your lines are mirrored: x and y have changed places. Which list does `ax.plot` "
    "take first?")
plot_graph.mistake("no lines",
    lambda program, leaves, gradients: _with_lines(program, leaves, gradients, lambda source, node: []),
    hint="All numbers are there, and a line is missing. Between which two places does a line run, and for which nodes?")
