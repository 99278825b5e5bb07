"""docs/tolerances.md states the tolerance of every question as the code has it."""

from places import COURSE

from grader_utils.questions.registry import all_questions
from grader_utils.questions.tolerance import EPSILON

BEGIN = "| question | units of epsilon | why |\n|---|---|---|\n"


def stated(tolerance):
    """Return a tolerance as the table writes it."""
    if not tolerance.compares_arrays:
        return "none"
    units = f"{tolerance.roundings:g}{' in float64' if tolerance.double else ' by entry' if tolerance.by_entry else ''}"
    return f"{units}, or {tolerance.room:g}" if tolerance.room > tolerance.roundings * EPSILON else units


def test_the_page_states_every_tolerance():
    rows = [
        f"| `{name}` | {stated(q.tolerance)} | {q.tolerance.reason} |" for name, q in sorted(all_questions().items())
    ]
    text = (COURSE / "docs" / "tolerances.md").read_text(encoding="utf-8")
    wanted = BEGIN + "\n".join(rows) + "\n"
    assert wanted in text, f"Put this table into docs/tolerances.md:\n{wanted}"
