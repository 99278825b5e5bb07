"""Softmax and cross entropy as one layer; students find a slip in it."""

from grader_utils.questions.backpropagation_layers.losses import ROOM_FOR_1E_7, costs, random_one_hot, softmax
from grader_utils.questions.vocabulary import (
    ANOTHER_LAYER, INPUTS_UNCHANGED, apply, attribute_never_set, layer, np, rounding, together, torch, uniform, whole)


@layer("softmax_with_loss",
    tolerance=rounding(
        "Logits near 1000 round before their maximum is subtracted; 1e-7 may be added, as in the cross entropy.",
        terms=1, size=1000, functions=12, room=ROOM_FOR_1E_7.room),
    right={
        "_y": lambda x: softmax(x),
        "loss": lambda _y, t: costs(_y, t).mean(),
        "dx": lambda _y, t: (_y - t) / len(t),
    })
def softmax_with_loss(x, t, earlier=None, elsewhere=None):
    """The mean cross entropy of softmax(x), and its gradient. x, t: (N, C), t one-hot -> loss: scalar, dx: (N, C).

    `earlier`, with fewer rows, has a first round, forward and backward, before x. `elsewhere`, of the shape of x, goes
    through another layer before the backward pass.
    """
    x.requires_grad_()
    loss = torch.nn.functional.cross_entropy(x, t)
    return {"loss": loss, "dx": torch.autograd.grad(loss, x)[0]}


def _logits(N, C):
    """Logits between -1 and 1, whose probabilities stay above 0.02 for up to 6 classes, and one-hot labels."""
    return together(x=uniform(-1, 1, N, C), t=random_one_hot(N, C))


softmax_with_loss.part("the example: logits 0, two samples", x=[[0.0, 0.0], [0.0, 0.0]], t=[[1.0, 0.0], [0.0, 1.0]])
softmax_with_loss.part("three samples, four classes",
    x=[[0.5, -0.5, 1.0, 0.0], [1.0, 0.5, 0.0, -1.0], [0.0, 0.2, 0.4, 0.6]],
    t=[[0.0, 0.0, 1.0, 0.0], [0.0, 1.0, 0.0, 0.0], [1.0, 0.0, 0.0, 0.0]])
softmax_with_loss.part("a batch of one", x=[[0.5, 1.0, -0.5]], t=[[0.0, 0.0, 1.0]])
softmax_with_loss.part(ANOTHER_LAYER, x=[[0.5, -0.5, 1.0], [1.0, 0.5, 0.0]],
    t=[[0.0, 0.0, 1.0], [0.0, 1.0, 0.0]], elsewhere=[[1.0, 0.0, 0.0], [0.0, 0.5, 0.5]])
softmax_with_loss.unseen("four samples, three classes", _logits(4, 3))
softmax_with_loss.unseen("two samples, six classes", _logits(2, 6))
softmax_with_loss.unseen("many samples", _logits(25, 4))
softmax_with_loss.unseen("whole numbers", x=whole(-1, 2, 3, 5), t=random_one_hot(3, 5, dtype=int))
softmax_with_loss.unseen("large logits", x=1000 + apply(np.round, 64 * uniform(-1, 1, 5, 2)) / 64,
    t=random_one_hot(5, 2))
softmax_with_loss.unseen(ANOTHER_LAYER, _logits(3, 4), elsewhere=uniform(-1, 1, 3, 4))
softmax_with_loss.unseen("a first round with fewer samples", _logits(4, 3), earlier=uniform(-1, 1, 2, 3))
softmax_with_loss.unseen("a first round with as many samples", _logits(3, 5), earlier=uniform(-1, 1, 3, 5))
softmax_with_loss.unseen(INPUTS_UNCHANGED, _logits(3, 2))


softmax_with_loss.mistake("the slip: y - t / N", dx=lambda _y, t: _y - t / len(t),
    hint="Only t is divided by the batch size in your dx. Which of the two does Python do first, `-` or `/`?")
softmax_with_loss.mistake("y / N - t", dx=lambda _y, t: _y / len(t) - t,
    hint="Only y is divided by the batch size in your dx. The loss is a mean over N samples: what does that do to its "
    "gradient?")
softmax_with_loss.mistake("not divided by N", dx=lambda _y, t: _y - t,
    hint="Your dx is N times too large. The loss is a mean over N samples: what does that do to its gradient?")
softmax_with_loss.mistake("divided by N twice", dx=lambda _y, t: (_y - t) / len(t) ** 2,
    hint="Your dx is N times too small. The mean over the samples is taken once: where do you divide a second time?")
softmax_with_loss.mistake("divided by C", dx=lambda _y, t: (_y - t) / t.shape[1],
    hint="You divide by the number of classes. Which axis of t counts the samples?")
softmax_with_loss.mistake("divided by N and by C", dx=lambda _y, t: (_y - t) / t.size,
    hint="You divide by the number of entries, N times C. The loss is a mean over what?")
softmax_with_loss.mistake("sign", dx=lambda _y, t: (t - _y) / len(t),
    hint="Your dx has the wrong sign. When the logit of a wrong class grows, does the loss rise or fall?")
softmax_with_loss.mistake("softmax taken twice", _y=lambda x: softmax(softmax(x)),
    hint="Your probabilities went through softmax once more before the loss. How often is it needed?")
softmax_with_loss.kept_on_the_class("y", of="another layer")
attribute_never_set(softmax_with_loss)
softmax_with_loss.mistake("the logits kept for y", dx=lambda x, t: (x - t) / len(t),
    hint="Your dx holds the logits. What does the layer keep as y: what comes into softmax, or what comes out of it?")
softmax_with_loss.mistake("the slope with respect to y", dx=lambda _y, t: -t / (_y + 1e-7) / len(t),
    hint="Your dx is the slope of the loss with respect to y, the probabilities. What lies between y and x, and what "
    "does the chain rule do with it?")
softmax_with_loss.mistake("t left out", dx=lambda _y, t: _y / len(t),
    hint="Your dx is y / N. Which entry of y should be higher, and what tells the gradient so?")
softmax_with_loss.mistake("the slope of the sigmoid as well", dx=lambda _y, t: (_y - t) * _y * (1 - _y) / len(t),
    hint="Your dx is multiplied by y (1 - y). In y - t, the slope of softmax has come in already.")
