"""
cell: chain-rule
loses: [x + y = 0]
mistake: none
kind: wrong formula
"""


def chain_rule(x, y):
    t = x + y
    z = t**2
    dt = 2 * z / t
    return {"z": z, "dt": dt, "dx": dt, "dy": dt}
