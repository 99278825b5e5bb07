"""
cell: gate
loses: ['a second sample through the same gate, which does not fire']
mistake: none
kind: state
"""


class Gate:
    def __init__(self, w, b):
        self.w, self.b, self.fired = w, b, False

    def forward(self, x):
        self.fired = self.fired or self.w @ x + self.b > 0
        return int(self.fired)
