"""The lessons in Korean, run: they compute what the English ones compute, and speak Korean wherever those speak."""

import re
import shutil
from collections import Counter

import pytest
from places import COURSE

from grader_utils.course.lesson_outputs import run_lessons
from grader_utils.languages.in_language import translate_notebooks
from grader_utils.languages.language import language
from grader_utils.languages.notebook_file import read_notebook

LESSONS = sorted(path.name for path in (COURSE / "notebooks").glob("*.ipynb"))
COMPUTED = re.compile(r"\d+\.\d+")
"""Whole numbers are words in one language and digits in the other: twenty pixels, 픽셀 20개."""
MANY_WORDS = re.compile(r"(?:[A-Za-z]{3,}[ ,.:;]+){4}")
HANGUL = re.compile("[가-힣]")
ALT = re.compile(r'alt="([^"]*)"')


@pytest.fixture(scope="module")
def korean(tmp_path_factory):
    """Return the folder of the lessons in Korean, with what they show."""
    course = tmp_path_factory.mktemp("korean")
    shutil.copytree(COURSE / "notebooks", course / "notebooks", ignore=shutil.ignore_patterns(".*"))
    translate_notebooks(COURSE, course, language(COURSE, "ko"))
    run_lessons((course / "notebooks").glob("*.ipynb"), "ko", {})
    return course / "notebooks"


def texts_of(cell):
    """Return all that a code cell shows, as text, with the words of its pictures."""
    for output in cell.get("outputs", []):
        data = output.get("data", {})
        yield from ("".join(said) for said in (output.get("text"), data.get("text/plain")) if said)
        yield from ALT.findall("".join(data.get("text/html", "")))


@pytest.mark.parametrize("lesson", LESSONS)
def test_it_shows_the_same_numbers_in_korean_words(korean, lesson):
    english, made = read_notebook(COURSE / "notebooks" / lesson), read_notebook(korean / lesson)
    for cell, in_korean in zip(english["cells"], made["cells"], strict=True):
        said, here = "\n".join(texts_of(cell)), "\n".join(texts_of(in_korean))
        assert Counter(COMPUTED.findall(here)) == Counter(COMPUTED.findall(said)), cell["id"]
        assert "Warning" not in here or "Warning" in said, cell["id"]
        if MANY_WORDS.search(said):
            assert HANGUL.search(here), (cell["id"], here[:500])
