"""
cell: chain-rule
loses: nothing
mistake: none
kind: other formula
"""


def chain_rule(x, y):
    z = x**2 + 2 * x * y + y**2
    return {"z": z, "dt": 2 * (x + y), "dx": 2 * x + 2 * y, "dy": 2 * x + 2 * y}
