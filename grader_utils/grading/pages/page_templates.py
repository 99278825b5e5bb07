"""Whole pages of HTML as Jinja2 templates: everything is escaped, and the style that pages share comes with them."""

import re
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from grader_utils.elements import with_code
from grader_utils.inert import in_one_direction
from grader_utils.messages import language, say, say_count
from grader_utils.phrasing import score_text

_SPARE = re.compile(r"(?<=[{};:,]) |\n *| (?=[{}])")
"""Spaces and line breaks of a style sheet that mean nothing: each page carries all of it."""


def html_language() -> str:
    """Return the language that is spoken, as HTML names it: ko, pt-BR."""
    return language().replace("_", "-")


def page_templates(package: str) -> Environment:
    """Return the templates in the folder `templates` of a package, with what they call: `say` and `style`.

    Args:
        package: its name.
    """
    environment = Environment(
        loader=ChoiceLoader([PackageLoader(package), PackageLoader("grader_utils.grading.pages")]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_readable,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    def style(name: str) -> Markup:
        """Return the style sheet that all pages share, and the one called `name`."""
        sheets = [environment.loader.get_source(environment, sheet)[0] for sheet in ("base.css", name)]
        return Markup(_SPARE.sub("", "".join(sheets)))

    environment.filters |= {"score": score_text, "with_code": with_code}
    environment.globals |= {
        "style": style,
        "say": say,
        "say_count": say_count,
        "html_language": html_language,
    }
    return environment


def _readable(value: Any) -> Any:
    """Return what a template puts into its page so that it reads as it is written, and HTML as HTML."""
    return type(value)(in_one_direction(value)) if isinstance(value, str) else value
