"""Derivatives of a formula, by torch."""

from collections.abc import Callable

from grader_utils.questions.reference import torch


def differentiated(function: Callable, **numbers):
    """Return what `function` gives for `numbers`, and its derivative with respect to each, called d<name>."""
    inputs = {name: torch.tensor(float(number), dtype=torch.float64) for name, number in numbers.items()}
    for tensor in inputs.values():
        tensor.requires_grad_()
    result = function(**inputs)
    gradients = torch.autograd.grad(result, list(inputs.values()))
    return result, {f"d{name}": gradient for name, gradient in zip(inputs, gradients, strict=True)}
