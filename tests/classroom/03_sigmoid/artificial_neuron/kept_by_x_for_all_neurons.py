"""
cell: neuron
loses: [whole numbers]
mistake: none
kind: state
"""
_seen = {}
class ArtificialNeuron:
    def __init__(self, w, b):
        self.w, self.b = w, b
    def forward(self, x):
        k = x.tobytes()
        if k not in _seen:
            _seen[k] = Sigmoid().forward(self.w @ x + self.b)
        return _seen[k]
