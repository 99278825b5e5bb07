"""
cell: gate
loses: nothing
mistake: none
kind: other formula
"""
class Gate:
    """neuron with cache"""
    def __init__(self, w, b):
        self.w = w
        self.b = b
        self._cache = {}

    def forward(self, x):
        key = tuple(np.asarray(x).tolist())
        if key not in self._cache:
            self._cache[key] = step(self.w.dot(x) + self.b)
        return self._cache[key]
