"""
cell: gate
loses: ["two inputs, x = (0, 1)"]
mistake: none
kind: state
"""
class Gate:
    memo = {}
    def __init__(self, w, b):
        self.w = w
        self.b = b
    def forward(self, x):
        key = str(x)
        if key not in Gate.memo:
            Gate.memo[key] = step(self.w @ x + self.b)
        return Gate.memo[key]
