"""
tries: to give the grader an answer that is far larger in memory than on its way
"""

import numpy as np


class Deep(list):
    def __len__(self):
        return 2**62


def hadamard_then_sum(w, x, made=[0]):
    made[0] += 1
    nested = [1.0]
    for _ in range(5_000):
        nested = [nested, nested]
    return [nested, np.broadcast_to(1.0, (2**40,)), Deep([1]), range(2**62), np.zeros((0, 2**60)), 10**100_000][made[0] % 6]
