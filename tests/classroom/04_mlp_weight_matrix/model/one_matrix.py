"""
cell: model
loses: nothing
mistake: none
kind: vectorized
"""

class Model:
    def __init__(self):
        self.W = np.array([[0.5, 0.5, -0.5], [0.5, 0.5, -0.5]])
        self.b = np.array([-0.7, -0.2, 0.7])

    def forward(self, x):
        return Sigmoid().forward(np.dot(x, self.W) + self.b)
