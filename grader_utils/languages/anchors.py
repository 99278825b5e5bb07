"""Links to headings of the same notebook: JupyterLab makes anchors of headings' words, so a translation moves them."""

import re
from urllib.parse import quote, unquote

from grader_utils.languages.markdown_texts import markdown_texts
from grader_utils.languages.notebook_texts import Notebook, source_of

_LINK = re.compile(r"(?<=\]\(#)[^)\s]+(?=\))")
_MARKUP = re.compile(r"[`*]|\[(?P<words>[^\]]*)\]\([^)]*\)")


def with_moved_links(english: Notebook, translation: Notebook) -> Notebook:
    """Return the translation with each link to a heading leading to that heading as it is called there.

    A browser escapes letters other than those of English, and then JupyterLab finds no heading: it finds the cell.
    """
    pairs = zip(_headings(english), anchors(translation), strict=True)
    moved = {was: anchor if anchor.isascii() else f"cell-id={cell}" for (was, cell), anchor in pairs}
    for cell in translation["cells"]:
        if cell["cell_type"] == "markdown":
            cell["source"] = _LINK.sub(lambda link: _moved(link[0], moved), source_of(cell))
    return translation


def anchors(notebook: Notebook) -> list[str]:
    """Return the anchor of each heading of a notebook, in order, as JupyterLab makes it."""
    return [anchor for anchor, _ in _headings(notebook)]


def _headings(notebook: Notebook) -> list[tuple[str, str]]:
    """Return the anchor of each heading, and the id of its cell."""
    cells = (cell for cell in notebook["cells"] if cell["cell_type"] == "markdown")
    return [
        (_MARKUP.sub(lambda found: found["words"] or "", text.message).replace(" ", "-"), cell["id"])
        for cell in cells
        for text in markdown_texts(source_of(cell))
        if text.kind == "heading"
    ]


def _moved(target: str, moved: dict[str, str]) -> str:
    anchor = unquote(target)
    return quote(moved[anchor], safe="-,.:;!?'=") if moved.get(anchor, anchor) != anchor else target
