"""Softmax with one thing wrong, for the questions of two assignments."""

from grader_utils.questions.vocabulary import np

ROW = {"axis": -1, "keepdims": True}
"""The options with which a maximum or a sum is taken row by row."""


def softmax_with(largest, total=None):
    """The softmax whose maximum is taken with the options `largest`, and its sum with `total`, or with the same."""

    def formula(a):
        powers = np.exp(a - np.max(a, **largest))
        return powers / np.sum(powers, **(largest if total is None else total))

    return formula
