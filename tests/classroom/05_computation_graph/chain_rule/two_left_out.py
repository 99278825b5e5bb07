"""
cell: chain-rule
loses: [two random numbers, a negative sum, whole numbers, x = 0]
mistake: 2 left out of the square's derivative
kind: missing term
"""


def chain_rule(x, y):
    t = x + y
    dt = t
    return {"z": t**2, "dt": dt, "dx": dt, "dy": dt}
