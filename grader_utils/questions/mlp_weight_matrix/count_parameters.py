"""How many numbers a network learns."""

import itertools

from grader_utils.questions.vocabulary import apply, drawn, exact, np, question, torch, whole


@question("count_parameters", tolerance=exact("A whole number."))
def count_parameters(layer_sizes):
    """All weights and biases of a network, as torch counts them. layer_sizes: (n, m1, m2, ...) -> a number."""
    layers = [torch.nn.Linear(n, m) for n, m in itertools.pairwise(layer_sizes)]
    return sum(parameter.numel() for layer in layers for parameter in layer.parameters())


@drawn
def _sizes(rng, count):
    return {"layer_sizes": tuple(int(size) for size in rng.choice(np.arange(2, 40), size=count, replace=False))}


@drawn
def _with_a_size_twice(rng):
    first, second, third = _sizes(3)(rng)["layer_sizes"]
    return {"layer_sizes": (first, second, first, third)}


count_parameters.part("(2, 3)", layer_sizes=(2, 3))
count_parameters.part("(2, 3, 1)", layer_sizes=(2, 3, 1))
count_parameters.part("(4, 3, 5, 2)", layer_sizes=(4, 3, 5, 2))
count_parameters.unseen("two layers", _sizes(3))  # first: what is right for one layer alone should not be right here
count_parameters.unseen("one layer", _sizes(2))
count_parameters.unseen("five layers", _sizes(6))
count_parameters.unseen("layers of one size", layer_sizes=apply(lambda size: 4 * (size,), whole(3, 9)))
count_parameters.unseen("a size that comes twice", _with_a_size_twice())
count_parameters.unseen("layers of one neuron", layer_sizes=(whole(3, 9), 1, 4, 1))
count_parameters.unseen("a large network", layer_sizes=(784, whole(100, 999), 10))


def _summed(of_a_layer, asked=slice(None)):
    """The sum of `of_a_layer(n, m)` over the layers between the sizes that are `asked`."""
    return lambda layer_sizes: sum(of_a_layer(n, m) for n, m in itertools.pairwise(layer_sizes[asked]))


count_parameters.mistake("biases left out", _summed(lambda n, m: n * m),
    hint="You counted the weights. What else does each neuron have?")
count_parameters.mistake("one bias a layer", _summed(lambda n, m: n * m + 1),
    hint="You counted one bias for each layer. How many neurons share it?")
count_parameters.mistake("one bias an input", _summed(lambda n, m: (m + 1) * n),
    hint="You counted one bias for each input of a layer. Who has a bias, the inputs or the neurons?")
count_parameters.mistake("one bias for each size", lambda layer_sizes: _summed(lambda n, m: n * m)(layer_sizes)
    + len(layer_sizes),
    hint="You added one for each size. Which sizes count neurons, and how many biases have so many neurons?")
count_parameters.mistake("sizes added, not multiplied", _summed(lambda n, m: n + 2 * m),
    hint="You added the two sizes of a layer. Each of m neurons has n weights: how many are that?")
count_parameters.mistake("m added before the product", _summed(lambda n, m: n * (m + m)),
    hint="You count n biases for each neuron. What is added once the weights are multiplied?")
count_parameters.mistake("a layer found by its size",
    lambda layer_sizes: sum((n + 1) * layer_sizes[layer_sizes.index(n) + 1] for n in layer_sizes[:-1]),
    lambda layer_sizes: sum((n + 1) * m for n, m in dict(itertools.pairwise(layer_sizes)).items()),
    hint="Right, until a size comes twice: you find a layer by its size, in a dict or with index. What else tells two "
    "layers apart?")
count_parameters.mistake("biases for the inputs, too",
    lambda layer_sizes: _summed(lambda n, m: n * m)(layer_sizes) + sum(layer_sizes),
    hint="You are too high by the first size. The inputs are numbers that come in: do they have biases?")
count_parameters.mistake("the first layer only", lambda layer_sizes: layer_sizes[1] * (layer_sizes[0] + 1),
    hint="Your result is the first layer's. Does your `return` stand inside the loop?")
count_parameters.mistake("the last layer only", lambda layer_sizes: layer_sizes[-1] * (layer_sizes[-2] + 1),
    hint="Your result is the last layer's. Is each layer added to those before it?")
count_parameters.mistake("every layer fed by the inputs",
    lambda layer_sizes: sum(m * (layer_sizes[0] + 1) for m in layer_sizes[1:]),
    hint="Every layer got n weights a neuron, as the first one has. Who feeds the second layer?")
count_parameters.mistake("a product of all sizes", lambda layer_sizes: int(np.prod(layer_sizes)) + sum(layer_sizes[1:]),
    lambda layer_sizes: int(np.prod(layer_sizes)),
    hint="You multiplied all sizes. Only neighbors are connected: add up the layers one by one.")
count_parameters.mistake("all sizes connected", lambda layer_sizes: sum(
    n * m for n, m in itertools.combinations(layer_sizes, 2)) + sum(layer_sizes[1:]),
    hint="One layer is right. With more, you connect a layer with all that follow. Which one does it feed?")
count_parameters.mistake("no biases in the last layer",
    lambda layer_sizes: _summed(lambda n, m: (n + 1) * m)(layer_sizes) - layer_sizes[-1],
    hint="You are too low by the last size. Do the neurons of the last layer have biases, too?")
count_parameters.mistake("neurons counted", lambda layer_sizes: sum(layer_sizes[1:]),
    lambda layer_sizes: sum(layer_sizes),
    hint="You added up sizes: that counts neurons. How many weights does one neuron have?")
count_parameters.mistake("one number a layer",
    lambda layer_sizes: np.array([(n + 1) * m for n, m in itertools.pairwise(layer_sizes)]),
    hint="Each of your numbers is right for its layer. One number for the whole network is asked for.")
count_parameters.mistake("the last layer left out", _summed(lambda n, m: (n + 1) * m, slice(None, -1)),
    hint="The last layer is missing from your sum. At which index does your loop end?")
count_parameters.mistake("the first layer left out", _summed(lambda n, m: (n + 1) * m, slice(1, None)),
    hint="The first layer is missing from your sum. At which index does your loop begin?")
