"""What a solution cell's code defines and calls, and how all its functions are put into something else."""

import ast


def functions_in(tree: ast.Module) -> list[ast.FunctionDef]:
    """Return the functions of a cell and the methods of its classes, without those inside functions."""
    classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    bodies = [tree.body, *(node.body for node in classes)]
    return [node for body in bodies for node in body if isinstance(node, ast.FunctionDef)]


def names_defined(source: str) -> list[str]:
    """Return the names of the functions and classes that a cell defines, in order."""
    return [node.name for node in ast.parse(source).body if isinstance(node, (ast.FunctionDef, ast.ClassDef))]


def names_bound(source: str) -> set[str]:
    """Return all names that a cell binds at its top: functions, classes, imports and variables."""
    bound = set(names_defined(source))
    for node in ast.parse(source).body:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            bound |= {(name.asname or name.name).partition(".")[0] for name in node.names}
        elif not isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            bound |= {
                item.id for item in ast.walk(node) if isinstance(item, ast.Name) and isinstance(item.ctx, ast.Store)
            }
    return bound


def called_by_keyword(source: str) -> set[str]:
    """Return the names of all keyword arguments in a cell's calls."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return {keyword.arg for call in calls for keyword in call.keywords if keyword.arg}


def wrapped(source: str, helper: str, becomes: str) -> list[str] | None:
    """Return the cell with `NAME = becomes` below it for each of its functions; None where it has none."""
    functions = [node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]
    lines = "\n".join(f"{name} = {becomes.format(name=name)}" for name in functions)
    return ["\n\n\n".join(piece for piece in (helper, source, lines) if piece)] if functions else None
