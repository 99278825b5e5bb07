"""
cell: chain-rule
loses: all
mistake: dt left out of dx and dy
kind: missing term
"""


def chain_rule(x, y):
    return {"z": (x + y) ** 2, "dt": 2 * (x + y), "dx": 1, "dy": 1}
