"""
cell: two-layer-net
loses: nothing
mistake: none
kind: other formula
"""
class TwoLayerNet:
    """CS231n style: functional, with caches."""
    def __init__(self, input_size, hidden_size, output_size):
        rng = np.random.default_rng(42)
        shapes = {"W1": (input_size, hidden_size), "b1": hidden_size, "W2": (hidden_size, output_size), "b2": output_size}
        self.params = {k: rng.standard_normal(s) * np.sqrt(2 / s[0]) if k[0] == "W" else np.zeros(s) for k, s in shapes.items()}

    def predict(self, x):
        p = self.params
        return np.maximum(0, x.dot(p["W1"]) + p["b1"]).dot(p["W2"]) + p["b2"]

    def loss(self, x, t, return_grads=False):
        W1, b1, W2, b2 = (self.params[k] for k in ("W1", "b1", "W2", "b2"))
        N = x.shape[0]
        h = np.maximum(0, x.dot(W1) + b1)
        scores = h.dot(W2) + b2
        scores -= scores.max(axis=1, keepdims=True)
        probs = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
        loss = -np.log(probs[np.arange(N), t]).mean()
        if not return_grads:
            return loss
        probs[np.arange(N), t] -= 1
        probs /= N
        grads = {"W2": h.T.dot(probs), "b2": probs.sum(axis=0)}
        dh = probs.dot(W2.T)
        dh[h <= 0] = 0
        grads["W1"], grads["b1"] = x.T.dot(dh), dh.sum(axis=0)
        return loss, grads

    def accuracy(self, x, t):
        return float((np.argmax(self.predict(x), 1) == t).mean())

    def gradient(self, x, t):
        return self.loss(x, t, return_grads=True)[1]
