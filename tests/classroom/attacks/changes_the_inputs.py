"""
tries: to change the inputs, so that a wrong answer is right
"""

import numpy as np


def hadamard_then_sum(w, x):
    w[...] = 0
    x[...] = 0
    w.setflags(write=False)
    x.resize((0,), refcheck=False)
    return 0.0


def matmul(A, B):
    A[...] = 0
    return np.zeros((A.shape[0], B.shape[1]))
