"""The small changes that make a mutant: cosmic-ray's operators, and those that arrays need besides."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence

import parso.python.tree as tree
from cosmic_ray.operators import operator as cosmic_ray
from cosmic_ray.operators.provider import OperatorProvider
from parso.tree import NodeOrLeaf

ARITHMETIC = ("Add", "Sub", "Mul", "Div", "FloorDiv", "Mod", "Pow")
"""Shifts and bitwise operators are left out: on decimal numbers each is a TypeError, which any check notices."""

SWAPPED_FUNCTIONS = {
    "max": ("min",),
    "min": ("max",),
    "maximum": ("minimum",),
    "sum": ("mean", "prod"),
    "mean": ("sum",),
    "argmax": ("argmin",),
    "zeros": ("ones",),
    "abs": ("positive",),
    "exp": ("expm1", "exp2"),
    "log": ("log1p", "log2"),
    "sqrt": ("square",),
    "stack": ("concatenate",),
    "axhline": ("axvline",),
    "axvline": ("axhline",),
    "set_xlabel": ("set_ylabel",),
}
DROPPED_METHODS = ("copy", "astype")


class Rewrite(cosmic_ray.Operator):
    """An operator that writes other code in the place of a node."""

    def mutation_positions(self, node: NodeOrLeaf) -> Iterator[tuple]:
        """Yield the node's position once for each alternative."""
        for _ in self.alternatives(node):
            yield node.start_pos, node.end_pos

    def mutate(self, node: NodeOrLeaf, index: int) -> tree.Name:
        """Return a leaf with the code of alternative `index`."""
        return tree.Name(self.alternatives(node)[index], node.start_pos, prefix=node.get_first_leaf().prefix)

    @classmethod
    def examples(cls) -> Sequence[cosmic_ray.Example]:
        """Return nothing: the tests have the examples."""
        return ()

    @abstractmethod
    def alternatives(self, node: NodeOrLeaf) -> list[str]:
        """Return the codes that may stand in the place of `node`; none when it is not this operator's business."""


class OtherAxis(Rewrite):
    """`axis=0` becomes 1 or None, `axis=-1` becomes 0, 1 or None."""

    def alternatives(self, node: NodeOrLeaf) -> list[str]:
        """See `Rewrite`."""
        if node.type != "argument" or node.children[0].get_code(include_prefix=False) != "axis":
            return []
        value = node.children[2].get_code(include_prefix=False)
        return [f"axis={other}" for other in ("0", "1", "None") if other != value]


class NoTranspose(Rewrite):
    """`x.T` becomes `x`."""

    def alternatives(self, node: NodeOrLeaf) -> list[str]:
        """See `Rewrite`."""
        return [""] if node.type == "trailer" and _code(node) == ".T" else []


class NoCopy(Rewrite):
    """`x.copy()` becomes `x`; so does `x.astype(float)`."""

    def alternatives(self, node: NodeOrLeaf) -> list[str]:
        """See `Rewrite`."""
        if node.type != "atom_expr" or len(node.children) < 3 or node.children[-1].children[0] != "(":
            return []
        method = _code(node.children[-2])
        return ["".join(map(_code, node.children[:-2]))] if method[1:] in DROPPED_METHODS else []


class OtherProduct(Rewrite):
    """`@` becomes `*`, and `*` becomes `@`."""

    def alternatives(self, node: NodeOrLeaf) -> list[str]:
        """See `Rewrite`."""
        if node.type != "operator" or node.parent.type != "term":
            return []
        return {"@": ["*"], "*": ["@"]}.get(node.value, [])


class NoOperand(Rewrite):
    """`a + b` becomes `a`, or `b`; so with the other arithmetic operators, and with `and` and `or`."""

    def alternatives(self, node: NodeOrLeaf) -> list[str]:
        """See `Rewrite`."""
        if node.type not in ("arith_expr", "term", "power", "and_test", "or_test"):
            return []
        pieces = [child.get_code() for child in node.children]
        left_out = ["".join(pieces[:place] + pieces[place + 2 :]) for place in range(1, len(pieces) - 1, 2)]
        if node.type == "power" and node.children[-2] != "**":
            return []
        return [text.strip() for text in ("".join(pieces[2:]), *left_out)]


class OtherIndex(Rewrite):
    """An index `i` becomes `i + 1` and `i - 1`."""

    def alternatives(self, node: NodeOrLeaf) -> list[str]:
        """See `Rewrite`."""
        if node.type != "name" or not _is_index(node):
            return []
        return [f"{node.value} + 1", f"{node.value} - 1"]


class NoStatement(Rewrite):
    """A statement becomes `pass`; docstrings stay."""

    def alternatives(self, node: NodeOrLeaf) -> list[str]:
        """See `Rewrite`."""
        if node.type != "simple_stmt" or node.children[0].type in ("string", "keyword", "import_name", "import_from"):
            return []
        return ["pass\n"]


class OtherAssignment(Rewrite):
    """`+=` becomes `=` and `-=`, `-=` becomes `=` and `+=`."""

    def alternatives(self, node: NodeOrLeaf) -> list[str]:
        """See `Rewrite`."""
        if node.type != "operator":
            return []
        return {"+=": ["=", "-="], "-=": ["=", "+="], "*=": ["=", "/="]}.get(node.value, [])


class OtherFunction(Rewrite):
    """A function becomes a relative of it: sum and mean, zeros and ones, log and log2."""

    def alternatives(self, node: NodeOrLeaf) -> list[str]:
        """See `Rewrite`."""
        if node.type != "name" or not _is_called(node):
            return []
        return list(SWAPPED_FUNCTIONS.get(node.value, ()))


class SwappedNeighbours(Rewrite):
    """Two neighbors among arguments, returned values or items change places."""

    def alternatives(self, node: NodeOrLeaf) -> list[str]:
        """See `Rewrite`."""
        if node.type not in ("arglist", "testlist_star_expr", "testlist_comp", "testlist", "exprlist", "subscriptlist"):
            return []
        pieces = [_code(child) for child in node.children]
        if any(child.type in ("comp_for", "sync_comp_for") for child in node.children):
            return []
        places = [
            place
            for place in range(0, len(pieces) - 2, 2)
            if "argument" not in (node.children[place].type, node.children[place + 2].type)
        ]
        swapped = []
        for place in places:
            order = [*pieces]
            order[place], order[place + 2] = order[place + 2], order[place]
            swapped.append("".join(f"{piece} " if piece == "," else piece for piece in order).strip())
        return swapped


class SwappedOperands(Rewrite):
    """`a - b` becomes `b - a`; so with `/`, `@` and `**`, where the order counts."""

    def alternatives(self, node: NodeOrLeaf) -> list[str]:
        """See `Rewrite`."""
        if node.type not in ("arith_expr", "term", "power") or len(node.children) != 3:
            return []
        left, sign, right = map(_code, node.children)
        return [f"{right} {sign} {left}"] if sign in ("-", "/", "@", "**") else []


def operators() -> list[cosmic_ray.Operator]:
    """Return one of each operator, always in the same order."""
    provider = OperatorProvider()
    names = [name for name in provider if _is_used(name)]
    theirs = [provider[name]() for name in sorted(names)]
    return [*theirs, *(kind() for kind in Rewrite.__subclasses__())]


def _is_used(name: str) -> bool:
    if name.startswith("ReplaceBinaryOperator_"):
        return set(name.split("_")[1:]) <= set(ARITHMETIC)
    if name.startswith("ReplaceUnaryOperator_"):
        return "Invert" not in name
    needs_arguments = ("VariableInserter", "VariableReplacer")  # and draws at random
    return name not in needs_arguments


def _code(node: NodeOrLeaf) -> str:
    return node.get_code(include_prefix=False)


def _is_index(name: tree.Name) -> bool:
    """Whether a name is all that stands in an index, or between two of an index's commas or colons."""
    holder = name.parent
    if holder.type in ("subscriptlist", "subscript"):
        return True
    return holder.type == "trailer" and holder.children[0] == "["


def _is_called(name: tree.Name) -> bool:
    after = name.get_next_leaf()
    return after is not None and after.value == "("
