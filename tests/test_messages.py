"""Messages are said in the language of whoever reads: asked for, set for the process, or that of its notebook."""

import ast
import json
import subprocess
import sys

import pytest
from places import COURSE

from grader_utils.languages.package_texts import said_in as said_in_code
from grader_utils.messages import ENGLISH, language, notebook_language, say, say_count, speaking, to_say
from grader_utils.phrasing import OR, listed

PUT_TOGETHER = (ast.JoinedStr, ast.BinOp)
ASKS = "from grader_utils.messages import language; print(language())"


def test_english_is_as_it_is_written():
    assert say("{n} of {all}: {x:.2f}", n=1, all=3, x=1) == "1 of 3: 1.00"
    assert say("{braces} stay without values") == "{braces} stay without values"
    assert say("") == ""


@pytest.mark.parametrize(("count", "said"), [(1, "1 part"), (2, "2 parts"), (0.5, "0.5 parts"), (1.666, "1.67 parts")])
def test_a_count_takes_the_form_that_belongs_to_it(count, said):
    assert say_count(count, "{count} part", "{count} parts") == said


def test_a_language_is_spoken_within_its_context_alone():
    before = listed(["a", "b", "c"])
    with speaking("ko"):
        assert language() == "ko"
        assert listed(["a", "b", "c"]) == "a, b, c"
        with speaking(""):
            assert listed(["a", "b", "c"], OR) == "a, b or c"
    assert listed(["a", "b", "c"]) == before == "a, b and c"


def test_one_english_word_has_another_in_each_of_its_contexts():
    """A step of a picture is 단계, and one down the slope of a loss 걸음."""
    assert say("step", context="of gradient descent") == say(to_say("step", context="of gradient descent")) == "step"
    with speaking("ko"):
        assert say("step") == "단계"
        assert (
            say("step", context="of gradient descent") == say(to_say("step", context="of gradient descent")) == "걸음"
        )
        assert say("step", context="of a dance") == "step"


def test_translators_find_a_message_with_its_context():
    code = 'say("step", context="down"); to_say("step"); say_count(1, "one", "many")'
    assert list(said_in_code(code)) == [("down", "step"), ("", "step"), ("", "one"), ("", "many")]


@pytest.mark.parametrize("code", ["xx", "../ko", "KO", "ko\n", "한국어"])
def test_what_is_no_language_of_the_course_is_english(code):
    with speaking(code):
        assert listed(["a", "b"]) == "a and b"


@pytest.mark.parametrize(
    "metadata", [None, [], {}, {"course": None}, {"course": {}}, {"course": {"language": 3}}, {"course": "ko"}]
)
def test_a_notebook_that_names_none_is_english(metadata):
    assert notebook_language(metadata) == ENGLISH


def test_a_notebook_names_its_language():
    assert notebook_language({"course": {"language": "ko"}}) == "ko"


@pytest.mark.parametrize(
    ("chosen", "notebook", "spoken"),
    [
        ("", {"metadata": {"course": {"language": "ko"}}}, "ko"),
        ("en", {"metadata": {"course": {"language": "ko"}}}, "en"),
        ("ko", {}, "ko"),
        ("", {"metadata": 1}, "en"),
        ("", [], "en"),
    ],
)
def test_a_kernel_speaks_as_it_is_told_or_as_its_notebook(chosen, notebook, spoken, tmp_path):
    path = tmp_path / "lesson.ipynb"
    path.write_text(json.dumps(notebook))
    told = {"COURSE_LANGUAGE": chosen, "JPY_SESSION_NAME": str(path)}
    done = subprocess.run([sys.executable, "-c", ASKS], env=told, capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == spoken, done.stderr


@pytest.mark.parametrize(("languages", "spoken"), [(["ko", "ko"], "ko"), (["ko", ""], "en"), ([], "en")])
def test_a_kernel_without_a_name_speaks_as_the_notebooks_of_its_folder(languages, spoken, tmp_path):
    """Validate runs a notebook so; nothing but the folder in which the kernel starts says which one."""
    for number, code in enumerate(languages):
        metadata = {"course": {"language": code}} if code else {}
        (tmp_path / f"{number}.ipynb").write_text(json.dumps({"metadata": metadata}))
    done = subprocess.run(
        [sys.executable, "-c", ASKS], env={}, cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.strip() == spoken, done.stderr


def test_translators_find_every_message():
    """What is said inside an f-string, or put together from pieces, stands in no catalog."""
    for path in sorted((COURSE / "grader_utils").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        outer = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
        inside = [call for node in outer for call in said_in(node) if any(map(is_literal, call.args))]
        pieces = [call for call in said_in(tree) if any(isinstance(each, PUT_TOGETHER) for each in call.args)]
        assert [f"{path.name}:{call.lineno}" for call in (*inside, *pieces)] == []


def is_literal(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def said_in(tree):
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name))
    return [call for call in calls if call.func.id in ("say", "to_say", "say_count")]
