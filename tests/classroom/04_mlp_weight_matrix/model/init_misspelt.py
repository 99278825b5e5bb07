"""
cell: model
loses: all
kind: state
row: 31
mistake: an attribute never set
"""

class Model:
    def __init(self):
        self.and_neuron = ArtificialNeuron(np.array([0.5, 0.5]), -0.7)
        self.or_neuron = ArtificialNeuron(np.array([0.5, 0.5]), -0.2)
        self.nand_neuron = ArtificialNeuron(np.array([-0.5, -0.5]), 0.7)

    def forward(self, x):
        return np.array([self.and_neuron.forward(x), self.or_neuron.forward(x), self.nand_neuron.forward(x)])
