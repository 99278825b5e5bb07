"""
cell: chain-rule
loses: all
mistake: sum of squares
kind: wrong formula
"""


def chain_rule(x, y):
    return {"z": x**2 + y**2, "dt": 2 * (x + y), "dx": 2 * x, "dy": 2 * y}
