"""Judges a choice of weights and biases, of a neuron or a network: any that separates the truth table is right."""

from typing import Any

import numpy as np

from grader_utils.marking.compare import Difference, as_array
from grader_utils.questions.expected import NetworkSeparates, Separates


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
    if isinstance(expected, NetworkSeparates):
        return _values_of_last_neuron(value, expected)
    if not _is_sequence(value, 2):
        return Difference("Two values are asked for: return w, b.")
    w, b = as_array(value[0]), as_array(value[1])
    if w is None or b is None or "c" in (w.dtype.kind, b.dtype.kind):
        return Difference("w and b must hold numbers: return an array w and a number b.")
    inputs = expected.inputs
    if w.shape == () and b.shape == inputs.shape[1:]:
        return Difference("Your two results are in the other order: w is asked for first, then b.")
    if w.shape != inputs.shape[1:]:
        return Difference(f"w has shape {w.shape}; one weight for each input makes shape {inputs.shape[1:]}.")
    if b.shape != ():
        return Difference(f"b has shape {b.shape}; a neuron has one bias, and it is a number, of shape ().")
    return inputs @ w.astype(float) + float(b)


def _values_of_last_neuron(value: Any, expected: NetworkSeparates) -> np.ndarray | Difference:
    """Return w.x + b of the last layer's neuron for each row, or why `value` is no network of the right form."""
    if not _is_sequence(value, 2):
        return Difference("Two values are asked for: return weights, biases.")
    for name, arrays in zip(("weights", "biases"), value, strict=True):
        if not _is_sequence(arrays, expected.layers):
            return Difference(f"{name} must be a list of {expected.layers} arrays, one for each layer.")
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
        return f"W{number} and b{number}, the arrays of layer {number}, must hold numbers."
    wanted = f"({inputs}, {outputs or 'm'})"
    if W.ndim != 2 or W.shape[0] != inputs or W.shape[1] != (outputs or W.shape[1]) or W.shape[1] == 0:
        return f"W{number} has shape {W.shape}; layer {number} needs shape {wanted}, (inputs, neurons)."
    if b.shape != W.shape[1:] and not (b.shape == () and W.shape[1] == 1):
        return f"b{number} has shape {b.shape}; one bias for each neuron makes shape {W.shape[1:]}."
    return ""


def _sides(z: np.ndarray) -> np.ndarray:
    """Return 1 above the line, -1 below, and 0 on it as far as rounding can tell."""
    return np.where(np.abs(z) <= _on_the_line(z), 0, np.sign(z))


def _on_the_line(z: np.ndarray) -> float:
    return 1e-9 * max(1.0, float(np.abs(z).max()))


def _wrong_row(z: np.ndarray, expected: Separates) -> Difference | None:
    if not np.isfinite(z).all():
        return Difference("w.x + b is not a finite number.")
    signed = np.where(expected.targets == 1, z, -z)
    wrong = signed <= _on_the_line(z)
    if not wrong.any():
        return None
    nearest = int(np.flatnonzero(wrong)[np.abs(signed[wrong]).argmin()])
    row = ", ".join(f"{value:g}" for value in expected.inputs[nearest])
    side = "above" if expected.targets[nearest] == 1 else "below"
    rows = f"{int(wrong.sum())} of {len(z)} rows are"
    if wrong.sum() == 1:
        rows = f"1 of {len(z)} rows is"
    found = f"z = {z[nearest]:.4g}, and it should be {side} 0."
    if isinstance(expected, NetworkSeparates):
        found = f"the output is {np.exp(-np.logaddexp(0, -z[nearest])):.4g}, and it should be {side} 0.5."
    return Difference(
        f"{rows} on the wrong side. The nearest is ({row}): {found}",
        np.asarray(z > 0, dtype=float),
        expected.targets.astype(float),
        wrong,
    )
