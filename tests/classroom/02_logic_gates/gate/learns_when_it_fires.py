"""
cell: gate
loses: ["two samples through the same gate, which fires for both"]
mistake: none
kind: state
"""
class Gate:
    def __init__(self, w, b):
        self.w = np.array(w, dtype=float)
        self.b = b
    def forward(self, x):
        y = step(self.w @ x + self.b)
        self.w = self.w - y * x
        return y
