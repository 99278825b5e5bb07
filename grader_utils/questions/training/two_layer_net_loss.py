"""Its loss, and its accuracy."""

from grader_utils.questions.training.network import cross_entropy, logits, mean_loss, softmax, torch_scores
from grader_utils.questions.training.tasks import random_task
from grader_utils.questions.vocabulary import INPUTS_UNCHANGED, drawn, np, question, rounding, torch


def _share_right(W1, b1, W2, b2, x, t):
    return (logits(W1, b1, W2, b2, x).argmax(axis=1) == t).mean()


def _best_sample_of_each_class(W1, b1, W2, b2, x, t):
    return np.mean(logits(W1, b1, W2, b2, x).argmax(axis=0) == t)


@drawn
def _square_task(rng, size, right):
    """As many samples as classes, where an accuracy over the wrong axis is another number."""
    while True:
        task = random_task(size, right, outputs=size)(rng)
        if _best_sample_of_each_class(**task) != right / size:
            return task


@question("two_layer_net_loss", labels=("t",),
    tolerance=rounding("Two small layers, a softmax of 20 classes, a mean over up to 300 samples.",
        terms=300, functions=20),
    right={
        "_loss": mean_loss,
        "_share": _share_right,
        "loss": lambda _loss: _loss,
        "accuracy": lambda _share: _share,
    })
def two_layer_net_loss(W1, b1, W2, b2, x, t):
    """The mean cross entropy, and the share of samples whose highest score is in the right place."""
    scores = torch_scores({"W1": W1, "b1": b1, "W2": W2, "b2": b2}, x)
    accuracy = (scores.argmax(dim=1) == t).double().mean()
    return {"loss": torch.nn.functional.cross_entropy(scores, t), "accuracy": accuracy}


two_layer_net_loss.part("three samples, three classes", _square_task(3, 2), seed=13)
two_layer_net_loss.part("five samples, three classes", random_task(5, 2, outputs=3), seed=1)
two_layer_net_loss.part(INPUTS_UNCHANGED, random_task(6, 5, outputs=3), seed=2)
two_layer_net_loss.unseen("no two sizes equal", random_task(7, 3))
two_layer_net_loss.unseen("every sample right", random_task(6, 6))
two_layer_net_loss.unseen("as many samples as classes", _square_task(5, 2))
two_layer_net_loss.unseen("one of three right", random_task(3, 1))
two_layer_net_loss.unseen("many classes", random_task(12, 5, outputs=20))
two_layer_net_loss.unseen("a large batch", random_task(300, 200))
two_layer_net_loss.unseen(INPUTS_UNCHANGED, random_task(8, 3))


def _loss_of_softmax_twice(W1, b1, W2, b2, x, t):
    return cross_entropy(softmax(logits(W1, b1, W2, b2, x)), t)


def _loss_without_log(W1, b1, W2, b2, x, t):
    return (1 - softmax(logits(W1, b1, W2, b2, x))[np.arange(len(t)), t]).mean()


two_layer_net_loss.mistake("softmax twice", loss=_loss_of_softmax_twice,
    hint="The accuracy is right, and the loss is not. What goes into the loss layer, scores or probabilities?")
two_layer_net_loss.mistake("summed, not averaged", loss=lambda _loss, t: _loss * len(t),
    hint="Your loss is N times torch's. Over the samples of a batch, is it a sum or a mean?")
two_layer_net_loss.mistake("averaged twice", loss=lambda _loss, t: _loss / len(t),
    hint="Your loss is N times too small: the loss layer has taken the mean already.")
two_layer_net_loss.mistake("logarithm left out", loss=_loss_without_log,
    hint="Your loss is 1 minus the probability of the right class. The cross entropy takes a logarithm of it.")
two_layer_net_loss.mistake("right answers counted", accuracy=lambda _share, t: _share * len(t),
    hint="Your accuracy is a number of samples. Of how many?")
two_layer_net_loss.mistake("accuracy in percent", accuracy=lambda _share: 100 * _share,
    hint="Your accuracy is 100 times torch's. A share lies between 0 and 1.")
two_layer_net_loss.mistake("highest score for its place",
    accuracy=lambda W1, b1, W2, b2, x, t: np.mean(logits(W1, b1, W2, b2, x).max(axis=1) == t),
    hint="Your accuracy is 0: the highest scores are compared with the labels. Which method gives a score's place?")
two_layer_net_loss.mistake("wrong answers counted", accuracy=lambda _share: 1 - _share,
    hint="Your accuracy is 1 minus torch's: the share of the samples that are wrong.")
two_layer_net_loss.mistake("highest score of each column", accuracy=_best_sample_of_each_class,
    hint="You took the highest score along axis 0, over the samples. Along which axis do the classes lie?")
two_layer_net_loss.mistake("lowest score", accuracy=lambda W1, b1, W2, b2, x, t: np.mean(
        logits(W1, b1, W2, b2, x).argmin(axis=1) == t),
    hint="You take the place of the lowest score. Which score does the network answer with?")
two_layer_net_loss.mistake("the network's own answers for labels",
    loss=lambda W1, b1, W2, b2, x: cross_entropy(
        logits(W1, b1, W2, b2, x), logits(W1, b1, W2, b2, x).argmax(axis=1)),
    hint="Your loss is that of the classes with the highest scores. Which class does t name?")
two_layer_net_loss.mistake("every sample with every label",
    accuracy=lambda W1, b1, W2, b2, x, t: np.mean(logits(W1, b1, W2, b2, x).argmax(axis=1) == t[:, None]),
    hint="Shapes (N,) and (N, 1) meet in `==` and give (N, N): every sample is compared with every label. Which of the "
    "two has an axis too many?")
two_layer_net_loss.mistake("logarithm of the mean",
    loss=lambda W1, b1, W2, b2, x, t: -np.log(softmax(logits(W1, b1, W2, b2, x))[np.arange(len(t)), t].mean()),
    hint="You average the probabilities, and then take one logarithm. Each sample has a loss of its own: of what is "
    "the mean taken?")
