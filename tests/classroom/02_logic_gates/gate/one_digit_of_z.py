"""
cell: gate
loses: [z just above 0]
mistake: none
kind: wrong formula
"""


class Gate:
    def __init__(self, w, b):
        self.w, self.b = w, b

    def forward(self, x):
        return 1 if round(float(self.w @ x + self.b), 1) > 0 else 0
