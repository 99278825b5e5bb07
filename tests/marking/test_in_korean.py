"""A Korean reads verdicts in Korean: whatever went wrong, no English sentence is left in them."""

import re

import numpy as np
import pytest

from grader_utils import practice
from grader_utils.answering.answer import Answer
from grader_utils.answering.wire import Malformed, pack
from grader_utils.marking.as_data import verdict_data
from grader_utils.marking.as_html import verdict_html
from grader_utils.marking.as_text import WIDTH, verdict_text
from grader_utils.marking.at_once import FailedCheck
from grader_utils.marking.retold import OWNERS, UNUSABLE, retold
from grader_utils.marking.stands_on import stands_on
from grader_utils.messages import speaking
from grader_utils.phrasing import columns

CODE = re.compile(r"`[^`]*`|<code>.*?</code>|<[^>]*>")
TWO_WORDS = re.compile(r"[A-Za-z]{2,}[ ,.:;]+[A-Za-z]{2,}")


def unwritten(w, x):
    raise NotImplementedError


def failed_verdict(solution):
    with speaking("ko"), pytest.raises(FailedCheck) as failed:
        practice("hadamard_then_sum", solution)
    return failed.value.verdicts[0]


@pytest.mark.parametrize(
    ("solution", "words"),
    [
        (lambda w, x: w * x, ["모양이 달라요", "힌트: "]),
        (lambda w, x: 7 * (w * x).sum() + 1, ["값이 달라요", "torch 결과"]),
        (lambda w, x: 3 * (w * x).sum(), ["힌트: 틀린 항목마다 결과 값이 torch 결과의 3배예요."]),
        (lambda w, x: w.reshap(-1), ["오류 발생", "배열에는 `reshap` 속성이 없어요. `.reshape` 이름을 쓰려고 했나요?"]),
        (lambda w, x: None, ["돌려준 값 없음", "`return` 문이 빠졌나요?"]),
        (lambda w, x: len, ["채점할 수 없어요", "수 하나를 돌려주세요."]),
        (unwritten, ["아직 풀지 않음"]),
    ],
)
def test_a_failed_check_speaks_korean(solution, words):
    verdict = failed_verdict(solution)
    with speaking("ko"):
        text, html, data = verdict_text(verdict), verdict_html(verdict), verdict_data(verdict)
    for word in words:
        assert word in " ".join(text.split())
    own = [text, html, *(data[key] for key in ("headline", "reason", "arrays", "help"))]
    pythons = r"'numpy\.\w+' object has no attribute '\w+'(\. Did you mean: '\w+'\?)?"
    for said in own:
        left = CODE.sub("", re.sub(pythons, "", " ".join(said.split()).replace("&#x27;", "'")))
        assert not TWO_WORDS.search(left), left
    assert max(map(columns, text.splitlines())) <= WIDTH
    assert 'lang="ko"' in html.partition(">")[0]
    assert {part["outcome"] for part in data["parts"]} <= {part.outcome.value for part in verdict.parts}


def test_a_passed_check_speaks_korean(capsys):
    with speaking("ko"):
        practice("hadamard_then_sum", lambda w, x: (w * x).sum())
    assert "개 맞음" in capsys.readouterr().out


def test_arrays_stand_side_by_side_under_korean_heads():
    verdict = failed_verdict(lambda w, x: w * x)
    with speaking("ko"):
        lines = verdict_text(verdict).splitlines()
    (head,) = (number for number, line in enumerate(lines) if line.endswith("torch"))
    assert columns(lines[head].removesuffix("torch")) == lines[head + 1].rindex("    ") + 4


@pytest.mark.parametrize(
    "value",
    [
        len,
        unwritten,
        np.array(["a"]),
        [[1] * n for n in range(300)],
        10**40,
        {1: 2},
        object(),
        np.zeros(10**6),
    ],
)
def test_what_cannot_be_marked_is_described_in_korean(value):
    why = pack(value)["unusable"]
    assert retold(why, UNUSABLE) == why
    with speaking("ko"):
        said = retold(why, UNUSABLE)
    assert not TWO_WORDS.search(said), said


@pytest.mark.parametrize(
    ("owner", "said"), [("an array", "배열"), ("the module numpy", "모듈 numpy"), ("None", "None")]
)
def test_whose_attribute_is_missing_is_said_in_korean(owner, said):
    assert retold(owner, OWNERS) == owner
    with speaking("ko"):
        assert retold(owner, OWNERS) == said


def test_a_forged_answer_is_refused_in_korean():
    with pytest.raises(Malformed) as refused:
        Answer.from_json({"value": {"array": "float64", "shape": [2], "base64": ""}})
    assert str(refused.value) == "an array whose shape and contents disagree"
    with speaking("ko"):
        assert str(refused.value) == "모양과 내용이 맞지 않는 배열"


def test_what_stands_on_other_code_is_found_in_korean_as_in_english():
    def changes_its_input(w, x):
        w *= 2
        return (w / 2 * x).sum()

    wrong, by_a_rule = failed_verdict(lambda w, x: 0 * w), failed_verdict(changes_its_input)
    nothing = failed_verdict(unwritten)
    with speaking("ko"):
        assert "`f` 코드를 쓰는데" in stands_on(wrong, {"f"}, [wrong]).hint
        assert stands_on(wrong, {"f"}, [by_a_rule]) is None
        assert stands_on(nothing, {"f"}, [wrong]) is None
        assert stands_on(nothing, {nothing.parts[0].difference.unwritten}, [wrong]) is not None
