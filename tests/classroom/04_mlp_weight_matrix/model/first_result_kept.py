"""
cell: model
loses: [a second sample through the same model]
mistake: first result kept
kind: state
"""


class Model:
    def __init__(self):
        self.out = None

    def forward(self, x):
        if self.out is None:
            W = np.array([[0.5, 0.5, -0.5]] * 2)
            b = np.array([-0.7, -0.2, 0.7])
            self.out = Sigmoid().forward(x @ W + b)
        return self.out
