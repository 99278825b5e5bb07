"""
cell: gate
loses: all
mistake: none
"""
class Gate:
    def __init(self, w, b):
        self.w = w
        self.b = b

    def forward(self, x):
        return step(self.w @ x + self.b)
