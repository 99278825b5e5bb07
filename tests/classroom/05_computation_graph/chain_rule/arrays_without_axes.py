"""
cell: chain-rule
loses: nothing
mistake: none
kind: scalar
"""


def chain_rule(x, y):
    t = np.array(x + y)
    return {"z": t**2, "dt": 2 * t, "dx": np.float64(2 * t), "dy": 2.0 * float(t)}
