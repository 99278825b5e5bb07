"""
cell: chain-rule
loses: all
mistake: t left out of the square's derivative
kind: missing term
"""


def chain_rule(x, y):
    t = x + y
    dt = 2
    return {"z": t**2, "dt": dt, "dx": dt * 1, "dy": dt * 1}
