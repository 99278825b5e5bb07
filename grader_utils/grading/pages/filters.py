"""Filters of nbconvert's that show a notebook's texts on a page; nbgrader_config.py names them.

Some texts take the converters the square of their length. So what a page may take is bounded: a text that takes
longer is shown as it was written.
"""

import re
import time
from collections.abc import Callable
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape
from nbconvert.filters import ansi2html as nbconvert_ansi2html
from nbconvert.filters.highlight import Highlight2HTML
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from grader_utils.cpu_limit import OutOfTime, cpu_limit
from grader_utils.grading.pages.clean_html import clean_html
from grader_utils.grading.pages.formulas import Formulas
from grader_utils.marking.mathjax import without_commands

LONGEST = 20_000
"""What is converted of one text, in characters; a longer one is shown as it was written."""
MOST_LINES = 2_000
SECONDS_A_TEXT = 1.0
SECONDS_A_PAGE = 5.0
MOST_PLAIN = 200_000
"""What a page shows of texts as they were written, in characters."""

LEAST_PLAIN = 500
"""What it shows of each such text all the same."""

MOST_HTML = 300_000
"""What a page shows of converted texts, in characters of HTML: nbconvert takes the whole page apart once more."""

_LEFT = "page_budget"
_MARKED = re.compile(r"(?P<open>\$\$|\\\\?\[)(?P<body>.*?)(\$\$|\\\\?\])", re.DOTALL)
_CUT_OFF = "\n\n(The rest is left out: it is too long for a page.)"


@pass_context
def markdown2html(context: Context, source: str) -> str:
    """Return a text in Markdown as harmless HTML."""
    attachments = context.get("cell", {}).get("attachments", {})

    def convert() -> str:
        formulas = Formulas()
        html = MarkdownWithMath(renderer=_Renderer(attachments, formulas)).render(source)
        return formulas.put_into(clean_html(html))

    return _within_budget(context, source, convert)


@pass_context
def highlight_code(context: Context, source: str, metadata: Any = None) -> str:
    """Return code as HTML, in colors."""
    return _within_budget(context, source, lambda: Highlight2HTML()(source, metadata=metadata))


@pass_context
def ansi2html(context: Context, text: str) -> str:
    """Return what a program printed as HTML, in its colors."""
    text = str(text)
    return _within_budget(context, text, lambda: without_commands(nbconvert_ansi2html(text)), framed=True)


def strip_files_prefix(text: str) -> str:
    """Return the text as it is: links to files/ are of old notebooks, and looking for them takes long."""
    return text


class _Renderer(IPythonRenderer):
    """nbconvert's own, with MathML for formulas, which shows a picture that is not there by its name and goes on."""

    def __init__(self, attachments: dict[str, dict[str, str]], formulas: Formulas) -> None:
        super().__init__(escape=False, attachments=attachments)
        self._formulas = formulas

    def inline_math(self, body: str) -> str:
        """Return a formula within a line."""
        return self._formulas.stand_in(body, False, super().inline_math(body))

    def block_math(self, body: str) -> str:
        """Return a formula on lines of its own."""
        return self._formulas.stand_in(body, True, super().block_math(body))

    def multiline_math(self, text: str) -> str:
        """Return a formula on lines of its own, which came with the marks around it."""
        found = _MARKED.fullmatch(text.strip())
        written = str(escape(text))
        return self._formulas.stand_in(found["body"], True, written) if found else written

    def latex_environment(self, name: str, body: str) -> str:
        """Return a formula that is one environment."""
        tex = f"\\begin{{{name}}}{body}\\end{{{name}}}"
        return self._formulas.stand_in(tex, True, super().latex_environment(name, body))

    def image(self, text: str, url: str, title: str | None = None) -> str:
        """Return a picture; one that did not come with the text is said to be missing."""
        name = url.removeprefix("attachment:")
        if name != url and name not in self.attachments:
            return f"<em>(The picture {escape(name)} is missing.)</em>"
        return super().image(text, url, title)


def _within_budget(context: Context, source: str, convert: Callable[[], str], framed: bool = False) -> str:
    """Return what `convert` makes of `source`; the template has `framed` it if it stands in a frame for plain text."""
    budget = context["resources"].setdefault(_LEFT, _whole_budget())
    if len(source) > LONGEST or source.count("\n") > MOST_LINES or budget["seconds"] <= 0:
        return _plain(source, budget, framed)
    began, limit = time.process_time(), min(SECONDS_A_TEXT, budget["seconds"])
    try:
        with cpu_limit(limit):
            html = convert()
        if len(html) > budget["html"]:
            return _plain(source, budget, framed)
        budget["html"] -= len(html)
        return html
    except OutOfTime:
        budget["seconds"] -= limit  # a timer may ring a little early: no time is left over
        return _plain(source, budget, framed)
    except Exception:  # converters fail in many ways over what nobody writes
        return _plain(source, budget, framed)
    finally:
        budget["seconds"] -= time.process_time() - began


def _whole_budget() -> dict[str, float]:
    return {"seconds": SECONDS_A_PAGE, "characters": MOST_PLAIN, "html": MOST_HTML}


def _plain(source: str, budget: dict[str, float], framed: bool) -> str:
    """Return a text as it was written, as far as the page can take it."""
    most = max(int(budget["characters"]), LEAST_PLAIN)
    shown = source[:most] + (_CUT_OFF if len(source) > most else "")
    budget["characters"] -= min(most, len(source))
    text = without_commands(str(escape(shown)))
    return Markup(text if framed else f"<pre>{text}</pre>")
