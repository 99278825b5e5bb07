"""Changes that keep a right solution right: another hand would have written the same thing so.

Each takes a solution cell's code and returns the cells that take its place, or None where it changes nothing.
"""

import ast
import copy
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from accuracy.code_of_cells import called_by_keyword, functions_in, names_defined, wrapped

FORWARD = ("forward", "predict")
"""Methods that may be called once more, with anything, before they are called for good."""


@dataclass(frozen=True)
class Surroundings:
    """What a change must know of the notebook around a cell.

    Attributes:
        keywords: the names by which arguments are passed anywhere in the notebook; these parameters keep their names.
        free: names that check cells or questions use and that nobody asks students to define.
    """

    keywords: frozenset[str]
    free: tuple[str, ...]


Change = Callable[[str, Surroundings], list[str] | None]


def other_parameter_names(source: str, around: Surroundings) -> list[str] | None:
    """Every parameter gets a name of the student's own."""
    tree, changed = ast.parse(source), False
    for function in functions_in(tree):
        kept = {"self", *around.keywords, *called_by_keyword(source)}
        renamed = {name.arg: f"my_{name.arg}" for name in function.args.args if name.arg not in kept}
        changed |= bool(renamed)
        _Rename(renamed).visit(function)
    return [ast.unparse(tree)] if changed else None


def starred_parameters(source: str, around: Surroundings) -> list[str] | None:
    """`def f(a, b)` becomes `def f(*given)`, and `a, b = given` follows."""
    tree, changed = ast.parse(source), False
    for function in functions_in(tree):
        names = [name.arg for name in function.args.args if name.arg != "self"]
        passed = set(names) & (around.keywords | called_by_keyword(source))
        if (
            not names
            or function.args.defaults
            or passed
            or (ast.get_docstring(function) is None and _is_magic(function))
        ):
            continue
        function.args.args = [name for name in function.args.args if name.arg == "self"]
        function.args.vararg = ast.arg("given")
        function.body.insert(0, ast.parse(f"{', '.join(names)}, = given").body[0])
        changed = True
    return [ast.unparse(ast.fix_missing_locations(tree))] if changed else None


def parameters_with_defaults(source: str, around: Surroundings) -> list[str] | None:
    """Every parameter may be left out, as far as Python is concerned."""
    tree, changed = ast.parse(source), False
    for function in functions_in(tree):
        own = [name for name in function.args.args if name.arg != "self"]
        if own and not function.args.defaults:
            function.args.defaults = [ast.Constant(None) for _ in own]
            changed = True
    return [ast.unparse(ast.fix_missing_locations(tree))] if changed else None


def partial(source: str, around: Surroundings) -> list[str] | None:
    """Each function is a partial object."""
    return wrapped(source, "import functools", "functools.partial({name})")


def callable_object(source: str, around: Surroundings) -> list[str] | None:
    """Each function is an object with `__call__`."""
    helper = "class Callable:\n    def __init__(self, f):\n        self.f = f\n\n    def __call__(self, *a, **k):\n"
    return wrapped(source, f"{helper}        return self.f(*a, **k)", "Callable({name})")


def static_method(source: str, around: Surroundings) -> list[str] | None:
    """Each function is a static method of a class of the student's own."""
    return wrapped(source, "", 'type("Tools", (), {{"{name}": staticmethod({name})}}).{name}')


def bound_method(source: str, around: Surroundings) -> list[str] | None:
    """Each function is a method of an object."""
    helper = "def method_of(f):\n    return lambda self, *a, **k: f(*a, **k)"
    return wrapped(source, helper, 'type("Tools", (), {{"{name}": method_of({name})}})().{name}')


def made_in_a_function(source: str, around: Surroundings) -> list[str] | None:
    """Everything is defined inside a function, and classes are subclasses of it."""
    names = names_defined(source)
    if not names:
        return None
    body = "\n".join(f"    {line}" if line.strip() else "" for line in source.splitlines())
    return [f"def make():\n{body}\n    return {', '.join(names)},\n\n{', '.join(names)}, = make()"]


def inherited(source: str, around: Surroundings) -> list[str] | None:
    """Each class inherits all from one of another name."""
    tree = ast.parse(source)
    classes = [node.name for node in tree.body if isinstance(node, ast.ClassDef)]
    return [source + "".join(f"\n\n\nclass {name}({name}):\n    pass" for name in classes)] if classes else None


def in_several_cells(source: str, around: Surroundings) -> list[str] | None:
    """Each statement stands in a cell of its own, and each method is added to its class in one."""
    cells = []
    for node in ast.parse(source).body:
        if not isinstance(node, ast.ClassDef):
            cells.append(ast.unparse(node))
            continue
        methods = [item for item in node.body if isinstance(item, ast.FunctionDef) and not _uses_super(item)]
        node.body = [item for item in node.body if item not in methods] or [ast.Pass()]
        cells.append(ast.unparse(node))
        for method in methods:
            method_name, method.name = method.name, f"{method.name.strip('_')}_of_{node.name}"
            cells.append(f"{ast.unparse(method)}\n\n\n{node.name}.{method_name} = {method.name}")
    return cells if len(cells) > 1 else None


def helpers_named_like_the_checks(source: str, around: Surroundings) -> list[str] | None:
    """The work is done in helpers whose names the checks or the questions use as well."""
    free, before, after = list(around.free), [], []
    tree = ast.parse(source)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and free:
            name = free.pop(0)
            helper = copy.deepcopy(node)
            helper.name = name
            before.append(ast.unparse(helper))
            after.append(f"def {node.name}(*a, **k):\n    return {name}(*a, **k)")
        elif isinstance(node, ast.ClassDef):
            for method in node.body:
                if not isinstance(method, ast.FunctionDef) or method.name.startswith("_") or not free:
                    continue
                if _uses_super(method):
                    continue
                helper = copy.deepcopy(method)
                helper.name = free.pop(0)
                before.append(ast.unparse(helper))
                method.args = ast.parse("lambda self, *a, **k: 0").body[0].value.args
                method.body = ast.parse(f"return {helper.name}(self, *a, **k)").body
            after.append(ast.unparse(ast.fix_missing_locations(node)))
        else:
            after.append(ast.unparse(node))
    return ["\n\n\n".join([*before, *after])] if before else None


def globals_named_like_the_checks(source: str, around: Surroundings) -> list[str] | None:
    """The student's own numbers and texts have names that the checks or the questions use as well."""
    tree = ast.parse(source)
    free = [name for name in around.free if name not in _names_in(tree)]
    if not free:
        return None
    used = ", ".join(free)
    own = "\n".join(f'{name} = "my own {name}"' for name in free)
    seen = f"assert all(str(own).startswith('my own') for own in ({used},)), 'a name of mine was taken away'"
    for function in functions_in(tree):
        function.body.insert(_behind_docstring(function), ast.parse(seen).body[0])
    return [f"{own}\n\n\n{ast.unparse(ast.fix_missing_locations(tree))}"]


def _names_in(tree: ast.Module) -> set[str]:
    """Return the names that a solution has of its own or uses."""
    nodes = list(ast.walk(tree))
    defined = {node.name for node in nodes if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    used = {node.id for node in nodes if isinstance(node, ast.Name)}
    return defined | used | {node.arg for node in nodes if isinstance(node, ast.arg)}


def single_precision_inside(source: str, around: Surroundings) -> list[str] | None:
    """All that comes in is computed with in float32."""
    return _every_call(
        source,
        "def single(f):\n    def called(*a, **k):\n        return f(*map(to_single, a), **k)\n    return called\n\n\n"
        "def to_single(value):\n"
        "    is_double = isinstance(value, np.ndarray) and value.dtype == float\n"
        "    return value.astype(np.float32) if is_double else value",
        "single",
        ("__init__", "forward", "backward", "predict"),
    )


def lists_returned(source: str, around: Surroundings) -> list[str] | None:
    """What a function returns as arrays comes as lists."""
    helper = (
        "def as_lists(f):\n    def called(*a, **k):\n        return listed(f(*a, **k))\n    return called\n\n\n"
        "def listed(value):\n    if isinstance(value, tuple):\n        return tuple(map(listed, value))\n"
        "    return value.tolist() if isinstance(value, np.ndarray) else value"
    )
    return wrapped(source, helper, "as_lists({name})")


def prints_asserts_and_plots(source: str, around: Surroundings) -> list[str] | None:
    """Every function tells what it does, and the first one that is called draws a picture between.

    A picture in each of the thousands of calls of a training takes longer than a cell is given.
    """
    lines = (
        'print("working")\nassert True, "well"\n'
        "if not _drawn:\n    _drawn.append(plt.figure())\n    plt.plot([0, 1], [1, 0])\n    plt.close()"
    )
    tree = ast.parse(source)
    for function in functions_in(tree):
        start = _behind_docstring(function)
        function.body[start:start] = ast.parse(lines).body
    return [f"_drawn = []\n{ast.unparse(ast.fix_missing_locations(tree))}\nplt.plot([1, 2])\nplt.show()"]


def called_twice(source: str, around: Surroundings) -> list[str] | None:
    """Everything is computed twice, on copies the first time."""
    helper = (
        "import copy\n\n\ndef twice(f):\n    def called(*a, **k):\n        f(*copy.deepcopy(a), **copy.deepcopy(k))\n"
        "        return f(*a, **k)\n    return called"
    )
    return _every_call(source, helper, "twice", FORWARD)


def another_batch_before(source: str, around: Surroundings) -> list[str] | None:
    """A batch of another size goes through before the one that counts."""
    helper = (
        "def after_another_batch(f):\n    def called(self, *a):\n"
        "        longer = [np.concatenate([x, x]) if isinstance(x, np.ndarray) and x.ndim > 1 else x for x in a]\n"
        "        if all(isinstance(x, np.ndarray) and x.ndim > 1 for x in a):\n            f(self, *longer)\n"
        "        return f(self, *a)\n    return called"
    )
    if not any(isinstance(node, ast.ClassDef) for node in ast.parse(source).body):
        return None
    return _every_call(source, helper, "after_another_batch", FORWARD, functions=False)


RIGHT_CHANGES: Sequence[Change] = (
    other_parameter_names,
    starred_parameters,
    parameters_with_defaults,
    partial,
    callable_object,
    static_method,
    bound_method,
    made_in_a_function,
    inherited,
    in_several_cells,
    helpers_named_like_the_checks,
    globals_named_like_the_checks,
    single_precision_inside,
    lists_returned,
    prints_asserts_and_plots,
    called_twice,
    another_batch_before,
)


class _Rename(ast.NodeTransformer):
    """Renames variables; attributes and keywords keep their names."""

    def __init__(self, names: dict[str, str]) -> None:
        self._names = names

    def visit_Name(self, node: ast.Name) -> ast.Name:
        node.id = self._names.get(node.id, node.id)
        return node

    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.arg = self._names.get(node.arg, node.arg)
        return node


def _every_call(
    source: str, helper: str, wrapper: str, methods: Sequence[str], functions: bool = True
) -> list[str] | None:
    """Wrap all functions, and those methods of all classes that are named in `methods`."""
    lines = list(_wrapping(ast.parse(source), wrapper, methods, functions))
    return ["\n\n\n".join([helper, source, "\n".join(lines)])] if lines else None


def _wrapping(tree: ast.Module, wrapper: str, methods: Sequence[str], functions: bool) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and functions:
            yield f"{node.name} = {wrapper}({node.name})"
        elif isinstance(node, ast.ClassDef):
            for item in node.body:
                if isinstance(item, ast.FunctionDef) and item.name in methods:
                    yield f"{node.name}.{item.name} = {wrapper}({node.name}.{item.name})"


def _is_magic(function: ast.FunctionDef) -> bool:
    return function.name.startswith("__") and function.name != "__init__"


def _uses_super(function: ast.FunctionDef) -> bool:
    return any(isinstance(node, ast.Name) and node.id == "super" for node in ast.walk(function))


def _behind_docstring(function: ast.FunctionDef) -> int:
    return int(ast.get_docstring(function) is not None)
