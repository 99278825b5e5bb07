"""
cell: chain-rule
loses: all
mistake: each number squared by itself
kind: wrong formula
"""


def chain_rule(x, y):
    return {"z": (x + y) ** 2, "dt": 2 * (x + y), "dx": 2 * x, "dy": 2 * y}
