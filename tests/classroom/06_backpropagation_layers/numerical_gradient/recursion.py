"""
cell: numerical
loses: nothing
mistake: none
kind: recursive
"""


def numerical_gradient(f, x):
    h = 1e-4
    x = x.astype(float)

    def slopes(place):
        if len(place) < x.ndim:
            return [slopes((*place, i)) for i in range(x.shape[len(place)])]
        up, down = x.copy(), x.copy()
        up[place] += h
        down[place] -= h
        return (f(up) - f(down)) / (2 * h)

    return np.array(slopes(()))
