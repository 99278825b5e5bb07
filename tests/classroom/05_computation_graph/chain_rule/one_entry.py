"""
cell: chain-rule
loses: all
mistake: none
kind: shape
"""


def chain_rule(x, y):
    t = np.array([x + y])
    return {"z": t**2, "dt": 2 * t, "dx": 2 * t, "dy": 2 * t}
