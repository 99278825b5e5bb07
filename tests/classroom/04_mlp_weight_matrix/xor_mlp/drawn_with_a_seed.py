"""
cell: xor-parameters
loses: all
mistake: always above 0.5
kind: luck
"""


def xor_parameters():
    rng = np.random.default_rng(1)
    return [rng.normal(size=(2, 2)), rng.normal(size=(2, 1))], [rng.normal(size=2), rng.normal(size=1)]
