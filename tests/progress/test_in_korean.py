"""What a Korean reader's card, questions and hints say is Korean; what is kept of them belongs to no language."""

import re

import polib
import pytest
from places import COURSE

from grader_utils import closing_question, reset_progress
from grader_utils.languages.in_language import in_language
from grader_utils.languages.language import language
from grader_utils.languages.notebook_file import notebook_text, read_notebook
from grader_utils.messages import say, speaking
from grader_utils.phrasing import columns
from grader_utils.progress.card import Card
from grader_utils.progress.closing import NotRight
from grader_utils.progress.closing_questions import CLOSING
from grader_utils.progress.explained import places
from grader_utils.progress.quick import Asked, answer_quick
from grader_utils.progress.quick_questions import quick_questions
from grader_utils.progress.standing import Standing
from grader_utils.progress.stored_card import StoredCard
from grader_utils.progress.syllabus import LESSONS, exercises, lesson_read, quick_answered

NO_PROSE = re.compile(r"`[^`]*`|<code>.*?</code>|<[^>]*>|&\w+;", re.DOTALL)
TWO_WORDS = re.compile(r"[A-Za-z]{2,}[,.]? [A-Za-z]{2,}")
SERIES = ("AND, OR, NAND", "False True True")


@pytest.fixture(autouse=True)
def korean(here):
    with speaking("ko"):
        yield


def is_korean(text):
    prose = NO_PROSE.sub("", text)
    for names in SERIES:
        prose = prose.replace(names, "")
    return bool(re.search("[가-힣]", prose)) and not TWO_WORDS.search(prose)


def lesson_texts(lesson):
    entries = polib.pofile(str(COURSE / "translations" / "ko" / "notebooks" / f"{lesson}.po"))
    return {entry.msgid: entry.msgstr for entry in entries}


@pytest.mark.parametrize(("number", "lesson"), list(enumerate(LESSONS, 1)))
def test_titles_and_headings_are_those_of_the_korean_lesson(number, lesson):
    texts, title = lesson_texts(lesson), LESSONS[lesson]
    assert texts[f"{number} · {title}"] == f"{number} · {say(title)}"
    for place in places().values():
        if place.lesson == lesson:
            assert texts[place.heading] == say(place.heading) != place.heading


def test_a_link_leads_to_the_cell_of_the_korean_heading(tmp_path):
    place, lesson = places()["softmax"], tmp_path / "notebooks" / "03_sigmoid.ipynb"
    english = read_notebook(COURSE / "notebooks" / lesson.name)
    (cell,) = [cell for cell in english["cells"] if f"## {place.heading}\n" in cell["source"]]
    lesson.parent.mkdir()
    lesson.write_text(notebook_text(in_language(english, "notebooks/03_sigmoid", language(COURSE, "ko"))))
    own = tmp_path / "03_sigmoid" / "sigmoid.ipynb"
    assert place.link_from(own) == f"../notebooks/03_sigmoid.ipynb#cell-id={cell['id']}"
    assert str(place) == "3단원 “여러 답을 한꺼번에”"
    for broken in ("", "{}", '{"cells": [{}]}'):
        lesson.write_text(broken)
        assert place.link_from(own) == "../notebooks/03_sigmoid.ipynb"


@pytest.mark.parametrize("share", [0, 0.5, 1])
def test_the_card_is_korean_and_its_columns_stand_below_each_other(share):
    quick = [quick_answered(name) for asked in quick_questions().values() for name in asked]
    everything = [*(name for names in exercises().values() for name in names), *map(lesson_read, LESSONS), *quick]
    card = Card(Standing(dict.fromkeys(everything[: int(len(everything) * share)])), "Ada", kept=share > 0)
    assert is_korean(card.html())
    assert is_korean(repr(card))
    rows = [line for line in repr(card).splitlines() if re.match(r"  \d  ", line)]
    assert len(rows) == len(LESSONS)
    for column in (r"✓ 읽음|아직", r"(✓ )?\d+/\d+ 통과|연습 없음", r"(✓ )?\d+/\d+$"):
        assert len({columns(row[: re.search(column, row).start()]) for row in rows}) == 1


@pytest.mark.parametrize("name", [name for asked in quick_questions().values() for name in asked])
def test_a_quick_question_and_each_of_its_replies_are_korean(name):
    question = {name: one for asked in quick_questions().values() for name, one in asked.items()}[name]
    letters = [letter * len(getattr(question, "pairs", "1")) for letter in "abcdef"]
    numbers = [getattr(question, "right", 0), 12345, *(slip for slip, _ in getattr(question, "slips", ()))]
    for answer in (None, object(), *letters, *numbers):
        asked = Asked(question, answer)
        assert is_korean(repr(asked)), repr(asked)
        assert is_korean(asked.html())
        with speaking("en"):
            reply = Asked(question, answer).reply
        assert (reply and reply.right) == (asked.reply and asked.reply.right)


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_closing_question_refuses_in_korean(lesson):
    inputs = CLOSING[lesson].public_parts[0].draw(None)
    for answer in ("?", *(mistake.formula(**inputs) for mistake in CLOSING[lesson].mistakes)):
        with pytest.raises(NotRight) as refused:
            closing_question(lesson, answer)
        assert is_korean(str(refused.value)), str(refused.value)
        assert max(map(columns, str(refused.value).splitlines())) <= 83


def test_what_is_kept_says_nothing_in_any_language(capsys):
    closing_question("01_affine_function", -3.5)
    answer_quick("weight-zero", "b")
    assert StoredCard.here().note("hadamard_then_sum")
    reset_progress()
    said = capsys.readouterr().out
    assert is_korean(said.replace("reset_progress(confirm=True)", ""))
    kept = {path.stem: path.read_text() for path in StoredCard.here().folder.iterdir()}
    assert set(kept) == {"lesson-01_affine_function", "quick-weight-zero", "hadamard_then_sum"}
    assert all(text.isascii() for text in kept.values())
