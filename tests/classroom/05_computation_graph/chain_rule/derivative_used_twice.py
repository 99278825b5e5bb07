"""
cell: chain-rule
loses: [two random numbers, a negative sum, whole numbers, x = 0]
mistake: the square's derivative used twice
kind: wrong formula
"""


def chain_rule(x, y):
    t = x + y
    dt = 2 * t
    return {"z": t**2, "dt": dt, "dx": dt * 2 * t, "dy": dt * 2 * t}
