"""
cell: hadamard-then-sum
loses: all
mistake: none
kind: state
"""


def hadamard_then_sum(w, x, products=[]):
    for pair in zip(w, x):
        products.append(pair[0] * pair[1])
    return sum(products)
