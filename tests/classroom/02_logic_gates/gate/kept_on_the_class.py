"""
cell: gate
loses: ['three inputs, the weights lift z above 0', 'three inputs, the bias lifts z above 0', 'four inputs, the bias pulls z below 0', 'fifty inputs, the weights pull z below 0', 'two inputs, x = (1, 0)', z just above 0, 'whole weights, fractions in x', 'a second sample through the same gate, which does not fire', 'a second sample through the same gate, which fires', leaves its inputs alone]
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
