"""A notebook in another language, as its catalog has it: what is missing or out of date there stays English."""

from pathlib import Path

from grader_utils.languages.anchors import with_moved_links
from grader_utils.languages.catalog import read_catalog, translations
from grader_utils.languages.language import Language
from grader_utils.languages.notebook_file import notebook_text, notebooks_of, read_notebook
from grader_utils.languages.notebook_texts import Notebook, translated
from grader_utils.messages import SAID_IN


def in_language(notebook: Notebook, catalog_name: str, language: Language) -> Notebook:
    """Return a notebook in a language. Its code cells have no outputs: they would be those of the English one.

    Args:
        notebook: the English one.
        catalog_name: notebooks/NAME or source/NAME.
        language: one of the course's.

    Raises:
        BadCatalog: the catalog cannot be read.
    """
    catalog = read_catalog(language.catalog(catalog_name), language.code)
    made = translated(notebook, catalog_name.rpartition("/")[2], translations(catalog))
    made = with_moved_links(notebook, made)
    made["metadata"] = made["metadata"] | {SAID_IN: {"language": language.code}}
    for cell in made["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None
    return made


def translate_notebooks(course: Path, folder: Path, language: Language) -> list[Path]:
    """Replace each notebook in a copy of the course's `notebooks/` and `source/` by the one in this language.

    Args:
        course: the course in English.
        folder: where the copy lies; a notebook that is not in it is left out.
        language: one of the course's.

    Returns the notebooks that were written.

    Raises:
        BadCatalog: a catalog cannot be read.
    """
    written = []
    for name, path in notebooks_of(course):
        target = folder / path.relative_to(course)
        if target.is_file():
            target.write_text(notebook_text(in_language(read_notebook(path), name, language)), encoding="utf-8")
            written.append(target)
    return written
