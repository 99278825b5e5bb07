"""
cell: gate
loses: ['three inputs, the weights lift z above 0', 'three inputs, the bias lifts z above 0', 'four inputs, the bias pulls z below 0', 'fifty inputs, the weights pull z below 0', 'two inputs, x = (1, 0)', z just above 0, z just below 0, whole numbers, 'whole weights, fractions in x', 'a second sample through the same gate, which does not fire', 'a second sample through the same gate, which fires', leaves its inputs alone]
mistake: sum forgotten
kind: product
row: 6
"""
class Gate:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return step(self.w * x + self.b)
