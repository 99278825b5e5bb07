"""A verdict as plain text, for a terminal and for Validate's dialog: at most 83 columns, no color needed."""

from grader_utils.marking.array_rows import array_rows, first_place
from grader_utils.marking.compare import Difference
from grader_utils.marking.verdict import PartVerdict, Verdict
from grader_utils.messages import say, to_say
from grader_utils.phrasing import columns, padded, wrapped

WIDTH = 83
HINT = to_say("Hint: ")
WRITE_ABOVE = to_say("Write your code in the cell above, then run this cell again.")


def verdict_text(verdict: Verdict) -> str:
    """Return the verdict as lines: each part with ✓ or ✗, the first failure in full, what helps."""
    lines = [verdict.headline(), ""]
    lines += [f"  {'✓' if part.passed else '✗'} {_row(part)}" for part in verdict.parts]
    if verdict.not_attempted:
        advice = f"{say(HINT)}{verdict.help}" if verdict.help else say(WRITE_ABOVE)
        return "\n".join([verdict.headline(), "", *_wrap(advice)])
    failure = verdict.first_failure
    if failure and failure.difference:
        lines += ["", say("First, {part}:", part=say(failure.part)), *_wrap(failure.difference.reason)]
        lines += side_by_side(failure.difference)
    if verdict.help:
        lines += ["", *_wrap(f"{say(HINT)}{verdict.help}")]
    return "\n".join(lines)


def side_by_side(difference: Difference) -> list[str]:
    """Return the lines that show yours and torch's, differing entries between asterisks; [] for single numbers.

    A difference with a table of its own is shown by that.
    """
    if difference.table:
        return ["", *(f"  {line}" for line in difference.table)]
    if difference.yours is None or difference.torchs is None:
        return []
    if max(difference.yours.size, difference.torchs.size) < 2:
        return []
    place = first_place(difference.wrong)
    yours = array_rows(difference.yours, difference.wrong, place)
    torchs = array_rows(difference.torchs, None, place)
    heads = say("yours"), say("torch")
    left = max(columns(heads[0]), *map(columns, yours))
    right = max(map(columns, torchs))
    if left + right + 6 > WIDTH:
        return ["", *(f"  {line}" for line in (heads[0], *yours, heads[1], *torchs))]
    height = max(len(yours), len(torchs))
    pairs = zip(yours + [""] * (height - len(yours)), torchs + [""] * (height - len(torchs)), strict=True)
    return [
        "",
        *(f"  {padded(mine, left)}    {right}".rstrip() for mine, right in [heads, *pairs]),
    ]


def _row(part: PartVerdict) -> str:
    return say(part.part) if part.passed else f"{say(part.part)}: {say(part.outcome.value)}"


def _wrap(text: str) -> list[str]:
    return [line for paragraph in text.split("\n") for line in wrapped(paragraph, WIDTH, "  ", "  ") or [""]]
