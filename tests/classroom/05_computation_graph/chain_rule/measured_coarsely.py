"""
cell: chain-rule
loses: all
mistake: none
kind: wrong formula
"""


def chain_rule(x, y):
    def z(x, y):
        return (x + y) ** 2

    h = 1e-3
    dx = (z(x + h, y) - z(x, y)) / h
    dy = (z(x, y + h) - z(x, y)) / h
    return {"z": z(x, y), "dt": dx, "dx": dx, "dy": dy}
