"""
cell: affine-function
loses: ["a random neuron", "a second sample through the same neuron", "inputs of 0 and 1", "leaves its inputs alone", "many inputs", "whole numbers", "whole weights, fractions in x"]
mistake: bias multiplied by the sum of x
kind: order
"""


class AffineFunction:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return hadamard_then_sum(self.w + self.b, x)
