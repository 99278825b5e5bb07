"""Derivatives of a formula, by torch."""

from collections.abc import Callable

from grader_utils.questions.vocabulary import torch


def differentiated(name: str, function: Callable, **numbers):
    """Return what `function` gives for `numbers`, called `name`, and its derivative with respect to each, d<name>."""
    inputs = {each: torch.tensor(float(number), dtype=torch.float64) for each, number in numbers.items()}
    for tensor in inputs.values():
        tensor.requires_grad_()
    result = function(**inputs)
    gradients = torch.autograd.grad(result, list(inputs.values()))
    return {name: result, **{f"d{each}": gradient for each, gradient in zip(inputs, gradients, strict=True)}}
