"""Right answers pass on every paper, in double and in single precision, and what lies beyond the tolerance fails."""

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from places import COURSE
from reference_solutions import assignment_of, reference_solutions
from thorough import THOROUGH

from grader_utils.answering.answer import Answer, ask
from grader_utils.answering.paper import EXAM, PRACTICE
from grader_utils.marking.difference import difference_from
from grader_utils.marking.draw import draw_paper
from grader_utils.marking.mark import Answers, mark
from grader_utils.questions import find
from grader_utils.questions.evaluate import expected_value
from grader_utils.questions.expected import Graph, LossCurve, Raises
from grader_utils.questions.question import Question

PAPERS = 200 if THOROUGH else 25
"""How many papers a question is answered on; 200 with `make thorough`."""

FEWER = {"plot_": 3, "digits_training": 1, "training_history": 1, "xor_training": 3, "fifty_steps": 10, "value_": 25}
"""Figures, trainings and graphs, by how their names begin: papers of theirs take long, and differ little."""

QUESTIONS = sorted(assignment_of())


def papers_of(name: str) -> Iterator[tuple[str, str, dict]]:
    """Yield kind, name and inputs of the parts on many papers; the public parts, which never change, once."""
    count = next((papers for start, papers in FEWER.items() if name.startswith(start)), PAPERS)
    for number in range(count):
        paper = draw_paper(b"fair %d" % number, [name])
        for kind in (PRACTICE, EXAM)[number > 0 :]:
            yield from ((kind, part, given) for part, given in paper.parts(name, kind).items())


def in_single_precision(value: Any) -> Any:
    """Return decimals as float32, in arrays, lists and dicts; whole numbers and texts as they are."""
    if isinstance(value, np.ndarray):
        return value.astype(np.float32) if value.dtype.kind == "f" else value
    if isinstance(value, (float, np.floating)):
        return np.float32(value)
    if isinstance(value, dict):
        return {key: in_single_precision(item) for key, item in value.items()}
    if isinstance(value, list) or (isinstance(value, tuple) and all(isinstance(item, np.ndarray) for item in value)):
        return type(value)(map(in_single_precision, value))
    return value


def single(solution: Callable, double: bool) -> Callable:
    """Return a solution that gives decimals back in single precision, and computes in it, unless `double` is asked."""
    inside = (lambda given: given) if double else in_single_precision
    return lambda *given: in_single_precision(solution(*inside(list(given))))


def rejects(question: Question, solution: Callable) -> list[str]:
    """Return which parts a solution fails in double or in single precision, and why."""
    found, ways = [], {"double": solution, "single": single(solution, question.tolerance.double)}
    for kind, part, given in papers_of(question.name):
        expected = expected_value(question, given)
        for precision, way in ways.items():
            answer = ask(way, given)
            if answer.error is None and not isinstance(expected, Raises):
                difference = difference_from(answer.value, expected, question.tolerance)
                found += [f"{part}, {precision}: {difference.reason}"] if difference else []
            elif not mark(question, {kind: {part: given}}, Answers({kind: {part: answer}})).passed:
                found.append(f"{part}, {precision}: {answer.error}")
    return found


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_right_solution_passes_on_every_paper_in_double_and_in_single_precision(name):
    solution = reference_solutions(assignment_of()[name])[name]
    with contextlib.chdir(COURSE / "source" / assignment_of()[name]):
        assert rejects(find(name), solution) == []


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_question_states_its_tolerance_with_the_reason(name):
    tolerance = find(name).tolerance
    assert tolerance.reason.endswith(".")


def moved(value: Any, distance: float, floor: float = 1.0) -> Any:
    """Return an answer whose largest number is off by `distance`, at its own magnitude or at `floor`."""
    if isinstance(value, dict):
        name = next(iter(value))
        return value | {name: moved(value[name], distance, floor)}
    if isinstance(value, tuple):
        return (moved(value[0], distance, floor), *value[1:])
    array = np.array(value, dtype=np.float64)
    place = np.abs(array).argmax()
    array.flat[place] += distance * max(floor, abs(array.flat[place]))
    return array


def smallest_magnitude(question: Question) -> float:
    """Return below which magnitude an entry may be off by no less: where each is held to its own, float64 counts."""
    return 2.0**-29 if question.tolerance.by_entry else 1.0  # the epsilons' quotient


def allowed(question: Question) -> float:
    """Return how far an answer in float64 may be from torch's, at magnitude 1."""
    return question.tolerance.allowed_error(np.zeros(1), np.zeros(1))


def right_value(expected: Any) -> Any:
    if isinstance(expected, Graph):
        return {"data": expected.data} | ({} if expected.grad is None else {"grad": expected.grad})
    return expected.losses if isinstance(expected, LossCurve) else expected


COMPARED = [name for name in QUESTIONS if find(name).tolerance.compares_arrays]


@pytest.mark.parametrize("name", COMPARED)
def test_an_answer_far_beyond_the_tolerance_fails_and_one_well_within_passes(name):
    question, tried = find(name), 0
    for kind, parts in draw_paper(b"how close", [name]).inputs[name].items():
        for part, given in parts.items():
            value = right_value(expected_value(question, given))
            if not isinstance(value, (np.ndarray, dict, tuple)):
                continue  # an error is asked for
            tried += 1
            for times, passes in ((0.5, True), (100.1, False)):  # no power of 2, which float32 could hold
                answers = {kind: {part: Answer(moved(value, times * allowed(question), smallest_magnitude(question)))}}
                verdict = mark(question, {kind: {part: given}}, Answers(answers))
                assert verdict.passed is passes, (part, times)
    assert tried


@pytest.mark.parametrize("name", COMPARED)
def test_no_tolerance_hides_what_a_reader_would_see(name):
    tolerance = find(name).tolerance
    assert allowed(find(name)) <= 4e-5  # less than what rounding to four digits loses
    assert tolerance.roundings * np.finfo(np.float32).eps <= 1e-3
