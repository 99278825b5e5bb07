"""One step downhill."""

from grader_utils.questions.training.network import PARAMETERS, torch_descend
from grader_utils.questions.training.tasks import random_network
from grader_utils.questions.vocabulary import drawn, np, question, rounding


@question("sgd_step", tolerance=rounding("One product and one difference.", functions=3))
def sgd_step(W1, b1, W2, b2, dW1, db1, dW2, db2, learning_rate):
    """The parameters after one step, and the gradients, which stay as they are."""
    params = {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
    torch_descend(list(params.values()), [dW1, db1, dW2, db2], learning_rate)
    return params | {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}


@drawn
def _step_task(rng, learning_rate, steepness=1, **sizes):
    gradients = {f"d{name}": steepness * array for name, array in random_network(**sizes)(rng).items()}
    return random_network(**sizes)(rng) | gradients | {"learning_rate": learning_rate}


sgd_step.part("as in the table", W1=[[1.0, 2.0]], b1=[0.5, -0.5], W2=[[3.0], [4.0]], b2=[1.0], dW1=[[2.0, -4.0]],
    db1=[1.0, 0.5], dW2=[[-2.0], [4.0]], db2=[4.0], learning_rate=0.5)
sgd_step.part("five hidden neurons", _step_task(0.5), seed=4)
sgd_step.unseen("random gradients", _step_task(0.1))
sgd_step.unseen("a tiny learning rate, steep slopes", _step_task(1e-3, steepness=200, inputs=2, hidden=4, outputs=3))
sgd_step.unseen("a learning rate above 1", _step_task(2.5, inputs=4, hidden=2, outputs=3))
sgd_step.unseen("many parameters", _step_task(0.25, inputs=40, hidden=30, outputs=10))


def _stepped(rule, gradients=lambda learning_rate, gradient: gradient):
    """A wrong solution of `sgd_step`: `rule` makes a parameter, `gradients` what is left in the gradient's array."""

    def formula(learning_rate, **arrays):
        after = {name: rule(arrays[name], arrays[f"d{name}"], learning_rate) for name in PARAMETERS}
        left = {f"d{name}": gradients(learning_rate, arrays[f"d{name}"]) for name in PARAMETERS}
        return after | left

    return formula


def _stepped_only(*names):
    """A solution that forgets all parameters but these."""
    return lambda learning_rate, **arrays: arrays | {
        name: arrays[name] - learning_rate * arrays[f"d{name}"] for name in names}


sgd_step.mistake("uphill", _stepped(lambda param, gradient, rate: param + rate * gradient),
    hint="Your step goes up the slope. The gradient says in which direction the loss grows.")
sgd_step.mistake("learning rate left out", _stepped(lambda param, gradient, rate: param - gradient),
    hint="Your step has the length of the whole gradient. What scales it?")
sgd_step.mistake("arrays not changed", _stepped(lambda param, gradient, rate: param),
    hint="The arrays are as they were. Does your line change the array itself, or does it make a new one?")
sgd_step.mistake("divided by the learning rate", _stepped(lambda param, gradient, rate: param - gradient / rate),
    hint="A smaller learning rate gives you a longer step. Should it?")
sgd_step.mistake("parameters replaced by the step", _stepped(lambda param, gradient, rate: -rate * gradient),
    hint="Your parameters are the step itself. A step starts from where you are.")
sgd_step.mistake("biases forgotten", _stepped_only("W1", "W2"),
    hint="The weights are right, and the biases are as they were. How many names does `params` hold?")
sgd_step.mistake("gradients changed",
    _stepped(lambda param, gradient, rate: param - rate * gradient, lambda rate, gradient: rate * gradient),
    hint="The parameters are right, but `grads` is changed, too. Does `*=` make a new array?")
sgd_step.mistake("two steps", _stepped(lambda param, gradient, rate: param - 2 * rate * gradient),
    hint="Your step is twice as long: every parameter is changed twice. How often does each name come up in your loop?")
sgd_step.mistake("weights forgotten", _stepped_only("b1", "b2"),
    hint="The biases are right, and the weights are as they were. How many names does `params` hold?")
sgd_step.mistake("the sign of the gradient", _stepped(lambda param, gradient, rate: param - rate * np.sign(gradient)),
    hint="All entries move by the same length. Which should move farther: one with a steep slope or a gentle one?")
sgd_step.mistake("param * gradient", _stepped(lambda param, gradient, rate: param * (1 - rate * gradient)),
    hint="Your step is multiplied by the parameter itself. What is the step made of?")
sgd_step.mistake("gradients changed in the place of parameters",
    lambda learning_rate, **arrays: arrays | {
        f"d{name}": arrays[f"d{name}"] - learning_rate * arrays[name] for name in PARAMETERS},
    hint="`grads` is changed and `params` is not. Which array stands on the left of `-=`?")
for _layer, _names in (("first", ("W1", "b1")), ("second", ("W2", "b2"))):
    sgd_step.mistake(f"the {_layer} layer only", _stepped_only(*_names),
        hint=f"Only the {_layer} layer is changed. How many names does `params` hold?")
for _rate in (0.001, 0.01, 0.05, 0.1, 0.2, 0.25, 0.5):
    sgd_step.mistake(f"always a rate of {_rate:g}",
        _stepped(lambda param, gradient, rate, fixed=_rate: param - fixed * gradient),
        hint=f"Your step is the same for every learning rate: that of {_rate:g}. Where does `learning_rate` come in?")
for _decay in (1e-4, 5e-4, 1e-3, 0.01, 0.1):
    sgd_step.mistake(f"weight decay of {_decay:g}",
        _stepped(lambda param, gradient, rate, decay=_decay: param - rate * (gradient + decay * param)),
        _stepped(lambda param, gradient, rate, decay=_decay: param * (1 - decay) - rate * gradient),
        hint="Your step also pulls each parameter towards 0, which is called weight decay. What alone does the step of "
        "the text follow?")
for _most in (1, 5):
    sgd_step.mistake(f"clipped at {_most}",
        _stepped(lambda param, gradient, rate, most=_most: param - rate * np.clip(gradient, -most, most)),
        hint=f"Your step takes no entry of a gradient for more than {_most}. What becomes of a slope that is steeper?")
sgd_step.mistake("gradient of length 1",
    _stepped(lambda param, gradient, rate: param - rate * gradient / np.linalg.norm(gradient)),
    hint="Each of your arrays moves by the same distance, however steep the slope is. By what is the gradient divided?")
