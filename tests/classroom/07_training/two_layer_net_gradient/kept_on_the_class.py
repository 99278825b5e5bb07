"""
cell: two-layer-net
loses: all
mistake: shared by two networks
kind: state
row: 30
"""

class TwoLayerNet:
    params = {}

    def __init__(self, input_size, hidden_size, output_size):
        self.params["W1"] = np.random.randn(input_size, hidden_size)
        self.params["b1"] = np.zeros(hidden_size)
        self.params["W2"] = np.random.randn(hidden_size, output_size)
        self.params["b2"] = np.zeros(output_size)

    def gradient(self, x, t):
        first, relu = Affine(self.params["W1"], self.params["b1"]), Relu()
        second, last = Affine(self.params["W2"], self.params["b2"]), SoftmaxWithLoss()
        last.forward(second.forward(relu.forward(first.forward(x))), t)
        first.backward(relu.backward(second.backward(last.backward())))
        return {"W1": first.dW, "b1": first.db, "W2": second.dW, "b2": second.db}
