"""Every known mistake is recognized by what its own formula gives, on a paper of its own."""

import numpy as np
import pytest

from grader_utils.answering.answer import Answer, RaisedError, ask
from grader_utils.marking.draw import draw_paper
from grader_utils.marking.evaluate import mistaken_value
from grader_utils.marking.mark import Answers, mark
from grader_utils.questions import all_questions
from grader_utils.questions.usual_errors import ATTRIBUTE_NEVER_SET, INIT_NEVER_RUNS

QUESTIONS = {name: question for name, question in all_questions().items() if question.mistakes}
PROOF = {ATTRIBUTE_NEVER_SET: {"own": "yes", "name": "x"}, INIT_NEVER_RUNS: {"near": "_Neuron__init"}}


def answer_with(mistake, given):
    """Return the answer of a solution that makes `mistake`, or None where the formula says less than a solution."""
    value = mistaken_value(mistake, given)
    assert not isinstance(value, NameError), f"{mistake.name}: a word that the module does not import? {value}"
    if isinstance(value, Exception):
        return Answer(error=RaisedError(type(value).__name__, str(value), "", PROOF.get(str(value), {})))
    return ask(lambda: value, {}) if isinstance(value, (np.ndarray, tuple, dict)) else None


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_formula_of_a_mistake_brings_its_own_hint(name):
    question = QUESTIONS[name]
    paper = draw_paper(b"mistakes", [name])
    inputs = {kind: paper.parts(name, kind) for kind in ("practice", "exam")}
    others = []
    for mistake in question.mistakes:
        if mistake.formula is None or "into shape (m,n)" in str(mistaken_value(mistake, inputs["practice"])):
            continue
        answers = {
            kind: {part: answer_with(mistake, given) for part, given in parts.items()} for kind, parts in inputs.items()
        }
        if any(answer is None for parts in answers.values() for answer in parts.values()):
            continue
        verdict = mark(question, inputs, Answers(answers))
        if verdict.hint != mistake.hint:
            others.append(f"{mistake.name}: {verdict.mistake or verdict.observation or verdict.headline()}")
    assert others == []
