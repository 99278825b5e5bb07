"""
cell: affine-function
loses: nothing
mistake: none
kind: other formula
"""
class AffineFunction:
    __slots__ = ("_w", "_b")

    def __init__(self, w, b):
        self._w, self._b = np.array(w, dtype=np.float64), b

    @property
    def w(self):
        return self._w

    @property
    def b(self):
        return self._b

    def forward(self, x):
        return (self.w[None, :] @ np.asarray(x)[:, None]).item() + self.b
