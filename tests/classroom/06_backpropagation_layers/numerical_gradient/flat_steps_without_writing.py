"""
cell: numerical
loses: nothing
mistake: none
kind: other formula
"""
def numerical_gradient(f, x, h=1e-4):
    flat = np.asarray(x, float).ravel()
    grad = np.empty(flat.size)
    for i in range(flat.size):
        e = np.zeros(flat.size); e[i] = h
        grad[i] = (f((flat + e).reshape(x.shape)) - f((flat - e).reshape(x.shape))) / (2 * h)
    return grad.reshape(x.shape)
