"""The texts of one page as HTML: harmless, and in a bounded time.

Some texts take the converters the square of their length. So what a page may take is bounded: a text that takes
longer is shown as it was written.
"""

import re
import time
from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup, escape
from nbconvert.filters import ansi2html as nbconvert_ansi2html
from nbconvert.filters.highlight import Highlight2HTML
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from grader_utils.cpu_limit import OutOfTime, cpu_limit
from grader_utils.grading.pages.clean_html import clean_html
from grader_utils.grading.pages.formulas import Formulas
from grader_utils.inert import in_one_direction
from grader_utils.marking.mathjax import without_commands
from grader_utils.messages import say, to_say

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

_MARKED = re.compile(r"(?P<open>\$\$|\\\\?\[)(?P<body>.*?)(\$\$|\\\\?\])", re.DOTALL)
_CUT_OFF = to_say("(The rest is left out: it is too long for a page.)")
_KNOWN_TEXTS = 200

_known: dict[tuple[str, str], str] = {}
"""Texts of the instructor's as HTML, by kind and text: the pages of a class share them."""


class PageTexts:
    """Turns the texts of one page into HTML, and keeps account of what the page may still take."""

    def __init__(self) -> None:
        self._seconds, self._plain, self._html = SECONDS_A_PAGE, float(MOST_PLAIN), float(MOST_HTML)

    def markdown(self, source: str, attachments: Mapping[str, Any] | None = None) -> str:
        """Return a text in Markdown as harmless HTML."""

        def convert() -> str:
            formulas = Formulas()
            html = MarkdownWithMath(renderer=_Renderer(dict(attachments or {}), formulas)).render(source)
            return formulas.put_into(clean_html(html))

        return self._converted(source, convert)

    def code(self, source: str, metadata: Any = None) -> str:
        """Return code as HTML, in colors."""
        return self._converted(source, lambda: Highlight2HTML()(source, metadata=metadata))

    def printed(self, text: str) -> str:
        """Return what a program printed as HTML, in its colors; it stands in a frame for plain text."""
        return self._converted(text, lambda: without_commands(nbconvert_ansi2html(text)), framed=True)

    def of_instructor(self, kind: str, source: str) -> str:
        """Return a text that is the instructor's, "markdown" or "code", as HTML, converted once for many pages."""
        if (kind, source) not in _known:
            if len(_known) >= _KNOWN_TEXTS:
                _known.clear()
            _known[kind, source] = getattr(PageTexts(), kind)(source)
        return _known[kind, source]

    def _converted(self, source: str, convert: Callable[[], str], framed: bool = False) -> str:
        """Return what `convert` makes of `source`; the page has `framed` it if it stands in a frame for plain text."""
        if len(source) > LONGEST or source.count("\n") > MOST_LINES or self._seconds <= 0:
            return self._as_written(source, framed)
        began, limit = time.process_time(), min(SECONDS_A_TEXT, self._seconds)
        try:
            with cpu_limit(limit):
                html = in_one_direction(convert())  # an entity is a character only now
            if len(html) > self._html:
                return self._as_written(source, framed)
            self._html -= len(html)
            return html
        except OutOfTime:
            self._seconds -= limit  # a timer may ring a little early: no time is left over
            return self._as_written(source, framed)
        except Exception:  # converters fail in many ways over what nobody writes
            return self._as_written(source, framed)
        finally:
            self._seconds -= time.process_time() - began

    def _as_written(self, source: str, framed: bool) -> str:
        """Return a text as it was written, as far as the page can take it."""
        most = max(int(self._plain), LEAST_PLAIN)
        shown = source[:most] + (f"\n\n{say(_CUT_OFF)}" if len(source) > most else "")
        self._plain -= min(most, len(source))
        text = without_commands(str(escape(shown)))
        return Markup(text if framed else f"<pre>{text}</pre>")


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
            missing = say("(The picture {name} is missing.)", name=name)
            return f"<em>{escape(missing)}</em>"
        return super().image(text, url, title)
