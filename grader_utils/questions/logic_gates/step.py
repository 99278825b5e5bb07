"""The step: 1 above zero, else 0."""

from grader_utils.questions.vocabulary import INPUTS_UNCHANGED, drawn, exact, np, question, shuffled, torch, uniform


@question("step", tolerance=exact("0 or 1."))
def step(z):
    """1 where z > 0, else 0. z: a number or any shape -> the same shape. z = 0 is never asked."""
    return torch.heaviside(torch.as_tensor(z, dtype=torch.float64), torch.zeros((), dtype=torch.float64))


@drawn
def _close_to_zero(rng, shape):
    """Draw values of both signs, so close to 0 that a threshold anywhere else shows."""
    return rng.uniform(0.05, 0.45, shape) * rng.permuted(np.resize([-1, 1, 1], shape))


step.part("z = -1.5", z=-1.5)
step.part("z = 0.3", z=0.3)
step.part("an array of shape (4,)", z=[-1.5, -0.5, 2.5, 0.3])
step.part(INPUTS_UNCHANGED, z=[0.7, -0.2, 3.0])
step.unseen("a negative number", z=-uniform(0.1, 2))
step.unseen("a positive number", z=uniform(0.05, 0.45))
step.unseen("a vector", z=_close_to_zero(7))
step.unseen("a matrix", z=_close_to_zero((3, 4)))
step.unseen("shape (2, 3, 4)", z=_close_to_zero((2, 3, 4)))
step.unseen("one entry, shape (1, 1)", z=_close_to_zero((1, 1)))
step.unseen("whole numbers", z=shuffled([-7, -2, -1, 1, 2, 30]))
step.unseen("very small and very large", z=shuffled([-1e6, -1e-6, 1e-6, 0.4, 1e6]))
step.unseen(INPUTS_UNCHANGED, z=_close_to_zero(5))
step.mistake("the sign of z", np.sign,
    hint="A negative z gives -1 in your function. Which two values does a gate know?")
step.mistake("turned round", lambda z: np.where(z < 0, 1, 0),
    hint="Your 0 and 1 are the wrong way round. Which side of 0 makes the neuron fire?")
step.mistake("positive values kept", lambda z: np.maximum(z, 0),
    hint="Negative z is right. For a positive z you return z itself, and a gate has only one value for yes.")
step.mistake("a ramp", lambda z: np.clip(z, 0, 1),
    hint="Between 0 and 1 you return z itself: that is a ramp. A step has two values and none between.")
step.mistake("fires from 0.5 on", lambda z: np.where(z > 0.5, 1, 0),
    hint="A small positive z gives 0 in your function. Where exactly does the step jump?")
step.mistake("fires from 1 on", lambda z: np.where(z >= 1, 1, 0),
    hint="A small positive z gives 0 in your function. Where exactly does the step jump?")
step.mistake("numbers only", lambda z: 1 if z > 0 else 0, lambda z: int(z > 0),
    hint="One number works, an array does not: it would need one answer for many entries. Which NumPy function chooses "
    "entry by entry?")
step.mistake("arrays only", lambda z: (z > 0).astype(int), lambda z: np.array([1 if entry > 0 else 0 for entry in z]),
    hint="An array of shape (n,) works, a Python number does not: it has no entries and no methods of an array. Which "
    "NumPy function takes both?")
