"""Whether a translated notebook still computes the same: its code without comments and words; and names in formulas."""

import ast
from collections.abc import Iterator

from grader_utils.languages.agreement import WORDS_OF_FORMULA
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


def lost_names(english: Notebook, translation: Notebook) -> Iterator[tuple[str, str]]:
    """Yield the id of each text whose formulas translate a name that code and figures still have, and why, in words."""
    names = _texts_in_code(english) & _texts_in_code(translation)
    for cell, in_language in zip(english["cells"], translation["cells"], strict=True):
        if cell["cell_type"] == "markdown":
            said, here = (set(WORDS_OF_FORMULA.findall(source_of(one))) for one in (cell, in_language))
            if lost := sorted(said & names - here):
                yield cell["id"], f"a formula translates names that the code has: {', '.join(lost)}"


def _texts_in_code(notebook: Notebook) -> set[str]:
    """Return the texts in a notebook's code: figures show some of them, such as the names of a graph's nodes."""
    trees = (ast.parse(source_of(cell)) for cell in notebook["cells"] if cell["cell_type"] == "code")
    nodes = (node for tree in trees for node in ast.walk(tree))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


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
