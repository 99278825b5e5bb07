"""
cell: gate
loses: ["z just above 0"]
mistake: none
kind: wrong formula
"""


class Gate:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        return int(self.w @ x + self.b > 0.01)
