"""Says which nodes of a computation graph go wrong: what does not follow from their neighbors, as the student has them.

One wrong operation spoils every node behind it. So each node is compared with what its own neighbors in the student's
answer make of it, and only the nodes that differ from that are looked at.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from grader_utils.answering.expression import places_used
from grader_utils.marking.observing.phrase import Phrase, phrase
from grader_utils.marking.observing.which_parts import Asked
from grader_utils.messages import to_say
from grader_utils.questions.expected import Graph
from grader_utils.questions.local_derivatives import LOCAL_DERIVATIVES, OPERATIONS, numbers_of

_VALUES_OF_ONE_OPERATION = to_say("each value that does not follow from its inputs comes from `{operation}`")
_USED_AGAIN = to_say(
    "each gradient that does not follow from those behind it is that of a value which is used more than once"
)
_INPUTS_OF_USED_AGAIN = to_say(
    "each gradient that does not follow from those behind it is that of an input of a value which is used more than "
    "once"
)
_GRADIENTS_OF_ONE_OPERATION = to_say(
    "each gradient that does not follow from those behind it is that of an input of `{operation}`"
)
_NEAR = 1e-4
"""How far, beside 1 or the largest term, rounding in float32 may take a number from what its neighbors make of it."""


@dataclass(frozen=True)
class _Answer:
    """One answer that is wrong, beside the graph that was asked for: `data` and `grad` are the student's."""

    graph: Graph
    root: int
    data: np.ndarray
    grad: np.ndarray | None

    @property
    def leaves(self) -> int:
        return len(self.data) - len(self.graph.program)

    def steps(self) -> Iterator[tuple[int, tuple]]:
        return enumerate(self.graph.program, start=self.leaves)

    def users(self, node: int) -> list[int]:
        """The steps that use a node, each as often as it does."""
        return [place for place, step in self.steps() for used in places_used(step) if used == node]

    def wrong_values(self) -> set[int]:
        """The nodes whose values do not follow from those of their inputs, or from what a leaf was given."""
        wrong = {leaf for leaf in range(self.leaves) if not _near(self.data[leaf], self.graph.data[leaf])}
        for place, (operation, *operands) in self.steps():
            try:
                right = OPERATIONS[operation](*numbers_of(operands, self.data.tolist()))
            except (ArithmeticError, ValueError):
                right = np.nan
            if not _near(self.data[place], right):
                wrong.add(place)
        return wrong

    def wrong_gradients(self) -> set[int]:
        """The nodes that the root reaches whose gradients do not follow from those of the steps that use them."""
        right, reached, terms = np.zeros(len(self.grad)), {self.root}, np.zeros(len(self.grad))
        right[self.root] = 1.0
        for place, (operation, *operands) in reversed(list(self.steps())):
            if place not in reached:
                continue
            slopes = LOCAL_DERIVATIVES[operation](*numbers_of(operands, self.graph.data.tolist()))
            for operand, slope in zip(operands, slopes, strict=False):
                if isinstance(operand, int):
                    reached.add(operand)
                    right[operand] += slope * self.grad[place]
                    terms[operand] = max(terms[operand], abs(slope * self.grad[place]))
        return {node for node in reached if not _near(self.grad[node], right[node], terms[node])}


def where_a_graph_goes_wrong(failed: Sequence[Asked]) -> Phrase | None:
    """Return what the nodes have in common that go wrong in every part of `failed`; None of other questions."""
    if not all(isinstance(part.expected, Graph) for part in failed):
        return None
    answers = [_answer(part) for part in failed]
    if None in answers:
        return None
    values = [answer.wrong_values() for answer in answers]
    if any(values):
        operation = _the_only_one([_own_operations(*pair) for pair in zip(answers, values, strict=True)])
        return phrase(_VALUES_OF_ONE_OPERATION, operation=operation) if operation else None
    if any(answer.grad is None or answer.grad[answer.root] != 1 for answer in answers):
        return None
    gradients = [answer.wrong_gradients() for answer in answers]
    if not all(gradients):
        return None
    pairs = list(zip(answers, gradients, strict=True))
    if all(_used_again(answer, node) for answer, nodes in pairs for node in nodes):
        return phrase(_USED_AGAIN)
    if all(_behind_one_used_again(answer, node) for answer, nodes in pairs for node in nodes):
        return phrase(_INPUTS_OF_USED_AGAIN)
    operation = _the_only_one([_operations_around(*pair) for pair in pairs])
    return phrase(_GRADIENTS_OF_ONE_OPERATION, operation=operation) if operation else None


def _answer(part: Asked) -> _Answer | None:
    """Read the answer to a part; None where it has not one number for each node."""
    graph = part.expected
    data, grad = (
        None if field is None else np.asarray(part.answer.value[name], dtype=float)
        for name, field in (("data", graph.data), ("grad", graph.grad))
    )
    if data.shape != np.shape(graph.data) or (grad is not None and grad.shape != np.shape(graph.grad)):
        return None
    return _Answer(graph, part.given.get("calls", (len(data) - 1,))[-1], data, grad)


def _used_again(answer: _Answer, node: int) -> bool:
    return len(answer.users(node)) > 1


def _behind_one_used_again(answer: _Answer, node: int) -> bool:
    return any(_used_again(answer, user) for user in answer.users(node))


def _own_operations(answer: _Answer, nodes: set[int]) -> set[str]:
    """The operation that made all of `nodes`, alone in a set; none where a leaf is among them."""
    made = {answer.graph.program[node - answer.leaves][0] if node >= answer.leaves else "" for node in nodes}
    return made - {""} if len(made) == 1 else set()


def _operations_around(answer: _Answer, nodes: set[int]) -> set[str]:
    """The operations of which each of `nodes` is an input."""
    program = answer.graph.program
    return set.intersection(*({program[user - answer.leaves][0] for user in answer.users(node)} for node in nodes))


def _the_only_one(found: Sequence[set[str]]) -> str:
    """Return what is in every set, if it is one thing; else ""."""
    common = set.intersection(*found)
    return common.pop() if len(common) == 1 else ""


def _near(number: float, right: float, size: float = 0.0) -> bool:
    with np.errstate(all="ignore"):
        return bool(number == right or abs(number - right) <= _NEAR * max(1.0, abs(right), size))
