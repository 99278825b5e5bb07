"""
cell: chain-rule
loses: [two random numbers, a negative sum, whole numbers, x = 0]
mistake: square in place of its derivative
kind: missing term
"""


def chain_rule(x, y):
    t = x + y
    dt = t**2
    return {"z": t**2, "dt": dt, "dx": dt, "dy": dt}
