"""The network of two layers: in torch for the references, in NumPy for the mistakes."""

from grader_utils.questions.vocabulary import np, torch

PARAMETERS = ("W1", "b1", "W2", "b2")


def torch_scores(params, x):
    """The logits of affine, ReLU, affine. x: (N, in), W1: (in, hidden), W2: (hidden, out) -> (N, out)."""
    hidden = torch.relu(torch.nn.functional.linear(x, params["W1"].T, params["b1"]))
    return torch.nn.functional.linear(hidden, params["W2"].T, params["b2"])


def torch_loss(params, x, t):
    """The mean cross entropy. x: (N, in), t: (N,), class numbers -> scalar."""
    return torch.nn.functional.cross_entropy(torch_scores(params, x), t)


def torch_descend(params, gradients, learning_rate):
    """One step of torch's SGD, in place, by the function behind torch.optim.SGD: the class takes seconds to import."""
    from torch.optim.sgd import sgd

    with torch.no_grad():
        sgd(
            params,
            gradients,
            [None] * len(params),
            lr=learning_rate,
            weight_decay=0,
            momentum=0,
            dampening=0,
            nesterov=False,
            maximize=False,
            foreach=False,
        )


def hidden_values(W1, b1, x):
    """What the hidden layer gives after ReLU: (N, hidden)."""
    return np.maximum(x @ W1 + b1, 0)


def logits(W1, b1, W2, b2, x):
    """The scores: (N, out)."""
    return hidden_values(W1, b1, x) @ W2 + b2


def log_softmax(a):
    """The logarithm of the softmax of each row. a: (N, C) -> (N, C)."""
    shifted = a - a.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def softmax(a):
    """Softmax of each row. a: (N, C) -> (N, C)."""
    return np.exp(log_softmax(a))


def cross_entropy(scores, t):
    """The mean cross entropy. scores: (N, C), t: (N,), class numbers -> scalar."""
    return -log_softmax(scores)[np.arange(len(t)), t].mean()


def mean_loss(W1, b1, W2, b2, x, t):
    """The loss of the network: scalar."""
    return cross_entropy(logits(W1, b1, W2, b2, x), t)


def upstream(W1, b1, W2, b2, x, t):
    """The gradient of the loss with respect to the logits: (N, C)."""
    return (softmax(logits(W1, b1, W2, b2, x)) - np.eye(W2.shape[1])[t]) / len(t)


def backward(W1, b1, W2, x, dscores, through_relu=True):
    """The four gradients from the logits' gradient; `through_relu` may be left out by mistake."""
    hidden = hidden_values(W1, b1, x)
    dhidden = dscores @ W2.T
    if through_relu:
        dhidden = dhidden * (hidden > 0)
    return {"W1": x.T @ dhidden, "b1": dhidden.sum(axis=0), "W2": hidden.T @ dscores, "b2": dscores.sum(axis=0)}


def mean_gradient(W1, b1, W2, b2, x, t):
    """The gradient of the loss, by parameter."""
    return backward(W1, b1, W2, x, upstream(W1, b1, W2, b2, x, t))


def relu_skipped(W1, b1, W2, b2, x, t):
    """The gradient of one who forgets the ReLU on the way back, by parameter."""
    return backward(W1, b1, W2, x, upstream(W1, b1, W2, b2, x, t), through_relu=False)
