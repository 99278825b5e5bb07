"""
cell: model
loses: nothing
mistake: none
kind: subclass
"""


class And(ArtificialNeuron):
    def __init__(self):
        super().__init__(np.array([0.5, 0.5]), -0.7)


class Or(ArtificialNeuron):
    def __init__(self):
        super().__init__(np.array([0.5, 0.5]), -0.2)


class Nand(ArtificialNeuron):
    def __init__(self):
        super().__init__(np.array([-0.5, -0.5]), 0.7)


class Model:
    def __init__(self):
        self.neurons = And(), Or(), Nand()

    def forward(self, x):
        return np.array([neuron.forward(x) for neuron in self.neurons])
