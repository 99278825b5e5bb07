"""The quick questions in the lessons: right answers are worked out once more, wrong ones have their sentences."""

import itertools
import math
import re
import string

import numpy as np
import pytest
from places import COURSE, read_notebook, sittings

from grader_utils.failure import ExpectedFailure
from grader_utils.progress.quick import Asked, answer_quick
from grader_utils.progress.quick_questions import find, quick_questions
from grader_utils.progress.quick_questions.kinds import Choice, Numbers, Pairs
from grader_utils.progress.syllabus import LESSONS, quick_answered

ALL = {name: question for asked in quick_questions().values() for name, question in asked.items()}
OF_A_KIND = {
    kind: [name for name, question in ALL.items() if isinstance(question, kind)] for kind in (Choice, Numbers, Pairs)
}

COMPUTED = {
    "product-shape": (np.ones((5, 2)) @ np.ones((2, 7))).shape,
    "recall-affine-value": np.dot([2, -1], [3, 4]) - 1,
    "third-neuron": np.dot([1, 1], [30 - 18 > 0, -30 + 26 > 0]) - 1.5,
    "recall-where-line": np.roots([2, -1])[0],
    "sigmoid-symmetry": 1 / (1 + np.exp(3)),
    "recall-one-entry": (np.array([[1, 2], [3, 4]]) @ np.array([[0, 1], [1, 0]]))[1, 0],
    "count-lines": np.ones((2, 3)).size,
    "two-in-one": np.polyadd(3 * np.array([2, -1]), [5]),
    "recall-relu-slope": 0,
    "local-of-product": (4 * -4) - (3 * -4),
    "two-steps-back": np.polyder(np.poly1d([9, 0, 0]))(2),
    "used-three-times": np.polyder(np.poly1d([1, 1, 0]))(4),
    "what-stages-says": 1 + max(1 + 0, 0),
    "recall-add-up": 3 + -1,
    "recall-layer-shape": (np.ones((5, 4)) @ np.ones((4, 6)) + np.ones(6)).shape,
    "gradient-shape": (64, 50),
    "relu-gate": np.where(np.array([2, -1, 3]) > 0, [10, 20, -5], 0),
    "bias-collects": np.array([[1, 2], [3, 4], [5, 6]]).sum(axis=0),
    "loss-of-a-guess": -math.log(0.1),
    "recall-y-minus-t": 0.8 - 1,
    "count-steps": 1200 // 30 * 5,
    "recall-one-step": 2 - 0.5 * 6,
    "recall-knows-nothing": -math.log(0.1),
    "recall-parameters": 2 * 16 + 16 + 16 * 3 + 3,
    "laziest-answer": 100 * np.bincount(np.repeat([0, 1, 2], [300, 60, 40])).max() / 400,
    "recall-leap": 2 - 2.5 * np.polyder(np.poly1d([0.5, 0, 0]))(2),
}
SHOWN = {  # what the statement that is right says, where NumPy can say it, too
    "where-many": str(np.where(np.array([-2.0, 0.5, 3.0]) > 0, 1, 0)),
    "recall-batch-shape": str((np.ones((4, 9)) @ np.ones(9)).shape),
    "reshape-is-no-turn": str(np.array([[1, 3, 0], [2, -1, 1]]).reshape(3, 2)[0].tolist()),
}


def right_answer(name):
    question = ALL[name]
    if isinstance(question, Choice):
        return string.ascii_lowercase[question.right]
    if isinstance(question, Numbers):
        return question.right
    return "".join(string.ascii_lowercase[question.options.index(partner)] for _, partner, _ in question.pairs)


def test_every_number_is_worked_out_a_second_time():
    assert set(COMPUTED) == set(OF_A_KIND[Numbers])


@pytest.mark.parametrize("name", COMPUTED)
def test_a_number_that_numpy_works_out_is_right(name):
    answer = COMPUTED[name]
    assert Asked(ALL[name], answer.tolist() if isinstance(answer, np.ndarray) else answer).reply.right


@pytest.mark.parametrize("name", SHOWN)
def test_the_right_choice_says_what_numpy_says(name):
    question = ALL[name]
    assert question.options[question.right] == SHOWN[name]


@pytest.mark.parametrize("name", ALL)
def test_a_right_answer_counts_on_the_card(name, here):
    asked = answer_quick(name, right_answer(name))
    assert asked.reply.right
    assert "✓ Right." in repr(asked)
    assert [path.stem for path in here.rglob("*.json")] == [quick_answered(name)]


@pytest.mark.parametrize("name", OF_A_KIND[Choice])
def test_every_choice_has_a_sentence_of_its_own(name, here):
    question = ALL[name]
    letters = string.ascii_lowercase[: len(question.choices)]
    replies = [answer_quick(name, f" {letter.upper()}) ").reply for letter in letters]
    assert len({reply.says for reply in replies}) == len(letters) >= 3
    assert [letter for letter, reply in zip(letters, replies, strict=True) if reply.right] == [right_answer(name)]


@pytest.mark.parametrize("name", ALL)
def test_everything_that_is_read_is_text(name):
    question = ALL[name]
    assert all(isinstance(text, str) for text in (question.ask, *question.options))
    replies = question.choices if isinstance(question, Choice) else getattr(question, "slips", ())
    assert all(isinstance(says, str) for _, says in replies)


@pytest.mark.parametrize("name", OF_A_KIND[Numbers])
def test_a_foreseen_slip_is_wrong_and_has_its_sentence(name, here):
    question = ALL[name]
    for slip, says in question.slips:
        reply = answer_quick(name, slip).reply
        assert not reply.right
        assert reply.says == says
    assert answer_quick(name, [1234, 5]).reply.says == question.otherwise
    assert not here.exists()


@pytest.mark.parametrize("name", OF_A_KIND[Pairs])
def test_every_other_order_of_pairs_says_where_to_look(name, here):
    question = ALL[name]
    for letters in map("".join, itertools.permutations(sorted(right_answer(name)))):
        reply = Asked(question, letters).reply
        assert reply.right == (letters == right_answer(name))
        assert reply.right or any(f"Look at {thing} again. {says}" in reply.says for thing, _, says in question.pairs)


@pytest.mark.parametrize("answer", ["", "z", "ab", 7j, object(), [[1], [1, 2]], True, {"a": 1}])
@pytest.mark.parametrize("name", ["larger-bias", "product-shape", "which-product"])
def test_an_answer_of_any_kind_is_told_what_to_write(name, answer, here):
    asked = answer_quick(name, answer)
    assert asked.reply is None
    assert "This answer cannot be read. Put " in repr(asked)
    assert ALL[name].how in asked.html()
    assert not here.exists()


def test_text_and_html_say_the_same_and_run_nothing():
    shown = Asked(find("which-product"), "aaaa")._repr_mimebundle_()
    for words in ("Match each product", "(), a single number", "Right so far: 1 of 4."):
        assert words in shown["text/plain"]
        assert words in shown["text/html"]
    assert "<code>A @ x</code>" in shown["text/html"]
    assert "<script" not in shown["text/html"]
    assert "var(--jp-content-font-color1" in shown["text/html"]


def test_a_name_that_nobody_asks_is_refused_with_one_like_it():
    with pytest.raises(ExpectedFailure, match="Did you mean larger-bias"):
        find("large-bias")


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_asks_its_quick_questions_in_order_and_unanswered(lesson):
    cells = read_notebook(COURSE / "notebooks" / f"{lesson}.ipynb").cells
    asked = [
        (cell.id, name, answer)
        for cell in cells
        for name, answer in re.findall(r'quick_question\("([\w-]+)", answer=(.*)\)$', cell.source, re.MULTILINE)
    ]
    assert asked == [(f"ask-{name}", name, "None") for name in quick_questions()[lesson]]
    recalls = [name for name in quick_questions()[lesson] if name.startswith("recall-")]
    assert 3 <= len(asked) - len(recalls) <= 5


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_sitting_opens_with_two_that_recall_what_came_before(lesson):
    for number, sitting in enumerate(sittings(read_notebook(COURSE / "notebooks" / f"{lesson}.ipynb"))):
        names = [name for cell in sitting for name in re.findall(r'quick_question\("([\w-]+)", ', cell.source)]
        recalls = [name for name in names if name.startswith("recall-")]
        assert recalls == names[: 0 if (lesson, number) == (next(iter(LESSONS)), 0) else 2]
