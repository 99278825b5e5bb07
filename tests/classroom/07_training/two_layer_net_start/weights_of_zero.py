"""
cell: two-layer-net
loses: all
mistake: weights all alike
kind: partial
"""


class TwoLayerNet:
    """Affine, ReLU, affine: from x, (N, input_size), to scores, (N, output_size)."""

    def __init__(self, input_size, hidden_size, output_size):
        rng = np.random.default_rng(0)
        self.params = {
            "W1": np.zeros((input_size, hidden_size)),
            "b1": np.zeros(hidden_size),
            "W2": np.zeros((hidden_size, output_size)),
            "b2": np.zeros(output_size),
        }
        self.affine1 = Affine(self.params["W1"], self.params["b1"])
        self.relu = Relu()
        self.affine2 = Affine(self.params["W2"], self.params["b2"])
        self.last = SoftmaxWithLoss()

    def predict(self, x):
        """The scores. x: (N, input_size) -> (N, output_size)."""
        hidden = self.relu.forward(self.affine1.forward(x))
        return self.affine2.forward(hidden)

    def loss(self, x, t):
        """The mean cross entropy, a number. t: (N,)."""
        return self.last.forward(self.predict(x), t)

    def accuracy(self, x, t):
        """The share of samples that get their highest score in the right place, from 0 to 1."""
        return np.mean(self.predict(x).argmax(axis=1) == t)

    def gradient(self, x, t):
        """The gradient of the loss: a dict with the names and the shapes of params."""
        self.loss(x, t)
        dhidden = self.affine2.backward(self.last.backward())
        self.affine1.backward(self.relu.backward(dhidden))
        return {
            "W1": self.affine1.dW,
            "b1": self.affine1.db,
            "W2": self.affine2.dW,
            "b2": self.affine2.db,
        }
