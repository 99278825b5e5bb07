"""Mutants of a notebook's solutions: each is the right solution of one cell with one small change."""

import ast
import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from nbformat import NotebookNode
from nbgrader.utils import is_solution
from parso.tree import NodeOrLeaf

from grader_utils.demo.fill import right_answers

STYLE_ARGUMENTS = {
    "alpha",
    "color",
    "colors",
    "edgecolor",
    "figsize",
    "ha",
    "levels",
    "linestyle",
    "linewidth",
    "s",
    "va",
    "xlim",
    "ylim",
    "zorder",
}
"""Arguments that change how a figure looks, and nothing that a question asks for."""

STYLE_CALLS = re.compile(r"ax\.set_axis_off\(|fig\.tight_layout\(|ax\.grid\(")
_NO_TOKEN = "\0"


@dataclass(frozen=True)
class Mutant:
    """The right solution of a cell with one change.

    Attributes:
        cell: the grade id of the solution cell.
        was: the lines that the change took away, without indentation.
        becomes: the lines that stand in their place.
        source: the whole cell, changed.
    """

    cell: str
    was: str
    becomes: str
    source: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells this mutant from every other one of the assignment, however often lines move."""
        return self.cell, self.was, self.becomes

    @property
    def diff(self) -> str:
        """The change, as a diff shows it."""
        gone = [f"- {line}" for line in self.was.splitlines()]
        return "\n".join([*gone, *(f"+ {line}" for line in self.becomes.splitlines())])


def mutants_of(source: NotebookNode) -> Iterator[Mutant]:
    """Yield the mutants of every solution cell of an instructor's notebook, each once, always in the same order."""
    right = right_answers(source)
    for cell in source.cells:
        if cell.cell_type == "code" and is_solution(cell):
            name = cell.metadata.nbgrader.grade_id
            yield from cell_mutants(name, right[name])


def cell_mutants(name: str, right: str) -> Iterator[Mutant]:
    """Yield the mutants of one solution.

    Two changes that give the same program give one mutant, and a change that is no Python gives none.

    Args:
        name: the cell's grade id.
        right: the right solution, with all that the student finds in the cell.
    """
    from cosmic_ray.ast import ast_nodes, get_ast  # only now: who writes a question has no need of it
    from cosmic_ray.mutating import mutate_code

    from accuracy.mutation_operators import operators

    right = right.rstrip("\n") + "\n"  # parso takes a line without an end for no statement
    programs = {_program(right)}
    nodes = list(ast_nodes(get_ast(right)))
    for operator in operators():
        places = [node for node in nodes for _ in operator.mutation_positions(node)]
        for occurrence, node in enumerate(places):
            if _is_style(node):
                continue
            mutated = mutate_code(right, operator, occurrence)
            program = _program(mutated)
            if program != _NO_TOKEN and program not in programs:
                programs.add(program)
                yield Mutant(name, *_change(right, mutated), mutated)


def _program(text: str) -> str:
    """Return what Python makes of `text`, or `_NO_TOKEN` when it makes nothing of it."""
    try:
        return ast.dump(ast.parse(text))
    except SyntaxError:
        return _NO_TOKEN


def _is_style(node: NodeOrLeaf | None) -> bool:
    """Whether a node says how a figure looks or how a text is worded."""
    while node is not None:
        if node.type == "fstring":
            return True
        if node.type == "argument" and node.children[0].get_code(include_prefix=False) in STYLE_ARGUMENTS:
            return True
        if node.type == "simple_stmt" and STYLE_CALLS.match(node.get_code(include_prefix=False)):
            return True
        node = node.parent
    return False


def _change(right: str, mutated: str) -> tuple[str, str]:
    changes = list(difflib.ndiff(right.split("\n"), mutated.split("\n")))
    return tuple("\n".join(line[2:].strip() for line in changes if line[0] == sign) for sign in "-+")
