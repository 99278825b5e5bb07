"""Says in plain words what does not fit, where Python's or NumPy's message alone shows it: sizes, kinds, places."""

import re

from grader_utils.answering.answer import RaisedError
from grader_utils.messages import say, to_say

_NUMBER = r"(?:int|float|int64|float64|bool)"
_NO_ENTRIES = to_say("A plain number stands where an array is looked for: it has no entries.")
_AT = to_say("The product of matrices is `@`.")

_MISFITS: tuple[tuple[str, str], ...] = (
    (
        r"core dimension 0.*\(size (?P<right>\d+) is different from (?P<left>\d+)\)",
        to_say(
            "In a product of matrices the inner sizes are equal. Here the left one ends in {left}, the right one "
            "begins with {right}."
        ),
    ),
    (
        r"shapes (?P<left>\([\d,]*\)) and (?P<right>\([\d,]*\)) not aligned",
        to_say("In a product of matrices the inner sizes are equal. Here {left} meets {right}."),
    ),
    (
        r"could not broadcast input array from shape (?P<given>\([\d,]*\)) into shape (?P<place>\([\d,]*\))",
        to_say("An array of shape {given} is to be put into one of shape {place}. Which of the two is as it should?"),
    ),
    (
        r"truth value of an array",
        to_say("`if`, `and`, `max` and `min` ask one question about a whole array; each entry has its own answer."),
    ),
    (
        r"Cannot cast ufunc",
        to_say(
            "`+=`, `-=` and `*=` write into the array on their left, and that one holds whole numbers. `a = a - b` is "
            "new."
        ),
    ),
    (
        r"not enough values to unpack \(expected (?P<wanted>\d+), got (?P<got>\d+)\)",
        to_say("{wanted} values are asked for, and {got} came back."),
    ),
    (
        r"too many values to unpack \(expected (?P<wanted>\d+)\)",
        to_say("{wanted} values are asked for, and more came back."),
    ),
    (
        r"operands could not be broadcast together",
        to_say("Entry by entry, two shapes agree from the right: each pair of sizes is equal, or one of them is 1."),
    ),
    (
        r"Calling nonzero on 0d arrays",
        to_say(
            "With a condition alone, `np.where` looks for places. To choose, it takes three: "
            "`np.where(condition, a, b)`."
        ),
    ),
    (
        r"NumPy boolean array indexing assignment",
        to_say(
            "On the left stand the entries where the mask is True, on the right there are more. Pick them there, too: "
            "`z[mask]`."
        ),
    ),
    (
        r"Cannot interpret '\d+' as a data type",
        to_say("A shape is one argument, with brackets of its own: `np.zeros((2, 3))`."),
    ),
    (r"bitwise_xor|operand type\(s\) for \^", to_say("`^` is no power in Python; `**` is: `t**2`.")),
    (
        r"operand type\(s\) for (?P<operator>\S+): (?:'NoneType' and|.* and 'NoneType')",
        to_say("None stands beside `{operator}`. Which function returned nothing, or what was never set?"),
    ),
    (
        r"operand type\(s\) for .*'(?:function|method|builtin_function_or_method)'",
        to_say("A function stands where its result is needed. Brackets behind its name call it."),
    ),
    (
        r"operand type\(s\) for .*'dict'",
        to_say("A dict does not compute as a whole. Its entries do, one after the other: `…[name]`."),
    ),
    (
        r"bad operand type for unary -: '(?P<kind>tuple|list)'",
        to_say("A {kind} does not compute as a whole. Take it apart first, as in `a, b = …`."),
    ),
    (rf"'{_NUMBER}' object (?:does not support item assignment|is not subscriptable)", _NO_ENTRIES),
    (rf"object of type '{_NUMBER}' has no len|'numpy\.\w+' has no len", _NO_ENTRIES),
    (
        r"too many indices for array: array is (?P<axes>\d+)-dimensional, but (?P<asked>\d+) were indexed",
        to_say("The array has fewer axes, {axes}, than the brackets ask for, {asked}. Print its shape."),
    ),
    (
        r"index (?P<place>\d+) is out of bounds for axis (?P<axis>\d+) with size (?P<size>\d+)",
        to_say("Along axis {axis} there are {size} entries, and places are counted from 0: there is no {place}."),
    ),
    (
        r"(?P<kind>list|tuple) index out of range",
        to_say("The {kind} is shorter than that. Places are counted from 0."),
    ),
)
_COMPILED = tuple((re.compile(pattern), words) for pattern, words in _MISFITS)


def misfit_of(error: RaisedError) -> str:
    """Return what does not fit in an error, in a sentence or two; "" where its message does not show it."""
    for pattern, words in _COMPILED:
        if found := pattern.search(error.message):
            said = say(words, **found.groupdict())
            times = re.search(r"(?<!\*)\*(?!\*)", error.code) and "@" not in error.code
            return f"{said} {say(_AT)}" if "broadcast" in pattern.pattern and times else said
    return ""
