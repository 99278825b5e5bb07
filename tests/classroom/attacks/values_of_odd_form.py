"""
tries: to return what no marker expects
"""

import numpy as np

itself = []
itself.append(itself)
mapping = {}
mapping["a"] = mapping
ODD = [
    itself,
    mapping,
    float("nan"),
    float("inf"),
    1j,
    np.array(None),
    np.array([object()]),
    np.array(["text"]),
    np.ma.masked,
    np.ma.array([1.0], mask=[1]),
    np.zeros(10**7),
    10**5000,
    -(10**4000),
    "x" * 10**7,
    b"x" * 10**6,
    np.zeros((0, 5)),
    np.zeros((1,) * 32),
    np.datetime64("2020"),
    np.void(b"x"),
    np.zeros(3, dtype="f8,f8"),
    range(10**9),
    (number for number in range(9)),
    {1: 2},
    {"k" * 1000: 1},
    set(),
    lambda: 0,
    type,
    NotImplemented,
    ...,
    [[[[[[[[[[1]]]]]]]]]],
    [0.0] * 10**6,
    np.lib.stride_tricks.as_strided(np.zeros(1), (10**4, 10**4), (0, 0)),
    np.zeros(9)[::-2],
    np.float16(1),
    np.longdouble(1),
]
order = iter(ODD * 20)


def hadamard_then_sum(w, x):
    return next(order)


def matmul(A, B):
    return next(order)


def batch_matmul(A, B):
    return next(order)


def result_shape(a_shape, b_shape):
    return next(order)
