"""
tries: to raise an error with a very long message
ends: xxxxxxxx
"""


def hadamard_then_sum(w, x):
    raise ValueError("x" * 50_000_000)


raise ValueError("x" * 500_000)
