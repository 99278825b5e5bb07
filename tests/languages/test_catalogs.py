"""The catalogs that the course has: nothing is wrong in them, and nothing missing where a language is complete."""

import os
import subprocess
import sys

import pytest
from places import COURSE

from grader_utils.languages.anchors import anchors
from grader_utils.languages.catalogs import NoSuchCatalog
from grader_utils.languages.checking import check
from grader_utils.languages.compiled import is_compiled
from grader_utils.languages.in_language import in_language
from grader_utils.languages.language import NoSuchLanguage, language, languages
from grader_utils.languages.notebook_file import notebooks_of, read_notebook

LANGUAGES = languages(COURSE)


def test_korean_is_one_of_them():
    assert "ko" in [one.code for one in LANGUAGES]


@pytest.mark.parametrize("spoken", LANGUAGES, ids=lambda one: one.code)
def test_its_catalogs_are_right(spoken):
    for found in check(COURSE, spoken):
        assert found.wrong == [], f"{found.catalog.name}: run course translate --check"
        if spoken.complete:
            assert (found.missing, found.fuzzy) == ([], []), f"{found.catalog.name}: run course translate --update"


@pytest.mark.parametrize("spoken", LANGUAGES, ids=lambda one: one.code)
def test_the_package_says_what_its_catalogs_have(spoken):
    assert is_compiled(spoken), "run course translate --update"


@pytest.mark.parametrize("spoken", LANGUAGES, ids=lambda one: one.code)
def test_each_notebook_can_be_made_with_all_its_headings(spoken):
    """A heading of one syllable, as 곱, is one, too: links are moved heading by heading."""
    for name, path in notebooks_of(COURSE):
        english = read_notebook(path)
        made = in_language(english, name, spoken)
        assert len(anchors(made)) == len(anchors(english)), name


def test_a_language_that_is_not_there_is_named():
    with pytest.raises(NoSuchLanguage, match=r"no language 'kr' in translations/\. There are: ko\."):
        language(COURSE, "kr")


def test_a_catalog_that_is_not_there_is_named():
    with pytest.raises(NoSuchCatalog, match="no catalog 03_sigmoid"):
        list(check(COURSE, language(COURSE, "ko"), "03_sigmoid"))


def test_messages_are_found_in_the_same_catalogs_whichever_questions_were_imported_first():
    asks = "from grader_utils.languages.package_texts import package_messages as found; print(hash(repr(found())))"
    first = "from grader_utils.questions import find; [find(name) for name in ('two_layer_net_loss', 'sigmoid')];"
    runs = [
        subprocess.run(
            [sys.executable, "-c", before + asks],
            env=os.environ | {"PYTHONHASHSEED": "0"},
            capture_output=True,
            text=True,
        )
        for before in ("", first)
    ]
    assert runs[0].stdout == runs[1].stdout != "", runs[1].stderr
