"""
cell: step
loses: ['shape (2, 3, 4)']
mistake: none
kind: shape
"""


def step(z):
    z = np.asarray(z)
    if z.ndim <= 1:
        return np.where(z > 0, 1, 0)
    out = np.zeros(z.shape)
    for i in range(z.shape[0]):
        for j in range(z.shape[1]):
            out[i, j] = 1 if z[i, j] > 0 else 0
    return out
