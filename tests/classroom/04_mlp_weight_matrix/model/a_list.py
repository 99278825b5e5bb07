"""
cell: model
loses: nothing
mistake: none
kind: lists
"""

class Model:
    def __init__(self):
        self.and_neuron = ArtificialNeuron(np.array([0.5, 0.5]), -0.7)
        self.or_neuron = ArtificialNeuron(np.array([0.5, 0.5]), -0.2)
        self.nand_neuron = ArtificialNeuron(np.array([-0.5, -0.5]), 0.7)

    def forward(self, x):
        return [neuron.forward(x) for neuron in (self.and_neuron, self.or_neuron, self.nand_neuron)]
