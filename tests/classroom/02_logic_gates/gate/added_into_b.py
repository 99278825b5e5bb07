"""
cell: gate
loses: ['a second sample through the same gate, which does not fire', 'a second sample through the same gate, which fires']
mistake: adds up from call to call
kind: state
"""


class Gate:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        self.b += self.w @ x
        return step(self.b)
