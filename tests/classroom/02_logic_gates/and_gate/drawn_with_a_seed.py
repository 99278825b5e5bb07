"""
cell: and-gate
loses: all
mistake: fires always
kind: luck
also: {xor: always 1}
"""


def and_gate():
    rng = np.random.default_rng(0)
    return rng.normal(size=2), rng.normal()
