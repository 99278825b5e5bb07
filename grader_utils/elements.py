"""Pieces of HTML made of elements, in which every text is escaped: for what a student's kernel shows.

Whole pages, which only graders make, are Jinja2 templates. A student's kernel does without Jinja2: for a table of ten
rows it would be one more library to install and to import.
"""

import re
from html import escape

_CODE = re.compile(r"`([^`]+)`")


class Html(str):
    """Text that is HTML already. Only what this module makes should be; all other text is escaped."""

    __slots__ = ()

    def __html__(self) -> str:
        """Return it as it is, to templates that escape."""
        return self


BREAK = Html("<br>")


def element(name: str, *content: str, **attributes: object) -> Html:
    """Return an element with its content; `aria_label="..."` becomes the attribute aria-label."""
    about = "".join(f' {key.replace("_", "-")}="{escape(str(value))}"' for key, value in attributes.items())
    return Html(f"<{name}{about}>{fragment(*content)}</{name}>")


def fragment(*content: str) -> Html:
    """Return pieces of HTML one after the other; those that are text are escaped."""
    return Html("".join(piece if isinstance(piece, Html) else escape(piece) for piece in content))


def filled(template: str, **pieces: Html) -> Html:
    """Return a sentence with pieces of HTML put in where it has their names in braces."""
    return Html(escape(template).format(**pieces))


def with_code(text: str) -> Html:
    """Return a text in which `code` is shown as code, and each line of which stands on a line of its own."""
    return Html(_CODE.sub(r"<code>\1</code>", escape(text)).replace("\n", BREAK))
