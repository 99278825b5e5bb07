"""The choices of w and b that make AND, OR and NAND."""

from grader_utils.questions.logic_gates.truth_table import ROWS
from grader_utils.questions.vocabulary import Separates, judged, np, question


_ANY_CHOICE = judged("Any choice that puts each row on its side of the line by more than 1e-9 of the largest value.")


def _table(outputs):
    """Return the truth table `outputs`, (4,) for (0, 0), (0, 1), (1, 0), (1, 1), as an expectation."""
    return Separates(np.array(ROWS, dtype=float), np.array(outputs))


@question("and_gate", tolerance=_ANY_CHOICE)
def and_gate():
    """Weights and a bias that compute AND. -> w (2,), b."""
    return _table([0, 0, 0, 1])


@question("or_gate", tolerance=_ANY_CHOICE)
def or_gate():
    """Weights and a bias that compute OR. -> w (2,), b."""
    return _table([0, 1, 1, 1])


@question("nand_gate", tolerance=_ANY_CHOICE)
def nand_gate():
    """Weights and a bias that compute NAND. -> w (2,), b."""
    return _table([1, 1, 1, 0])


for _gate, _name in ((and_gate, "AND"), (or_gate, "OR"), (nand_gate, "NAND")):
    _gate.without_inputs(f"the four rows of {_name}")

# A mistake here is any choice with the same truth table as the one in its formula.
and_gate.mistake("OR's table", lambda: ([1, 1], -0.5),
    hint="Three rows fire: this is the table of OR. Compare z for (0, 1) with z for (1, 1). Where should 0 lie?")
and_gate.mistake("two rows on the line", lambda: ([1, 1], -1),
    hint="For (0, 1) and (1, 0) z is exactly 0: your line runs through both. Which way should b move it?")
and_gate.mistake("a row on the line", lambda: ([1, 1], -2),
    hint="For (1, 1) z is exactly 0, so this row is not yet above the line. Is b too strong or too weak?")
and_gate.mistake("signs turned", lambda: ([-1, -1], 1.5),
    hint="Your line is right, its sides are exchanged: this is NAND. What turns every z into -z?")
and_gate.mistake("fires never", lambda: ([1, 1], -2.5),
    hint="z is below 0 for all four rows. How large can w.x become, and how far below 0 does b pull it?")
and_gate.mistake("fires always", lambda: ([1, 1], 0.5),
    hint="z is above 0 for all four rows, also for (0, 0), where only b counts. Which sign does b need?")
and_gate.mistake("x1 decides alone", lambda: ([1, 0], -0.5),
    hint="x2 makes no difference to your gate: x1 alone decides. Neither weight may beat b without the other.")
and_gate.mistake("x2 decides alone", lambda: ([0, 1], -0.5),
    hint="x1 makes no difference to your gate: x2 alone decides. Neither weight may beat b without the other.")
or_gate.mistake("AND's table", lambda: ([1, 1], -1.5),
    hint="Only (1, 1) fires: this is the table of AND. One input should be enough. Is b too strong for one weight?")
or_gate.mistake("a row on the line", lambda: ([1, 1], 0),
    hint="For (0, 0) z is exactly 0, on the line. Which number alone decides z there?")
or_gate.mistake("two rows on the line", lambda: ([1, 1], -1),
    hint="For (0, 1) and (1, 0) z is exactly 0: your line runs through both. Which way should b move it?")
or_gate.mistake("signs turned", lambda: ([-1, -1], 0.5),
    hint="Only (0, 0) fires: this is NOR. Your line is right, its sides are exchanged. What turns every z into -z?")
or_gate.mistake("fires always", lambda: ([1, 1], 0.5),
    hint="z is above 0 for all four rows, also for (0, 0), where only b counts. Which sign does b need?")
or_gate.mistake("fires never", lambda: ([1, 1], -2.5),
    hint="z is below 0 for all four rows. How large can w.x become, and how far below 0 does b pull it?")
or_gate.mistake("x1 decides alone", lambda: ([1, 0], -0.5),
    hint="x2 makes no difference to your gate: x1 alone decides. Each weight has to beat b on its own.")
or_gate.mistake("x2 decides alone", lambda: ([0, 1], -0.5),
    hint="x1 makes no difference to your gate: x2 alone decides. Each weight has to beat b on its own.")
nand_gate.mistake("NOR's table", lambda: ([-1, -1], 0.5),
    hint="Only (0, 0) fires: this is the table of NOR, not (x1 or x2). NAND is not (x1 and x2). Which rows differ?")
nand_gate.mistake("AND's table", lambda: ([1, 1], -1.5),
    hint="Every row is the opposite of the right one: this is AND. What happens to z when w and b change their signs?")
nand_gate.mistake("the bias kept from AND", lambda: ([-1, -1], -1.5),
    hint="z is below 0 for all four rows, also for (0, 0), where only b counts. Which sign does b need?")
nand_gate.mistake("the weights kept from AND", lambda: ([1, 1], 1.5),
    hint="z is above 0 for all four rows. (1, 1) has to end below 0: what must the weights do to a positive b?")
nand_gate.mistake("x1 decides alone", lambda: ([-1, 0], 0.5),
    hint="x2 makes no difference to your gate: x1 alone decides. Neither weight may beat b without the other.")
nand_gate.mistake("x2 decides alone", lambda: ([0, -1], 0.5),
    hint="x1 makes no difference to your gate: x2 alone decides. Neither weight may beat b without the other.")
nand_gate.mistake("two rows on the line", lambda: ([-1, -1], 1),
    hint="For (0, 1) and (1, 0) z is exactly 0: your line runs through both. Which way should b move it?")
nand_gate.mistake("a row on the line", lambda: ([-1, -1], 2),
    hint="For (1, 1) z is exactly 0, so this row is not yet below 0. Is b too large or too small?")
