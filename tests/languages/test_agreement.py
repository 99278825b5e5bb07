"""What a translation has lost of its English is said."""

import pytest

from grader_utils.languages.agreement import disagreements
from grader_utils.languages.glossary import BadGlossary, Glossary


@pytest.mark.parametrize(
    ("kind", "english", "translation"),
    [
        (
            "paragraph",
            "The bias $b$ of `forward`, see [lesson 3](03_sigmoid.ipynb).",
            "[3단원](03_sigmoid.ipynb)의 `forward`, 편향 $b$.",
        ),
        ("paragraph", r"$$w - \text{rate} \cdot g$$", r"$$w - \text{학습률} \cdot g$$"),
        ("row", "a row | `X` | 5", "행 하나 | `X` | 5"),
        ("string", "{a} of {b:.1%}\\n", "{b:.1%} 가운데 {a}\\n"),
        ("comment", "for `x`: a ring", "`x`: 고리"),
    ],
)
def test_a_good_translation_is_left_alone(kind, english, translation):
    assert list(disagreements(english, translation, kind)) == []


@pytest.mark.parametrize(
    ("kind", "english", "translation", "said"),
    [
        ("paragraph", "The bias $b$.", "편향 b.", "formulas differ: $b$ (missing)"),
        (
            "paragraph",
            r"$$w - \text{rate}$$",
            r"$$w + \text{학습률}$$",
            r"formulas differ: $$w - \text{}$$ (missing) $$w + \text{}$$ (not in the English)",
        ),
        (
            "paragraph",
            "Call `forward`.",
            "`backward`를 불러요.",
            "code spans differ: `forward` (missing) `backward` (not in the English)",
        ),
        (
            "paragraph",
            "See [this](a.ipynb).",
            "[이것](b.ipynb)",
            "targets of links differ: a.ipynb (missing) b.ipynb (not in the English)",
        ),
        ("paragraph", "See <https://numpy.org>.", "보세요.", "tags differ: <https://numpy.org> (missing)"),
        ("paragraph", "One line.", "한\n줄", "it has other line breaks than the English"),
        ("row", "a | b", "가 | 나 | 다", "a row with 1 bar | has 2"),
        ("string", "{a} of {b}", "{a}", "placeholders differ: {b} (missing)"),
        ("string", "loss: ", "손실:", "one of the two ends with a blank, and the other does not"),
        ("comment", "for `x`", "x", "code spans differ: `x` (missing)"),
    ],
)
def test_what_is_lost_is_said(kind, english, translation, said):
    assert list(disagreements(english, translation, kind)) == [said]


def test_a_forbidden_variant_is_said(tmp_path):
    (tmp_path / "glossary.toml").write_text('weight = { say = "가중치", not = ["웨이트"] }', encoding="utf-8")
    glossary = Glossary.read(tmp_path)
    assert glossary.terms == {"weight": "가중치"}
    assert list(glossary.forbidden_in("두 웨이트의 합")) == ["it says 웨이트; the glossary says 가중치"]
    assert list(glossary.forbidden_in("두 가중치의 합")) == []


def test_a_glossary_that_is_none_is_named(tmp_path):
    (tmp_path / "glossary.toml").write_text('weight = "가중치"', encoding="utf-8")
    with pytest.raises(BadGlossary, match=r"glossary\.toml needs lines such as"):
        Glossary.read(tmp_path)
