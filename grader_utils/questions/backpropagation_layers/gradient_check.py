"""How far two gradients are apart, relatively."""

from grader_utils.questions.backpropagation_layers.gradients import nearly_equal
from grader_utils.questions.vocabulary import INPUTS_UNCHANGED, drawn, np, question, rounding, torch

# Adding 1e-8 to the sum of magnitudes does what the maximum with 1e-8 is there for.
_ROOM_FOR_ADDED_FLOOR = rounding(
    "Three differences and sums, a quotient; 1e-8 may be added where the maximum with it is asked for.",
    functions=6, room=1e-7)


@question("gradient_check", tolerance=_ROOM_FOR_ADDED_FLOOR)
def gradient_check(numeric, analytic):
    """The worst relative error |n - a| / max(|n| + |a|, 1e-8), and where it is. One shape, any -> error, index.

    The index has one whole number for each axis.
    """
    errors = (numeric - analytic).abs() / (numeric.abs() + analytic.abs()).clamp(min=1e-8)
    return errors.max(), torch.tensor(np.unravel_index(int(errors.argmax()), errors.shape))


@drawn
def _small_but_wrong(rng):
    """The largest difference is at a large entry, the largest relative error at a small one."""
    numeric, place = rng.uniform(50, 100, (3, 4)), tuple(int(rng.integers(1, size)) for size in (3, 4))
    analytic = numeric + rng.uniform(-0.1, 0.1, (3, 4))
    numeric[place], analytic[place] = 0.02, 0.03
    return {"numeric": numeric, "analytic": analytic}


@drawn
def _off_at(rng, place):
    """Gradients of shape (2, 3) that differ at one place, counted as if all entries stood in one row."""
    numeric = rng.uniform(0.5, 2, (2, 3)) * rng.choice([-1, 1], (2, 3))
    analytic = numeric * (1 + rng.uniform(-1e-8, 1e-8, (2, 3)))
    analytic.flat[place] *= 1.5
    return {"numeric": numeric, "analytic": analytic}


@drawn
def _with_zeros(rng):
    """Two gradients that agree, zeros in both, and rounding noise beside a zero, which is the worst: 1e-12 / 1e-8."""
    both = nearly_equal((2, 5), 1)(rng)
    (i, j), (k, m) = rng.permutation(np.argwhere(both["numeric"])[1:-1])[:2]
    both["numeric"][i, j] = both["analytic"][i, j] = 0.0
    both["numeric"][k, m], both["analytic"][k, m] = 1e-12, 0.0
    return both


gradient_check.part("one entry off: 4 and 5", numeric=[[1.0, 2.0], [3.0, 4.0]], analytic=[[1.0, 2.0], [3.0, 5.0]])
gradient_check.part("a sign the wrong way round", numeric=[2.0, 0.5, 1.0], analytic=[2.0, -0.5, 1.0])
gradient_check.part("small, but far off", numeric=[[100.0, 0.01, 50.0]], analytic=[[101.0, 0.02, 50.0]])
gradient_check.part("zero in both", numeric=[0.0, 3.0, 1.0], analytic=[0.0, 3.0, 1.1])
gradient_check.unseen("a matrix, one entry too large", nearly_equal((3, 4), 1.1))
gradient_check.unseen("a vector, one entry too small", nearly_equal((6,), 0.8))
gradient_check.unseen("the first entry off", _off_at(0))
gradient_check.unseen("the last entry off", _off_at(-1))
gradient_check.unseen("three axes, one entry halved", nearly_equal((2, 3, 4), 0.5))
gradient_check.unseen("small, but far off", _small_but_wrong())
gradient_check.unseen("zeros, and rounding noise beside them", _with_zeros())
gradient_check.unseen(INPUTS_UNCHANGED, nearly_equal((4, 2), -1.0))


def _relative(numeric, analytic):
    return np.abs(numeric - analytic) / np.maximum(np.abs(numeric) + np.abs(analytic), 1e-8)


def _place(errors, flat):
    return np.unravel_index(flat, errors.shape)


def _worst_of(errors):
    """The worst of other errors, `errors(numeric, analytic)`, and where it is."""
    return _found(lambda e: (e.max(), _place(e, e.argmax())), errors)


def _found(answer, errors=_relative):
    """What is answered about the errors."""
    return lambda numeric, analytic: answer(errors(numeric, analytic))


gradient_check.mistake("flat index", _found(lambda e: (e.max(), e.argmax())),
    hint="Your index is one number, as if the array were one long row. np.unravel_index makes one number for each axis "
    "of it.")
gradient_check.mistake("error and index exchanged",
    _found(lambda e: (_place(e, e.argmax()), e.max())),
    hint="Your two results are in the other order: the error is asked for first.")
gradient_check.mistake("index left out", _found(lambda e: e.max()),
    hint="You return the worst error alone. Where in the array is it?")
gradient_check.mistake("mean in place of the worst",
    _found(lambda e: (e.mean(), _place(e, e.argmax()))),
    hint="Your error is the mean: one wrong entry hides among many right ones. Which one should be reported?")
gradient_check.mistake("the best entry",
    _found(lambda e: (e.min(), _place(e, e.argmin()))),
    hint="You report the entry that agrees best.")
gradient_check.mistake("difference not divided", _worst_of(lambda n, a: np.abs(n - a)),
    hint="Your error is the plain difference: 1 counts the same beside 100 and beside 0.01. What makes it relative?")
for sign, difference in ((1, "numeric - analytic"), (-1, "analytic - numeric")):
    gradient_check.mistake(f"magnitude of {difference} forgotten",
        _worst_of(lambda n, a, sign=sign: sign * (n - a) / np.maximum(np.abs(n) + np.abs(a), 1e-8)),
        hint=f"Where {difference} is negative, so is your error, and it is never the worst. What does np.abs do?")
gradient_check.mistake("magnitudes below forgotten",
    _worst_of(lambda n, a: np.abs(n - a) / np.maximum(n + a, 1e-8)),
    hint="Below the line you add n and a with their signs. Which two numbers are added for n = 0.5, a = -0.5?")
gradient_check.mistake("no magnitude at all",
    _worst_of(lambda n, a: (n - a) / np.maximum(n + a, 1e-8)),
    _worst_of(lambda n, a: (a - n) / np.maximum(n + a, 1e-8)),
    hint="Three magnitudes stand in the formula, |n - a|, |n| and |a|. Where is np.abs in yours?")
gradient_check.mistake("no floor", _worst_of(lambda n, a: np.abs(n - a) / (np.abs(n) + np.abs(a))),
    hint="Where both gradients are 0 you divide 0 by 0, which is nan. What does the 1e-8 in the formula do?")
gradient_check.mistake("relative to analytic alone",
    _worst_of(lambda n, a: np.abs(n - a) / np.maximum(np.abs(a), 1e-8)),
    hint="You divide by |analytic| alone. The formula treats both gradients alike.")
gradient_check.mistake("relative to numeric alone",
    _worst_of(lambda n, a: np.abs(n - a) / np.maximum(np.abs(n), 1e-8)),
    hint="You divide by |numeric| alone. The formula treats both gradients alike.")
for other, magnitude in (("analytic", lambda n, a: np.abs(a)), ("numeric", lambda n, a: np.abs(n))):
    gradient_check.mistake(f"relative to {other} alone, no floor",
        _worst_of(lambda n, a, below=magnitude: np.abs(n - a) / below(n, a)),
        hint=f"You divide by |{other}| alone, and by 0 where it is 0. Which two magnitudes does the formula add below "
        "the line, and what does the 1e-8 do?")
gradient_check.mistake("relative to the larger one",
    _worst_of(lambda n, a: np.abs(n - a) / np.maximum(np.maximum(np.abs(n), np.abs(a)), 1e-8)),
    hint="You divide by the larger magnitude. The formula has the sum of both below the line.")
gradient_check.mistake(INPUTS_UNCHANGED,
    hint="Your function changed one of the two gradients. Do `-=` and `/=` make new arrays?")
gradient_check.mistake("lengths of the whole gradients",
    lambda numeric, analytic: (
        np.linalg.norm(numeric - analytic) / (np.linalg.norm(numeric) + np.linalg.norm(analytic)),
        _place(numeric, np.abs(numeric - analytic).argmax())),
    hint="You compare the lengths of the two gradients, one number for all entries. Asked for is the worst entry: each "
    "has an error of its own.")
gradient_check.mistake("place of the largest difference",
    lambda numeric, analytic: (
        _relative(numeric, analytic).max(), _place(numeric, np.abs(numeric - analytic).argmax())),
    hint="Your error is right. Your index is that of the largest plain difference: of which array do you take argmax?")
gradient_check.mistake("columns counted first",
    _found(lambda e: (e.max(), np.unravel_index(e.argmax(), e.shape, order="F"))),
    hint="argmax counts row by row, and your index is made as if it counted column by column. What does the `order` of "
    "np.unravel_index say?")
gradient_check.mistake("minimum for maximum",
    _worst_of(lambda n, a: np.abs(n - a) / np.minimum(np.abs(n) + np.abs(a), 1e-8)),
    hint="You divide by 1e-8 at most. Of |n| + |a| and 1e-8, which one should stand below the line?")
gradient_check.mistake("the errors of all entries", _found(lambda e: (e, _place(e, e.argmax()))),
    hint="You return the errors of all entries. Which one of them is asked for?")
for _size, _powers, _effect in (
    ("larger", (2, 3, 4, 5, 6, 7), "small slopes that differ look equal"),
    ("smaller", (9, 10, 11, 12, 15), "rounding noise beside a 0 looks like a mistake"),
):
    for _power in _powers:
        gradient_check.mistake(f"a floor of 1e-{_power}",
            _worst_of(lambda n, a, floor=10.0**-_power: np.abs(n - a) / np.maximum(np.abs(n) + np.abs(a), floor)),
            hint=f"Your floor below the line is {_size} than that of the formula: {_effect}. Which one is asked for?")
gradient_check.mistake("magnitude of the sum",
    _worst_of(lambda n, a: np.abs(n - a) / np.maximum(np.abs(n + a), 1e-8)),
    hint="Below the line you take the magnitude of a sum. What is it for n = 0.5, a = -0.5, and what has the formula?")
