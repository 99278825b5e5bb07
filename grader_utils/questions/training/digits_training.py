"""A network that reads digits."""

from grader_utils.messages import to_say
from grader_utils.questions.training.digits import HELD_OUT, read_digits
from grader_utils.questions.training.network import PARAMETERS, logits
from grader_utils.questions.training.signs import common_signs, hardly_moved, sign
from grader_utils.questions.vocabulary import AtLeast, judged, np, question, shuffled


@question("digits_training", labels=("order", "classes", "pixels"), in_numpy=True,
    tolerance=judged("The images that the network gets right are counted."))
def digits_training(order, classes, pixels):
    """A network that gets 95 % of the first fifth of `order` right.

    classes: (10,), the class of each digit; pixels: (64,), the order of the pixels, another one than in the file whose
    labels anybody can read.
    """
    images, labels = read_digits()
    held_out = order[:HELD_OUT]
    return AtLeast(
        right=int(np.ceil(0.95 * HELD_OUT)), inputs=images[held_out][:, pixels], labels=classes[labels[held_out]],
        classes=10, scores=logits, parameters=PARAMETERS, rows=to_say("held-out images"),
        handed_over=np.arange(HELD_OUT) % 10)  # as the notebook's check makes them up


def _fold(number):
    """An order that holds out one of five folds. The folds come from a shuffle in which none is harder than others."""
    return np.roll(np.random.default_rng(4).permutation(1797), -number * HELD_OUT)


digits_training.part("the first fifth held out, classes renumbered", order=_fold(0),
    classes=np.array([7, 8, 9, 0, 1, 2, 3, 4, 5, 6]), pixels=np.arange(63, -1, -1))
for _number, _name in enumerate(("second", "third", "fourth", "last"), start=1):
    digits_training.unseen(f"the {_name} fifth held out, classes renumbered", order=_fold(_number),
        classes=shuffled(10), pixels=shuffled(64))


def _share(scores, asked):
    return np.mean(scores.argmax(axis=1) == asked.labels)


common_signs(digits_training,
    nothing_to_move="All weights of your network are 0, so each image gets the same scores. With what did they start, "
    "and what is the gradient of a weight between two zeros?")
sign(digits_training, "learned from the held-out images",
    lambda params, scores, asked: asked.learned_handed_over(scores),
    hint="Your network has learned from the held-out images: far more often than by chance, it favors the labels that "
    "came with them, which are wrong. Which x and t does `train` get?")
hardly_moved(digits_training)
sign(digits_training, "no better than chance", lambda params, scores, asked: _share(scores, asked) < 0.2,
    hint="Your network has changed, and still reads hardly more digits than somebody who guesses. In every step, does "
    "each label belong to its image?")
sign(digits_training, "not enough yet", lambda params, scores, asked: _share(scores, asked) > 0.6,
    hint="Your network reads most digits, and not enough of them yet. How many epochs are there, how long are "
    "the steps, and does each epoch go through all training samples?")
