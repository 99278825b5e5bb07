"""The mean cross entropy of a batch."""

from grader_utils.questions.backpropagation_layers.losses import ROOM_FOR_1E_7, costs, random_one_hot, softmax
from grader_utils.questions.vocabulary import INPUTS_UNCHANGED, apply, drawn, np, question, torch, whole


@question("cross_entropy_error", labels=("t",), tolerance=ROOM_FOR_1E_7)
def cross_entropy_error(y, t):
    """The mean of -log(probability of the right class). y: (N, C), t: (N, C) one-hot or (N,) class numbers -> scalar.

    A probability of 0 counts as 1e-7.
    """
    classes = t if t.ndim == 1 else t.argmax(dim=1)
    return torch.nn.functional.nll_loss(torch.log(y.clamp(min=1e-7)), classes)


@drawn
def _probabilities(rng, N, C):
    """Rows that add up to 1, shape (N, C), every entry above 0.2 / C."""
    y = rng.uniform(0.2, 1, (N, C))
    return y / y.sum(axis=1, keepdims=True)


_CERTAIN = [[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]
cross_entropy_error.part("one-hot, a batch of two", y=[[0.2, 0.5, 0.3], [0.1, 0.1, 0.8]],
    t=[[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
cross_entropy_error.part("class numbers, the same batch", y=[[0.2, 0.5, 0.3], [0.1, 0.1, 0.8]], t=[1, 2])
cross_entropy_error.part("the right class has probability 0", y=[[0.0, 0.4, 0.6]], t=[[1.0, 0.0, 0.0]])
cross_entropy_error.part("sure and right", y=_CERTAIN, t=_CERTAIN)
cross_entropy_error.unseen("one-hot", y=_probabilities(4, 3), t=random_one_hot(4, 3))
cross_entropy_error.unseen("class numbers, the last class in no sample", y=_probabilities(5, 4), t=whole(0, 3, 5))
cross_entropy_error.unseen("a batch of one, one-hot", y=_probabilities(1, 5), t=random_one_hot(1, 5))
cross_entropy_error.unseen("a batch of one, class numbers", y=_probabilities(1, 4), t=whole(1, 4, 1))
cross_entropy_error.unseen("as many samples as classes, one-hot in whole numbers",
    y=_probabilities(4, 4), t=random_one_hot(4, 4, dtype=int))
cross_entropy_error.unseen("as many samples as classes, class numbers", y=_probabilities(3, 3), t=whole(0, 3, 3))
cross_entropy_error.unseen("probability 0 for the right class, one-hot",
    y=[[0.0, 0.3, 0.7], [0.5, 0.5, 0.0]], t=apply(lambda number: np.eye(3)[[0, number]], whole(0, 2)))
cross_entropy_error.unseen("probability 0 for the right class, class numbers",
    y=[[0.25, 0.75], [0.0, 1.0], [0.6, 0.4]], t=apply(np.append, whole(0, 2), [0, 1]))
# Of the shapes of the first part: a result that is kept by shape shows.
cross_entropy_error.unseen(INPUTS_UNCHANGED, y=_probabilities(4, 3), t=random_one_hot(4, 3))


def _as_one_hot(y, t):
    return np.eye(y.shape[1])[t] if t.ndim == 1 else t


def _one_hot_costs(y, t, room=1e-7):
    """The same as a product with the one-hot t, shape (N, C)."""
    return -_as_one_hot(y, t) * np.log(y + room)


def _classes(t):
    return t if t.ndim == 1 else t.argmax(axis=1)


def _costs_above_0(y, t):
    found = costs(y, t, room=0)
    return found[np.isfinite(found)]


def _column_for_every_sample(y, t):
    return -np.log(y[:, _classes(t)] + 1e-7).sum() / len(y)


cross_entropy_error.mistake("not divided by N", lambda y, t: costs(y, t).sum(),
    hint="Your loss grows with the number of samples. It should be the mean over the batch.")
cross_entropy_error.mistake("divided by N and by C", lambda y, t: _one_hot_costs(y, t).mean(),
    hint="Your mean runs over N times C entries. How many samples are there to share the loss?")
cross_entropy_error.mistake("one-hot only, divided by N and by C", lambda y, t: -(t * np.log(y + 1e-7)).mean(),
    hint="Your mean runs over N times C entries, and there are N samples. And class numbers have shape (N,): what does "
    "`t * np.log(y)` pair up then?")
cross_entropy_error.mistake("not averaged", costs,
    hint="Your result has one loss for each sample, shape (N,). Which step turns them into one number?")
cross_entropy_error.mistake("logarithm of the mean",
    lambda y, t: -np.log((_as_one_hot(y, t) * y).sum(axis=1).mean() + 1e-7),
    hint="You average the probabilities, and then take one logarithm. Each sample has a loss of its own: of what is "
    "the mean taken?")
cross_entropy_error.mistake("sign", lambda y, t: -costs(y, t).mean(),
    hint="Your loss is negative. The logarithm of a probability is never above 0: what turns that into a cost?")
cross_entropy_error.mistake("log(0), class numbers", lambda y, t: costs(y, t, room=0).mean(),
    hint="log(0) is infinite, and one sample spoils the loss of the batch. What can you add to y first?")
cross_entropy_error.mistake("log(0), one-hot", lambda y, t: _one_hot_costs(y, t, room=0).sum() / len(y),
    hint="0 times log(0) is nan, and that spoils the whole loss. What can you add to y first?")
cross_entropy_error.mistake("one-hot only", lambda y, t: -(t * np.log(y + 1e-7)).sum() / len(y),
    hint="For one-hot t you are right. Class numbers have shape (N,): what does `t * np.log(y)` pair up then?")
cross_entropy_error.mistake("class numbers only", lambda y, t: -np.log(y[np.arange(len(y)), t] + 1e-7).mean(),
    hint="For class numbers you are right. A one-hot t has shape (N, C) and holds decimals: how do you find the place "
    "of the 1 in each row?")
cross_entropy_error.mistake("every sample with every class number", _column_for_every_sample,
    lambda y, t: -np.log(y[:, _classes(t)] + 1e-7).mean(),
    hint="`y[:, t]` picks N columns, for every sample all of them: shape (N, N). Sample i needs entry t[i] only.")
cross_entropy_error.mistake("the largest probability", lambda y, t: -np.log(y.max(axis=1) + 1e-7).mean(),
    hint="You take the largest probability of each row. That is what the network guesses: which one does t ask for?")
cross_entropy_error.mistake("y and t exchanged",
    lambda y, t: -(y * np.log(_as_one_hot(y, t) + 1e-7)).sum() / len(y),
    hint="You took the logarithm of t. Which of the two arrays holds probabilities?")
cross_entropy_error.mistake("softmax taken again", lambda y, t: costs(softmax(y), t).mean(),
    hint="y holds probabilities already: each row adds up to 1. What does one more softmax do to a row of y?")
cross_entropy_error.mistake("not divided by N, log(0)", lambda y, t: costs(y, t, room=0).sum(),
    hint="Two things are missing: the mean over the batch, and something that keeps log(0) away.")
cross_entropy_error.mistake("not divided by N, log(0), one-hot", lambda y, t: _one_hot_costs(y, t, room=0).sum(),
    hint="Two things are missing: the mean over the batch, and something that keeps log(0) away: 0 times it is nan.")
cross_entropy_error.mistake("one-hot only, not divided by N", lambda y, t: -(t * np.log(y + 1e-7)).sum(),
    hint="For one-hot t you have the sum over the samples: what makes a mean of it? Class numbers have shape (N,): "
    "what does `t * np.log(y)` pair up then?")
for _power in (2, 3, 4):
    cross_entropy_error.mistake(f"1e-{_power} for 1e-7", lambda y, t, room=10.0**-_power: costs(y, t, room=room).mean(),
        hint="You add more to y than the 1e-7 that is asked for, and it shows in every loss.")
for _power in (5, 6):
    cross_entropy_error.mistake(f"1e-{_power} for 1e-7", lambda y, t, room=10.0**-_power: costs(y, t, room=room).mean(),
        hint="You add more to y than the 1e-7 that is asked for. What does a probability of 0 cost then?")
for _power in (8, 10, 12, 15, 16):
    cross_entropy_error.mistake(f"1e-{_power} for 1e-7", lambda y, t, room=10.0**-_power: costs(y, t, room=room).mean(),
        hint="All is right but for a probability of 0, which costs 16.1 with the 1e-7 that is asked for. What do you "
        "add to y, or cut it off at?")
for _name, _log in (("10", np.log10), ("2", np.log2)):
    cross_entropy_error.mistake(f"logarithm to base {_name}", lambda y, t, log=_log: costs(y, t).mean() * log(np.e),
        hint=f"Your losses come from the logarithm to base {_name}. Which base has the one in the formula?")
cross_entropy_error.mistake("the other classes as well",
    lambda y, t: (_one_hot_costs(y, t) + _one_hot_costs(1 - y, 1 - _as_one_hot(y, t))).sum() / len(y),
    hint="You added a term for the classes that are not the right one: that is the cross entropy of two classes. Which "
    "probabilities count here?")
cross_entropy_error.mistake("samples of probability 0 left out",
    lambda y, t: _costs_above_0(y, t).mean() if len(_costs_above_0(y, t)) else 0.0,
    lambda y, t: _costs_above_0(y, t).sum() / len(y),
    hint="You leave out the samples whose right class has probability 0, and these are the worst. What keeps log(0) "
    "away and lets them count?")
cross_entropy_error.mistake("logarithm of y * t", lambda y, t: -np.log(y * _as_one_hot(y, t) + 1e-7).sum() / len(y),
    hint="You take the logarithm of y * t, which is 0 for the other classes: each of them costs 16.1. Which comes "
    "first, the logarithm or the product?")
for _factor in (1, 0.5):
    cross_entropy_error.mistake(f"squared error, times {_factor:g}",
        lambda y, t, factor=_factor: factor * ((y - _as_one_hot(y, t)) ** 2).sum() / len(y),
        lambda y, t, factor=_factor: factor * ((y - _as_one_hot(y, t)) ** 2).sum(),
        hint="You compute a squared error. The cross entropy takes the logarithm of a probability: which one?")
cross_entropy_error.mistake("max for argmax",
    lambda y, t: costs(y, t if t.ndim == 1 else t.max(axis=1).astype(int)).mean(),
    hint="For one-hot t you take column 1 in every row: the largest entry is always 1. Which method gives its place?")
cross_entropy_error.mistake("one argmax for the whole batch",
    lambda y, t: -np.log(y[np.arange(len(y)), t if t.ndim == 1 else t.argmax()] + 1e-7).mean(),
    hint="For one-hot t you have one place for the whole batch. Along which axis should argmax look?")
cross_entropy_error.mistake("classes counted from 1", lambda y, t: costs(y, _classes(t) - 1).mean(),
    hint="You look one column to the left of the right class. At which number do the classes begin?")
cross_entropy_error.mistake("1 - p in the logarithm", lambda y, t: costs(1 - y, t).mean(),
    hint="Your loss is small where the right class has a small probability. Of which number do you take the logarithm?")
cross_entropy_error.mistake("no logarithm", lambda y, t: (1 - np.exp(-costs(y, t, room=0))).mean(),
    hint="Your loss is 1 - p. The cross entropy takes a logarithm of p.")
cross_entropy_error.mistake("rows picked by class", lambda y, t: -np.log(y[_classes(t)] + 1e-7).mean(),
    hint="`y[t]` picks whole rows, as if t were numbers of samples. Which two index arrays pick one entry of each row?")
cross_entropy_error.mistake("the first sample only", lambda y, t: costs(y, t)[0],
    hint="Your loss is that of the first sample. Does your `return` stand inside the loop?")
cross_entropy_error.mistake("divided by 2 always", lambda y, t: costs(y, t).sum() / 2,
    hint="You divide by 2, whatever the size of the batch. Which number tells how many samples there are?")
cross_entropy_error.mistake("classes counted by the largest label",
    lambda y, t: -((np.eye(t.max() + 1)[t] if t.ndim == 1 else t) * np.log(y + 1e-7)).sum() / len(y),
    hint="You count the classes by the largest number in t. The last class may be missing from a batch: which array "
    "has a column for every class?")
cross_entropy_error.mistake("one-hot told by its numbers",
    lambda y, t: costs(y, t.argmax(axis=-1) * np.ones(len(y), int) if t.max() == 1 else t.astype(int)).mean(),
    hint="Class numbers of 0 and 1 alone are taken for one-hot. What tells the two forms apart in every batch?")
