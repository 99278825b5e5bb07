"""
cell: model
loses: [a second sample through the same model]
mistake: none
kind: state
"""


class Model:
    def __init__(self):
        self.n = [
            ArtificialNeuron(np.array([0.5, 0.5]), -0.7),
            ArtificialNeuron(np.array([0.5, 0.5]), -0.2),
            ArtificialNeuron(np.array([-0.5, -0.5]), 0.7),
        ]
        self.out = []

    def forward(self, x):
        for n in self.n:
            self.out.append(n.forward(x))
        return np.array(self.out)
