"""Which strings in a code cell are read by people: what is printed, titles and labels, the words of a picture."""

import ast
from collections.abc import Iterator

ALL = slice(None)
SHOWN_ARGUMENTS = {
    "print": ALL,
    "set_title": slice(0, 1),
    "set_xlabel": slice(0, 1),
    "set_ylabel": slice(0, 1),
    "suptitle": slice(0, 1),
    "text": slice(2, 3),
    "with_alt": slice(1, 2),
    "draw_steps": slice(0, 1),
    "draw_neuron": slice(0, 1),
    "draw_curves": slice(0, 1),
    "draw_gates": slice(0, 1),
    "chart": slice(0, 1),
    "ValueError": slice(0, 1),
}
"""The name of a function or method, and which of its arguments are shown. Of a dict, its keys are."""
SHOWN_KEYWORDS = {"title", "xlabel", "ylabel", "label", "names", "output"}
"""Arguments of these names are shown, whatever is called."""
SHOWN_VARIABLES = {
    "alt",
    "title",
    "titles",
    "name",
    "names",
    "pixels",
    "shown",
    "neurons",
    "warned",
    "verdict",
    "days",
    "lines",
}
"""What is assigned to these is shown, and what a loop gives to them."""


def shown_strings(tree: ast.Module) -> Iterator[ast.Constant | ast.JoinedStr]:
    """Yield every string in a cell that is read by people, each once."""
    seen = set()
    for node in ast.walk(tree):
        for expression in _shown_in(node):
            for string in _strings_of(expression):
                if string not in seen:
                    seen.add(string)
                    yield string


def strings_in(tree: ast.Module) -> Iterator[ast.Constant | ast.JoinedStr]:
    """Yield every string in a cell, none of those inside an f-string."""
    inner = {each for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for each in ast.walk(node)}
    for node in ast.walk(tree):
        whole = isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))
        if whole and (node not in inner or isinstance(node, ast.JoinedStr)):
            yield node


def docstrings(tree: ast.Module) -> Iterator[ast.Constant]:
    """Yield the docstring of each function and class in a cell."""
    for owner in ast.walk(tree):
        if isinstance(owner, ast.FunctionDef | ast.ClassDef) and ast.get_docstring(owner, clean=False) is not None:
            yield owner.body[0].value


def _shown_in(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, ast.Call):
        return node.args[SHOWN_ARGUMENTS.get(_name_of(node.func), slice(0))]
    if isinstance(node, ast.keyword) and node.arg in SHOWN_KEYWORDS:
        return [node.value]
    if isinstance(node, ast.Assert) and node.msg:
        return [node.msg]
    if isinstance(node, ast.Assign) and _are_shown(node.targets):
        return [node.value]
    if isinstance(node, ast.For) and _are_shown([node.target]):
        return [node.iter]
    return []


def _name_of(function: ast.expr) -> str:
    return getattr(function, "attr", None) or getattr(function, "id", "")


def _are_shown(targets: list[ast.expr]) -> bool:
    named = [each for target in targets for each in (target.elts if isinstance(target, ast.Tuple) else [target])]
    return any(isinstance(each, ast.Name) and each.id in SHOWN_VARIABLES for each in named)


def _strings_of(node: ast.expr) -> Iterator[ast.Constant | ast.JoinedStr]:
    """Yield the strings that an expression can have as its value, or in it."""
    match node:
        case ast.Constant(value=str()) | ast.JoinedStr():
            yield node
            return
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            parts = [left, right]
        case ast.IfExp(body=body, orelse=orelse):
            parts = [body, orelse]
        case ast.Tuple(elts=parts) | ast.List(elts=parts):
            pass
        case ast.Dict(keys=keys):
            parts = [key for key in keys if key]
        case ast.Starred(value=part) | ast.ListComp(elt=part) | ast.GeneratorExp(elt=part):
            parts = [part]
        case ast.Subscript(value=ast.Tuple() | ast.List() as part):
            parts = [part]
        case ast.Call(func=ast.Attribute(attr="where"), args=[_, *parts]):
            pass
        case ast.Call(func=ast.Attribute(attr="join") | ast.Name(id="zip" | "enumerate"), args=parts):
            pass
        case ast.Call(func=ast.Attribute(value=ast.Dict() as part, attr="items")):
            parts = [part]
        case _:
            return
    for part in parts:
        yield from _strings_of(part)
