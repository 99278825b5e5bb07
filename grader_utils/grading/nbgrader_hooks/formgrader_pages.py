"""Shows on formgrader's pages as text what nbgrader puts into them as it is: names and texts of students."""

import html
import sys
from typing import Any

from jinja2 import Environment
from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode

from grader_utils.grading.nbgrader_hooks.formgrader_sections import choose_sections
from grader_utils.inert import in_one_direction
from grader_utils.tried_versions import PAGES, check_tried

_NAMES = ("student", "last_name", "first_name", "notebook_path")
_ENVIRONMENT = "nbgrader_jinja2_env"
# Its templates put values into HTML and into JavaScript's "..." alike: what ends either is what must not come through.
_ENDS = str.maketrans({"<": "&lt;", ">": "&gt;", '"': "&quot;", "\\": "&#92;"})


class EscapeNames(Preprocessor):
    """A preprocessor of the page of one submission, whose heading names the student."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Return the notebook in one direction of writing, and with the names in `resources` escaped for HTML.

        Raises:
            UntriedVersion: what makes the page may put texts into it that nothing made harmless.
        """
        check_tried(*PAGES)
        for name in _NAMES:
            if isinstance(resources.get(name), str):
                resources[name] = html.escape(in_one_direction(resources[name]))
        return _in_one_direction(nb), resources


def escape_formgrader_pages() -> None:
    """Have formgrader's other pages escaped, and its lists go by section, where this process is its server.

    nbgrader's settings are loaded before it makes the environment of its templates, so this waits until it has.
    """
    serverapp = sys.modules.get("jupyter_server.serverapp")
    if serverapp and serverapp.ServerApp.initialized():
        server = serverapp.ServerApp.instance()
        server.io_loop.add_callback(lambda: _change(server.web_app.settings))


def _change(settings: dict[str, Any]) -> None:
    environment: Environment | None = settings.get(_ENVIRONMENT)
    if environment is not None and environment.finalize is None:
        environment.finalize = _inert
        choose_sections(environment, settings["nbgrader_db_url"])
        environment.cache.clear()  # a template that was read before would stay as it is


def _inert(value: Any) -> Any:
    return in_one_direction(value).translate(_ENDS) if isinstance(value, str) else value


def _in_one_direction(node: Any) -> Any:
    """Return a notebook, or what it consists of, with every text in one direction of writing."""
    if isinstance(node, dict):
        return type(node)((key, _in_one_direction(value)) for key, value in node.items())
    if isinstance(node, list):
        return [_in_one_direction(value) for value in node]
    return in_one_direction(node) if isinstance(node, str) else node
