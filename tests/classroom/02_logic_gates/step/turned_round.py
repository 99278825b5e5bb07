"""
cell: step
loses: all
mistake: turned round
kind: sign
also: {gate: turned round, xor: always 1}
"""
def step(z):
    return np.where(z > 0, 0, 1)
