"""Questions of 07_training, worked out by hand; see `questions.working`."""

import numpy as np

from grader_utils.messages import say, to_say
from grader_utils.questions.sigmoid.by_hand import shares
from grader_utils.questions.training.network import PARAMETERS, logits
from grader_utils.questions.working import SAMPLES, Working, array, factor, number, times


def sgd_step(work: Working, W1, b1, W2, b2, dW1, db1, dW2, db2, learning_rate):
    """The first entry of each parameter, one step against its gradient."""
    params = dict(zip(PARAMETERS, (W1, b1, W2, b2), strict=True))
    grads = {f"d{name}": gradient for name, gradient in zip(PARAMETERS, (dW1, db1, dW2, db2), strict=True)}

    def stepped(name):
        old, slope = params[name], grads[f"d{name}"]

        def entry(*place):
            text = f"{number(old[place])} - {times(learning_rate, slope[place])}"
            return work.step(f"{name}{list(place)}", text, old[place] - learning_rate * slope[place])

        return work.entries(old.shape, entry, most=2)

    return {name: stepped(name) for name in PARAMETERS} | grads


def two_layer_net_predict(work: Working, W1, b1, W2, b2, x):
    """The first sample through both layers."""

    def hidden(row, j):
        z = work.dot(say("hidden {neuron}: w·x", neuron=j), W1[:, j], row, plus=("b1", b1[j]))
        return work.step("ReLU", f"max(0, {number(z)})", max(0.0, z))

    def logit(inside, k):
        return work.dot(say("logit {place}: w·h", place=k), W2[:, k], inside, plus=("b2", b2[k]))

    def sample(i):
        inside = work.entries(b1.shape, lambda j: hidden(x[i], j), what=to_say("hidden neurons"))
        return work.entries(b2.shape, lambda k: logit(inside, k))

    return work.entries((len(x),), sample, most=1, what=SAMPLES)


def two_layer_net_loss(work: Working, W1, b1, W2, b2, x, t):
    """The first sample's shares and cost; then the means."""
    scores = logits(W1, b1, W2, b2, x)

    def cost(i):
        said = {"sample": i, "logits": array(scores[i]), "label": t[i]}
        work.note(say("Sample {sample}: the logits are {logits}, the label is {label}.", **said))
        p = shares(work, scores[i])[t[i]]
        return work.step(say("cost"), f"-log({number(p)})", -np.log(p))

    costs = work.entries((len(x),), cost, most=1, what=SAMPLES)
    loss = work.step("loss", f"({' + '.join(map(factor, costs))}) / {len(x)}", costs.mean())
    right = scores.argmax(axis=1) == t
    said = {"places": array(scores.argmax(axis=1)), "labels": array(t)}
    work.note(say("The highest logit stands at {places}, the labels are {labels}.", **said))
    return {"loss": loss, "accuracy": work.step("accuracy", f"{right.sum()} / {len(t)}", right.mean())}


def hold_out_fifth(work: Working, x, t, order):
    """How many are held out, and which."""
    fifth = len(order) // 5
    out, rest = order[:fifth], order[fifth:]
    work.note(
        say(
            "{count} samples: a fifth is {fifth}, rounded down. `order` begins with {out}.",
            count=len(order),
            fifth=fifth,
            out=array(out),
        )
    )
    work.note(say("These are held out; their labels are {labels}.", labels=array(t[out])))
    work.note(say("The other {count} are to learn from: {rest}.", count=len(rest), rest=array(rest)))
    work.note(say("Their labels, in this order: {labels}.", labels=array(t[rest])))
    return x[rest], t[rest], x[out], t[out]
