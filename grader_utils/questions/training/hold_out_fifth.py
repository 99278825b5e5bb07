"""A fifth of the samples, held out; students find slips in it."""

from grader_utils.questions.vocabulary import INPUTS_UNCHANGED, drawn, exact, np, question


@question("hold_out_fifth", labels=("t", "order"), tolerance=exact("Numbers are put elsewhere."))
def hold_out_fifth(x, t, order):
    """x (N, n) and t (N,) in the given order, the first N // 5 of it held out: x and t to learn, x and t held out."""
    fifth = len(order) // 5
    held_out, learned = order[:fifth], order[fifth:]
    return x[learned], t[learned], x[held_out], t[held_out]


@drawn
def _labelled(rng, rows, columns):
    return {"x": rng.normal(size=(rows, columns)), "t": rng.integers(0, 10, size=rows), "order": rng.permutation(rows)}


hold_out_fifth.part("ten samples", x=[[number, 10 * number] for number in range(10)], t=[0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    order=[3, 8, 0, 9, 1, 2, 7, 5, 6, 4])
hold_out_fifth.part("13 samples", _labelled(13, 2), seed=9)
hold_out_fifth.part(INPUTS_UNCHANGED, _labelled(10, 3), seed=10)
hold_out_fifth.unseen("50 samples", _labelled(50, 3))
hold_out_fifth.unseen("64 samples", _labelled(64, 2))
hold_out_fifth.unseen("many inputs", _labelled(35, 64))
hold_out_fifth.unseen("27 samples", _labelled(27, 4))
# Of the shapes of another part: a result that is kept by shape shows.
hold_out_fifth.unseen(INPUTS_UNCHANGED, _labelled(27, 4))


def _taken(x, t, learned, held_out):
    return x[learned], t[learned], x[held_out], t[held_out]


def _cut(x, t, learned=lambda fifth: slice(fifth, None), held_out=lambda fifth: slice(fifth)):
    """Both parts of x and t, as slices for a fifth of so many samples."""
    first, second = learned(len(x) // 5), held_out(len(x) // 5)
    return x[first], t[first], x[second], t[second]


hold_out_fifth.mistake("not mended yet", lambda x, t, order: _cut(x[order], t, learned=lambda fifth: slice(None)),
    hint="Both slips are still there. Follow one sample, say the last of `order`: where do its x and its t arrive?")
hold_out_fifth.mistake("labels left in their old order", lambda x, t, order: _cut(x[order], t),
    hint="The parts have the right sizes now. Follow one sample through the function: does its label come along?")
hold_out_fifth.mistake("held-out samples learned, too",
    lambda x, t, order: _cut(x[order], t[order], learned=lambda fifth: slice(None)),
    hint="Samples and labels belong together now. How many samples does the training part have?")
hold_out_fifth.mistake("the last fifth held out",
    lambda x, t, order: _cut(x[order], t[order], lambda fifth: slice(-fifth), lambda fifth: slice(-fifth, None)),
    hint="You hold out the last fifth. Which one does the text ask for?")
hold_out_fifth.mistake("four fifths from the front",
    lambda x, t, order: _cut(x[order], t[order],
        lambda fifth: slice(int(0.8 * len(x))), lambda fifth: slice(int(0.8 * len(x)), None)),
    hint="Your training samples come first in `order`. Which ones does the text hold out, and how many?")
hold_out_fifth.mistake("every fifth one held out",
    lambda x, t, order: _taken(x, t, np.delete(order, np.s_[::5]), order[::5]),
    hint="You hold out every fifth one of `order`. The text asks for those that come first in it.")
hold_out_fifth.mistake("the places of the numbers",
    lambda x, t, order: _cut(x[np.argsort(order)], t[np.argsort(order)]),
    hint="You read `order` the other way round: sample i goes to place order[i]. Which sample does order[0] name?")
hold_out_fifth.mistake("one sample on both sides",
    lambda x, t, order: _cut(x[order], t[order], learned=lambda fifth: slice(fifth - 1, None)),
    hint="One sample is learned and held out as well. Where does `[:fifth]` end, and where should the other slice "
    "begin?")
hold_out_fifth.mistake("parts swapped",
    lambda x, t, order: _cut(x[order], t[order], lambda fifth: slice(fifth), lambda fifth: slice(fifth, None)),
    hint="The fifth comes first in your result. In which order are the four parts asked for?")
hold_out_fifth.mistake("not shuffled at all", lambda x, t: _cut(x, t),
    hint="Nothing is shuffled now: `order` does not reach x and t.")
hold_out_fifth.mistake("a fifth rounded up",
    lambda x, t, order: _cut(x[order], t[order],
        lambda fifth: slice(-(-len(x) // 5), None), lambda fifth: slice(-(-len(x) // 5))),
    hint="Where N is no multiple of 5, you hold out one sample more than N // 5. In which direction do you round?")
