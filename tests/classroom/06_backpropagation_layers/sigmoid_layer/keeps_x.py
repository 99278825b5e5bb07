"""
cell: sigmoid
loses: nothing
mistake: none
kind: stable formula
"""

class Sigmoid:
    def forward(self, x):
        self.x = x
        return sigmoid(x)

    def backward(self, dout):
        return dout * sigmoid(self.x) * sigmoid(-self.x)
