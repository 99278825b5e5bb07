"""
cell: model
loses: [a random input, both inputs negative, whole numbers, both inputs large, a second sample through the same model, 'one input large, one small', leaves its input alone]
mistake: NOR in the place of NAND
kind: wrong formula
row: 2
"""


class Model:
    def __init__(self):
        self.and_neuron = ArtificialNeuron(np.array([0.5, 0.5]), -0.7)
        self.or_neuron = ArtificialNeuron(np.array([0.5, 0.5]), -0.2)
        self.nand_neuron = ArtificialNeuron(np.array([-0.5, -0.5]), 0.2)

    def forward(self, x):
        return np.array([self.and_neuron.forward(x), self.or_neuron.forward(x), self.nand_neuron.forward(x)])
