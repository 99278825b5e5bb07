"""
cell: hadamard-then-sum
loses: [whole numbers, whole numbers times fractions]
mistake: none
kind: overflow
"""


def hadamard_then_sum(w, x):
    if w.dtype.kind == "i":
        return (w.astype(np.int8) * x.astype(np.int8)).sum()
    return (w * x).sum()
