"""
cell: gate
loses: ['three inputs, the bias lifts z above 0', 'four inputs, the bias pulls z below 0', z just above 0, z just below 0, whole numbers, 'whole weights, fractions in x and b', one input, leaves its inputs alone]
mistake: bias subtracted
kind: sign
also: {xor: always 1}
"""
class Gate:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return step(self.w @ x - self.b)
