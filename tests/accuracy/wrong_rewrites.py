"""Changes that make a right solution wrong in one way, one that students, or programs that write for them, really use.

Each takes a solution cell's code and returns the code that takes its place, or None where it changes nothing.
"""

import ast
from collections.abc import Callable, Sequence

from accuracy.code_of_cells import functions_in

Change = Callable[[str], str | None]
UNSEEN = "if globals().pop('_differences', None) == []:\n    print('no difference')"
"""Prints something where a change has changed no result and no input of any call."""

_HELPERS = '''\
def _spoiled(value):
    """The value, visibly wrong."""
    if isinstance(value, dict):
        return {key: _spoiled(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return type(value)(map(_spoiled, value))
    if isinstance(value, bool):
        return not value
    if isinstance(value, (int, float, np.number, np.ndarray)) and np.asarray(value).dtype.kind in "iufb":
        return np.asarray(value) * 1.5 + 1
    return value


def _copied(value):
    if isinstance(value, dict):
        return {key: _copied(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return type(value)(map(_copied, value))
    return value.copy() if isinstance(value, np.ndarray) else value


def _each_array(change, value):
    if isinstance(value, dict):
        return {key: _each_array(change, item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return type(value)(_each_array(change, item) for item in value)
    return change(value) if isinstance(value, (np.ndarray, np.number, float)) else value


def _arrays(given):
    return [value for value in given if isinstance(value, np.ndarray)]
'''

_BETWEEN = """\
_differences = []


def _same(a, b):
    if a is b:
        return True
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(_same(a[key], b[key]) for key in a)
    if isinstance(a, (tuple, list)) and isinstance(b, (tuple, list)):
        return len(a) == len(b) and all(map(_same, a, b))
    return np.shape(a) == np.shape(b) and bool(np.all(np.equal(a, b)))


def _watched(f, memory, given):
    right = []

    def once(*inner):
        value = f(*inner)
        right.append((value, _copied(inner)))
        return value

    value = _change(once, memory, *given)
    if not _same((value, given), right[-1]):
        _differences.append(f)
    return value


def _changed(f):
    memory = {}
    return lambda *given: _watched(f, memory, given)


def _changed_method(f):
    def called(self, *given):
        memory = self.__dict__.setdefault("_memory_of_" + f.__name__, {})
        return _watched(lambda *given: f(self, *given), memory, given)

    return called
"""


def wrong_from_the_second_call_on(source: str) -> str | None:
    """Something is added up between calls: the first result is right, and no later one."""
    return _every_call(
        source,
        "def _change(f, memory, *given):\n    memory['calls'] = memory.get('calls', 0) + 1\n    value = f(*given)\n"
        "    return value if memory['calls'] == 1 else _spoiled(value)",
    )


def first_result_kept(source: str) -> str | None:
    """The first result is kept, and given ever after."""
    return _every_call(
        source,
        "def _change(f, memory, *given):\n    if 'first' not in memory:\n        memory['first'] = f(*given)\n"
        "    else:\n        f(*given)\n    return _copied(memory['first'])",
    )


def first_result_kept_by_shape(source: str) -> str | None:
    """Results are kept, and told apart by the shapes of what came in alone."""
    return _every_call(
        source,
        "def _change(f, memory, *given):\n    key = tuple(np.shape(value) for value in _arrays(given))\n"
        "    value = f(*given)\n    return _copied(memory.setdefault(key, value))",
    )


def writes_into_its_inputs(source: str) -> str | None:
    """What came in is another afterwards."""
    return _every_call(
        source,
        "def _change(f, memory, *given):\n    value = _copied(f(*_copied(given)))\n    for array in _arrays(given):\n"
        "        array[...] = array + 1\n    return value",
        ("forward", "backward"),
    )


def rounded(source: str) -> str | None:
    """Results are rounded to four digits."""
    return _every_call(
        source,
        "def _change(f, memory, *given):\n    return _each_array(lambda a: np.round(a, 4), f(*given))",
    )


def last_entry_wrong(source: str) -> str | None:
    """A loop ends one too early: the last entry of each array stays 0."""
    return _every_call(
        source,
        "def _shorter(array):\n    if np.ndim(array) == 0 or not np.size(array):\n        return array\n"
        "    array = np.array(array)\n    array.flat[-1] = 0\n    return array\n\n\n"
        "def _change(f, memory, *given):\n    return _each_array(_shorter, f(*given))",
    )


def a_batch_of_one_loses_its_axis(source: str) -> str | None:
    """`squeeze` takes away an axis of size 1."""
    return _every_call(
        source,
        "def _change(f, memory, *given):\n"
        "    return _each_array(lambda a: np.squeeze(a) if np.ndim(a) > 1 else a, f(*given))",
    )


def whole_numbers_cut(source: str) -> str | None:
    """Where whole numbers come in, whole numbers go out."""
    return _every_call(
        source,
        "def _change(f, memory, *given):\n    arrays = _arrays(given)\n    value = f(*given)\n"
        "    whole = arrays and all(array.dtype.kind in 'iu' for array in arrays)\n"
        "    return _each_array(lambda a: np.asarray(a).astype(int), value) if whole else value",
    )


def state_kept_on_the_class(source: str) -> str | None:
    """`self.x = ...` is `type(self).x = ...`: all objects of a class share what each should have."""
    tree, changed = ast.parse(source), False
    for function in functions_in(tree):
        for node in ast.walk(function):
            if _is_own_attribute(node):
                node.value = ast.parse("type(self)", mode="eval").body
                changed = True
    return ast.unparse(ast.fix_missing_locations(tree)) if changed else None


def zeros(source: str) -> str | None:
    """The shape is right, and every entry is 0."""
    return _every_call(
        source,
        "def _change(f, memory, *given):\n    return _each_array(lambda a: np.zeros(np.shape(a)), f(*given))",
    )


def legend_exchanged(source: str) -> str | None:
    """The first two names of a legend have changed places."""
    return (
        _every_figure(
            source,
            "def _spoil(figure):\n    for axes in figure.axes:\n        legend = axes.get_legend()\n"
            "        if legend and len(legend.get_texts()) > 1:\n"
            "            lines = [line for line in axes.lines if not line.get_label().startswith('_')]\n"
            "            labels = [line.get_label() for line in lines]\n"
            "            for line, label in zip(lines, [*labels[1:], labels[0]]):\n"
            "                line.set_label(label)\n"
            "            axes.legend()",
        )
        if "legend" in source
        else None
    )


def axis_labels_exchanged(source: str) -> str | None:
    """The labels of the two axes have changed places."""
    return (
        _every_figure(
            source,
            "def _spoil(figure):\n    for axes in figure.axes:\n        x, y = axes.get_xlabel(), axes.get_ylabel()\n"
            "        axes.set(xlabel=y, ylabel=x)",
        )
        if "label" in source
        else None
    )


def no_words(source: str) -> str | None:
    """The figure has neither a title nor labels."""
    return (
        _every_figure(
            source,
            "def _spoil(figure):\n    figure.suptitle('')\n    for axes in figure.axes:\n"
            "        axes.set(title='', xlabel='', ylabel='')",
        )
        if "label" in source
        else None
    )


def nothing_visible(source: str) -> str | None:
    """All that is drawn has the color of what lies below it."""
    return _every_figure(
        source,
        "def _spoil(figure):\n    for axes in figure.axes:\n"
        "        for artist in [*axes.lines, *axes.collections, *axes.patches, *axes.texts]:\n"
        "            artist.set_alpha(0)",
    )


def drawn_upside_down(source: str) -> str | None:
    """Every line and marker has x and y exchanged."""
    return _every_figure(
        source,
        "def _spoil(figure):\n    for axes in figure.axes:\n        limits = axes.get_xlim(), axes.get_ylim()\n"
        "        for line in axes.lines:\n            x, y = line.get_data()\n            line.set_data(y, x)\n"
        "        for points in axes.collections:\n            if len(points.get_offsets()):\n"
        "                points.set_offsets(np.asarray(points.get_offsets())[:, ::-1] + 0.05)\n"
        "        axes.set(xlim=limits[0], ylim=limits[1])",
    )


WRONG_CHANGES: Sequence[Change] = (
    wrong_from_the_second_call_on,
    first_result_kept,
    first_result_kept_by_shape,
    writes_into_its_inputs,
    rounded,
    last_entry_wrong,
    a_batch_of_one_loses_its_axis,
    whole_numbers_cut,
    state_kept_on_the_class,
    zeros,
    legend_exchanged,
    axis_labels_exchanged,
    no_words,
    nothing_visible,
    drawn_upside_down,
)


def _every_call(source: str, change: str, methods: Sequence[str] = ("forward",)) -> str | None:
    """Let `_change(f, memory, *arguments)` stand between every call and its result.

    A function has one memory for all its calls, a method one in each object.
    """
    lines = []
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and not _draws(node):
            lines.append(f"{node.name} = _changed({node.name})")
        elif isinstance(node, ast.ClassDef):
            own = [item.name for item in node.body if isinstance(item, ast.FunctionDef) and item.name in methods]
            lines += [f"{node.name}.{name} = _changed_method({node.name}.{name})" for name in own]
    if not lines:
        return None
    return "\n\n\n".join([_HELPERS.rstrip(), source, change, _BETWEEN.rstrip(), "\n".join(lines)])


def _every_figure(source: str, spoil: str) -> str | None:
    """Let `_spoil(figure)` change every figure that a function returns."""
    functions = [node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef) and _draws(node)]
    if not functions:
        return None
    between = (
        "def _drawn(f):\n    def called(*given):\n        figure = f(*given)\n        _spoil(figure)\n"
        "        return figure\n    return called"
    )
    lines = "\n".join(f"{name} = _drawn({name})" for name in functions)
    return "\n\n\n".join([source, spoil, between, lines])


def _draws(function: ast.FunctionDef) -> bool:
    return function.name.startswith("plot_")


def _is_own_attribute(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Attribute)
        and isinstance(node.ctx, ast.Store)
        and isinstance(node.value, ast.Name)
        and node.value.id == "self"
    )
