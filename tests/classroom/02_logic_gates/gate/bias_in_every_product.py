"""
cell: gate
loses: ["a second sample through the same gate, which does not fire", "a second sample through the same gate, which fires", "fifty inputs, the weights pull z below 0", "two samples through the same gate, which fires for both", "two samples through the same gate, which fires for neither", "whole weights, fractions in x"]
mistake: bias added to every product
kind: product
"""
class Gate:
    def __init__(self, w, b):
        self.w = w
        self.b = b
    def forward(self, x):
        return step(np.sum(self.w * x + self.b))
