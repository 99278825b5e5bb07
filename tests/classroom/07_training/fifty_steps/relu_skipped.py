"""
cell: two-layer-net
loses: all
kind: missing term
row: 8
mistake: none
also: {two_layer_net_gradient: ReLU skipped on the way back}
"""

class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size):
        rng = np.random.default_rng(0)
        self.params = {
            "W1": rng.normal(scale=np.sqrt(2 / input_size), size=(input_size, hidden_size)),
            "b1": np.zeros(hidden_size),
            "W2": rng.normal(scale=np.sqrt(2 / hidden_size), size=(hidden_size, output_size)),
            "b2": np.zeros(output_size),
        }
        self.affine1 = Affine(self.params["W1"], self.params["b1"])
        self.relu = Relu()
        self.affine2 = Affine(self.params["W2"], self.params["b2"])
        self.last = SoftmaxWithLoss()

    def predict(self, x):
        return self.affine2.forward(self.relu.forward(self.affine1.forward(x)))

    def loss(self, x, t):
        return self.last.forward(self.predict(x), t)

    def accuracy(self, x, t):
        return np.mean(self.predict(x).argmax(axis=1) == t)

    def gradient(self, x, t):
        self.loss(x, t)
        self.affine1.backward(self.affine2.backward(self.last.backward()))
        return {"W1": self.affine1.dW, "b1": self.affine1.db, "W2": self.affine2.dW, "b2": self.affine2.db}
