"""Student versions in the language of a class: `c.Course.language = "ko"` in course_settings.py."""

from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Unicode
from traitlets.config import Config


def language_of(config: Config) -> str:
    """Return the code of the language that nbgrader's settings name for a course, "" for English."""
    return config.Course.get("language", "") if "Course" in config else ""


class TranslateTexts(NbGraderPreprocessor):
    """Puts the translations of the class's language in place of the English, and says in the notebook which it is."""

    course = Unicode(help="The folder of the course, with its translations/").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Return the notebook in the language of the course.

        Raises:
            NoSuchLanguage: the course does not have this language.
            BadCatalog: the catalog cannot be read.
        """
        code = language_of(self.config)
        if not code:
            return nb, resources
        # Only here: a student's environment reads nbgrader_config.py, too, and lacks what reads catalogs.
        from grader_utils.languages.in_language import in_language
        from grader_utils.languages.language import language

        name = resources["nbgrader"]["notebook"]
        return in_language(nb, f"source/{name}", language(Path(self.course), code)), resources
