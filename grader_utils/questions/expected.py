"""Right answers that are more than an array: an error, a separating line, a graph; figures are in `expected_figures`.

A reference returns one of these where many answers are right. How they are compared with an answer is the business
of `marking`.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from grader_utils.messages import say, to_say
from grader_utils.phrasing import listed

MOST_OTHER_SHAPES = 2
"""How many more shapes a message may name than it has to: a result's, say, or one turned round."""

BEYOND_CHANCE = 6
"""So many standard deviations from what chance gives, nothing is chance: one in a billion."""

_SHAPE = re.compile(r"\(\d+,(?:\d+,?)*\)")


@dataclass(frozen=True)
class Raises:
    """The solution must raise `error`, and its message must name each of `mentions`."""

    error: type[Exception]
    mentions: Sequence[str] = ()

    def missing_from(self, message: str) -> str:
        """Return what an error's message does not name, or "": the first of `mentions`, or these alone.

        Spaces do not count. A message that names many other shapes as well says nothing.
        """
        without_spaces, wanted = message.replace(" ", ""), [mention.replace(" ", "") for mention in self.mentions]
        missing = next((self.mentions[place] for place, name in enumerate(wanted) if name not in without_spaces), "")
        others = set(_SHAPE.findall(without_spaces)) - set(wanted)
        if wanted and not missing and len(others) > MOST_OTHER_SHAPES:
            return say(
                "{shapes} alone: it names {count} other shapes as well",
                shapes=listed(self.mentions),
                count=len(others),
            )
        return missing


@dataclass(frozen=True)
class Separates:
    """The solution must return (w, b), w of shape (n,), with w.x + b > 0 exactly where `targets` is 1.

    Attributes:
        inputs: shape (rows, n).
        targets: shape (rows,), of 0 and 1.
    """

    inputs: np.ndarray
    targets: np.ndarray


@dataclass(frozen=True)
class NetworkSeparates(Separates):
    """As `Separates`, by a whole network: the solution must return (weights, biases), one array a layer in each.

    Weights have shape (in, out), biases (out,), the last layer one output. A sigmoid follows every layer; the output
    must be above 0.5 exactly where `targets` is 1.

    Attributes:
        layers: how many layers the network must have, the last one included.
    """

    layers: int = 2


@dataclass(frozen=True)
class Graph:
    """The solution must return {"data", "grad"}: the value and the gradient of every node of an expression.

    Attributes:
        program: the steps of the expression, see `answering.expression.build`; its nodes are the leaves and, behind
            them, one for each step.
        data: shape (nodes,).
        grad: shape (nodes,); None when only "data" is asked for.
    """

    program: Sequence[tuple]
    data: np.ndarray
    grad: np.ndarray | None = None


@dataclass(frozen=True)
class LossCurve:
    """The solution must return these losses, one after each step of a training.

    Attributes:
        losses: shape (steps,).
    """

    losses: np.ndarray


@dataclass(frozen=True)
class AtLeast:
    """The solution must return the parameters of a network that classifies well; which ones is its own affair.

    Attributes:
        right: how many of the rows must get their label.
        inputs: shape (rows, n).
        labels: whole numbers, shape (rows,).
        classes: how many scores the network has for each row.
        scores: takes the arrays in `parameters`, by name, and `x`, which is `inputs`; returns an array of shape
            (rows, classes). A row belongs to the class of its highest score.
        parameters: the names of the arrays that the solution returns.
        rows: what the rows are, marked by `to_say`, for the verdict.
        handed_over: wrong labels that the solution was given for the rows, shape (rows,): it must not learn from them.
    """

    right: int
    inputs: np.ndarray
    labels: np.ndarray
    classes: int
    scores: Callable
    parameters: Sequence[str]
    rows: str = to_say("rows")
    handed_over: np.ndarray | None = None

    def learned_handed_over(self, scores: np.ndarray) -> bool:
        """Return whether the scores, shape (rows, classes), favor the wrong labels that were handed over with the rows.

        Who has not learned from them favors none of the wrong classes: a row's handed-over one stands as high above
        the mean of its wrong classes as chance puts it.
        """
        if self.handed_over is None:
            return False
        wrong = self.handed_over != self.labels
        rows, handed_over, right = scores[wrong].astype(float), self.handed_over[wrong], self.labels[wrong]
        places = np.arange(len(rows))
        own = rows[places, handed_over]
        rows[places, right] = np.nan
        spread = np.nanstd(rows, axis=1)
        favor = np.divide(own - np.nanmean(rows, axis=1), spread, out=np.zeros(len(rows)), where=spread > 0)
        return bool(favor.sum() > BEYOND_CHANCE * np.sqrt(len(rows)))


@dataclass(frozen=True)
class NetworkWith:
    """What a mistake leaves in a network that gets too few rows right; the formula of such a mistake returns one.

    Attributes:
        sign: takes the parameters, by name, their scores on the rows, shape (rows, classes), and the `AtLeast` that
            they were asked for; returns whether the mistake shows.
    """

    sign: Callable[[Mapping[str, np.ndarray], np.ndarray, AtLeast], bool]
