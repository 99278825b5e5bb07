"""
cell: gate
loses: ["a second sample through the same gate, which does not fire", "a second sample through the same gate, which fires", "fifty inputs, the weights pull z below 0", "four inputs, the bias pulls z below 0", "leaves its inputs alone", "three inputs, the bias lifts z above 0", "three inputs, the weights lift z above 0", "two inputs, x = (0, 1)", "two samples through the same gate, which fires for both", "two samples through the same gate, which fires for neither", "whole weights, fractions in x", "z just above 0"]
mistake: "kept on the class, not in self"
kind: state
row: 30
"""


class Gate:
    def __init__(self, w, b):
        Gate.w = w
        Gate.b = b

    def forward(self, x):
        return step(Gate.w @ x + Gate.b)
