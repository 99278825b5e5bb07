"""Judges a choice of weights and biases, of a neuron or a network: any that separates the truth table is right."""

from typing import Any

import numpy as np

from grader_utils.marking.compare import Difference, as_array
from grader_utils.messages import say, say_count, to_say
from grader_utils.phrasing import brief
from grader_utils.questions.expected import NetworkSeparates, Separates

_NEAREST = {
    (False, True): to_say("The nearest is ({row}): z = {found}, and it should be above 0."),
    (False, False): to_say("The nearest is ({row}): z = {found}, and it should be below 0."),
    (True, True): to_say("The nearest is ({row}): the output is {found}, and it should be above 0.5."),
    (True, False): to_say("The nearest is ({row}): the output is {found}, and it should be below 0.5."),
}
"""What is said of the wrong row that is nearest to the boundary: of a network or not, and whether it counts as 1."""


def compare_separation(value: Any, expected: Separates) -> Difference | None:
    """Return what is wrong with the choice `value`, or None when it separates the targets.

    `value` is (w, b), or (weights, biases) of a network. A row counts as 1 where w.x + b > 0; in a network it is the
    last neuron's w.x + b that counts, above 0 where the output is above 0.5. A choice that puts a row exactly onto
    the boundary is not right: whether the step fires there is a matter of taste.
    """
    z = _affine_values(value, expected)
    return z if isinstance(z, Difference) else _wrong_row(z, expected)


def same_sides(value: Any, other: Any, expected: Separates) -> bool:
    """Return whether two choices (w, b) put every row on the same side of their lines, or both onto the line."""
    z, other_z = _affine_values(value, expected), _affine_values(other, expected)
    if isinstance(z, Difference) or isinstance(other_z, Difference):
        return False
    return bool(np.isfinite(z).all() and np.array_equal(_sides(z), _sides(other_z)))


def _affine_values(value: Any, expected: Separates) -> np.ndarray | Difference:
    """Return w.x + b for each row, or why `value` is no choice of weights and bias."""
    if _is_the_table(value, expected):
        return Difference(say("That is the truth table itself. Asked for are the weights and biases that compute it."))
    if isinstance(expected, NetworkSeparates):
        return _values_of_last_neuron(value, expected)
    if not _is_sequence(value, 2):
        return Difference(say("Two values are asked for: return w, b."))
    w, b = as_array(value[0]), as_array(value[1])
    if w is None or b is None or "c" in (w.dtype.kind, b.dtype.kind):
        return Difference(say("w and b must hold numbers: return an array w and a number b."))
    inputs = expected.inputs
    if w.shape == () and b.shape == inputs.shape[1:]:
        return Difference(say("Your two results are in the other order: w is asked for first, then b."))
    if w.shape == b.shape == ():
        return Difference(
            say(
                "Two numbers came back. Asked for are w, an array of shape {shape}, and b: w, b.",
                shape=inputs.shape[1:],
            )
        )
    if w.shape != inputs.shape[1:]:
        return Difference(
            say(
                "w has shape {shape}; one weight for each input makes shape {right}.",
                shape=w.shape,
                right=inputs.shape[1:],
            )
        )
    if b.shape != ():
        return Difference(
            say("b has shape {shape}; a neuron has one bias, and it is a number, of shape ().", shape=b.shape)
        )
    return inputs @ w.astype(float) + float(b)


def _is_the_table(value: Any, expected: Separates) -> bool:
    """Return whether `value`, or its first entry, is the column of outputs that is asked for, or ends in it."""
    first = value[0] if isinstance(value, (tuple, list)) and len(value) == 2 else value
    table = as_array(first)
    if table is None or table.dtype.kind not in "biuf" or table.ndim not in (1, 2):
        return False
    outputs = table if table.ndim == 1 else table[:, -1:].ravel()
    return np.array_equal(outputs, expected.targets)


def _values_of_last_neuron(value: Any, expected: NetworkSeparates) -> np.ndarray | Difference:
    """Return w.x + b of the last layer's neuron for each row, or why `value` is no network of the right form."""
    found = _run_through(value, expected)
    if isinstance(found, Difference) and _is_sequence(value, 2):
        if not isinstance(_run_through(value[::-1], expected), Difference):
            return Difference(say("Your biases come first. Return weights, biases."))
        pairs = all(_is_sequence(pair, 2) for pair in value)
        if pairs and not isinstance(_run_through(list(zip(*value, strict=True)), expected), Difference):
            return Difference(
                say("You return a pair of weights and biases for each layer. Return all weights, then all biases.")
            )
    return found


def _run_through(value: Any, expected: NetworkSeparates) -> np.ndarray | Difference:
    if not _is_sequence(value, 2):
        return Difference(say("Two values are asked for: return weights, biases."))
    for name, arrays in zip(("weights", "biases"), value, strict=True):
        if not _is_sequence(arrays, expected.layers):
            return Difference(
                say("{name} must be a list of {count} arrays, one for each layer.", name=name, count=expected.layers)
            )
    rows = z = expected.inputs.astype(float)
    for number, (W, b) in enumerate(zip(*map(_arrays, value), strict=True), start=1):
        complaint = _layer_complaint(number, W, b, inputs=rows.shape[1], outputs=1 if number == expected.layers else 0)
        if complaint:
            return Difference(complaint)
        with np.errstate(all="ignore"):
            z = rows @ W.astype(float) + b.ravel().astype(float)
            rows = np.exp(-np.logaddexp(0, -z))  # the sigmoid, which overflows nowhere
    return z[:, 0]


def _is_sequence(value: Any, length: int) -> bool:
    one_of_many = isinstance(value, (tuple, list)) or (isinstance(value, np.ndarray) and value.ndim > 0)
    return one_of_many and len(value) == length


def _arrays(values: Any) -> list[np.ndarray | None]:
    arrays = [as_array(value) for value in values]
    return [None if array is None or array.dtype.kind == "c" else array for array in arrays]


def _layer_complaint(number: int, W: np.ndarray | None, b: np.ndarray | None, inputs: int, outputs: int) -> str:
    """Return what is wrong with the form of layer `number`, or ""; `outputs` is 0 where any number will do."""
    if W is None or b is None:
        return say("W{number} and b{number}, the arrays of layer {number}, must hold numbers.", number=number)
    if W.ndim != 2 or W.shape[0] != inputs or W.shape[1] != (outputs or W.shape[1]) or W.shape[1] == 0:
        return say(
            "W{number} has shape {shape}; layer {number} needs shape {right}, (inputs, neurons).",
            number=number,
            shape=W.shape,
            right=f"({inputs}, {outputs or 'm'})",
        )
    if b.shape != W.shape[1:] and not (b.shape == () and W.shape[1] == 1):
        return say(
            "b{number} has shape {shape}; one bias for each neuron makes shape {right}.",
            number=number,
            shape=b.shape,
            right=W.shape[1:],
        )
    return ""


def _sides(z: np.ndarray) -> np.ndarray:
    """Return 1 above the line, -1 below, and 0 on it as far as rounding can tell."""
    return np.where(np.abs(z) <= _on_the_line(z), 0, np.sign(z))


def _on_the_line(z: np.ndarray) -> float:
    return 1e-9 * max(1.0, float(np.abs(z).max()))


def _wrong_row(z: np.ndarray, expected: Separates) -> Difference | None:
    if not np.isfinite(z).all():
        return Difference(say("w.x + b is not a finite number."))
    signed = np.where(expected.targets == 1, z, -z)
    wrong = signed <= _on_the_line(z)
    if not wrong.any():
        return None
    nearest = int(np.flatnonzero(wrong)[np.abs(signed[wrong]).argmin()])
    row = ", ".join(f"{value:g}" for value in expected.inputs[nearest])
    of_network = isinstance(expected, NetworkSeparates)
    found = np.exp(-np.logaddexp(0, -z[nearest])) if of_network else z[nearest]
    count = say_count(
        int(wrong.sum()),
        "{count} of {rows} rows is on the wrong side.",
        "{count} of {rows} rows are on the wrong side.",
        rows=len(z),
    )
    where = say(_NEAREST[of_network, expected.targets[nearest] == 1], row=row, found=brief(found))
    return Difference(
        f"{count} {where}",
        np.asarray(z > 0, dtype=float),
        expected.targets.astype(float),
        wrong,
    )
