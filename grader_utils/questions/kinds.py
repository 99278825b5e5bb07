"""Kinds of questions: the mistakes that all of a kind know, and what their parts are called."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader_utils.questions.formulas import Fields
from grader_utils.questions.question import Question

TWO_FORWARDS = "two forward passes, then one backward"
ANOTHER_LAYER = "another layer at work in between"


@dataclass
class LayerQuestion(Question):
    """A layer of a network, forward and backward. The first field of `right` is what it gives on its way forward.

    Its reference takes x and, but for a layer that gives a loss, `dout`, the upstream gradient. Where it takes
    `earlier`, that goes through the same layer before x does; where it takes `elsewhere`, that goes through another
    layer before the backward pass.
    """

    def upstream_left_out(self, hint: str) -> None:
        """Add the mistake of a backward pass that computes as if `dout` were 1 everywhere."""
        self.mistake("upstream gradient left out", self._backward_with("dout", _ones), hint=hint)

    def kept_on_the_class(self, kept: str, of: str, by: str = "elsewhere") -> None:
        """Add the mistake of a layer that finds what another one of its class has kept.

        Args:
            kept: what a layer keeps for its backward pass, for the hint.
            of: the other layer, for the hint.
            by: the input that went through the other layer.
        """
        hint = f"Your layer used the {kept} of {of}. Does what you keep belong to `self` or to the class?"
        self.mistake("state kept on the class", self._backward_with("x", lambda inputs: inputs.get(by)), hint=hint)

    def first_forward_kept(self, kept: str) -> None:
        """Add the mistake of a layer that keeps its `kept` once and for all."""
        hint = f"Your layer keeps the {kept} of its first forward for good. Which forward does a backward belong to?"
        self.mistake(
            "the first forward kept", self._backward_with("x", lambda inputs: inputs.get("earlier")), hint=hint
        )

    def _backward_with(self, name: str, other: Callable[[dict[str, Any]], Any]) -> Callable:
        """Return the formula of a layer whose backward pass has `other(inputs)` in the place of an input, if any."""
        fields = Fields(self.right, self._parameters)
        forward, *backward = [field for field in self.right if not field.startswith("_")]

        def formula(**inputs: Any) -> dict[str, Any]:
            instead = other(inputs)
            changed = inputs if instead is None else inputs | {name: instead}
            return fields.some([forward], inputs) | fields.some(backward, changed)

        return formula


def _ones(inputs: dict[str, Any]) -> np.ndarray:
    return np.ones_like(inputs["dout"])
