"""
cell: two-layer-net
loses: all
mistake: logarithm of the mean
kind: wrong formula
"""

class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size):
        rng = np.random.default_rng(0)
        i, h, o = input_size, hidden_size, output_size
        self.params = {"W1": rng.normal(size=(i, h)), "b1": np.zeros(h), "W2": rng.normal(size=(h, o)), "b2": np.zeros(o)}
        p = self.params
        self.affine1, self.relu, self.affine2 = Affine(p["W1"], p["b1"]), Relu(), Affine(p["W2"], p["b2"])
        self.last = SoftmaxWithLoss()
    def predict(self, x):
        return self.affine2.forward(self.relu.forward(self.affine1.forward(x)))
    def loss(self, x, t):
        p = np.exp(log_softmax(self.predict(x)))
        return -np.log(p[np.arange(len(t)), t].mean())
    def accuracy(self, x, t):
        return np.mean(self.predict(x).argmax(axis=1) == t)
    def gradient(self, x, t):
        self.last.forward(self.predict(x), t)
        self.affine1.backward(self.relu.backward(self.affine2.backward(self.last.backward())))
        return {"W1": self.affine1.dW, "b1": self.affine1.db, "W2": self.affine2.dW, "b2": self.affine2.db}
