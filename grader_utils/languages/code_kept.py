"""Whether a translated notebook still computes the same: its code without comments and the words of its strings."""

import ast
from collections.abc import Iterator

from grader_utils.languages.notebook_texts import Notebook, source_of


def changed_code(english: Notebook, translation: Notebook) -> Iterator[tuple[str, str]]:
    """Yield the id of each code cell whose translation is other code, and why, in words."""
    for cell, in_language in zip(english["cells"], translation["cells"], strict=True):
        if cell["cell_type"] == "code" and source_of(cell) != source_of(in_language):
            try:
                if without_words(source_of(cell)) != without_words(source_of(in_language)):
                    yield cell["id"], "its code differs in more than texts: is a quotation mark or a brace in one?"
            except SyntaxError as error:
                yield cell["id"], f"its code is no Python any more ({error.msg}): is a quotation mark in a text?"


def without_words(source: str) -> str:
    """Return what code computes, as text: without comments, with no words in strings, placeholders in any order.

    Raises:
        SyntaxError: it is no Python.
    """
    return ast.dump(_WithoutWords().visit(ast.parse(source)))


class _WithoutWords(ast.NodeTransformer):
    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        return ast.Constant("") if isinstance(node.value, str) else node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.Constant:
        return ast.Constant(sorted(ast.dump(part) for part in node.values if isinstance(part, ast.FormattedValue)))
