"""Says in plain words why Python refuses a call or an operation: a missing `self`, too much or too little given."""

import re

from grader_utils.answering.answer import RaisedError
from grader_utils.messages import say

_UNPACKED = re.compile(r"cannot unpack non-iterable (\S+) object")
_MISSING = re.compile(r"^([\w.<>]+)\(\) missing \d+ required positional arguments?: (.+)$")
_TOO_MANY_GIVEN = re.compile(r"^([\w.<>]+)\(\) takes (\d+) positional arguments? but (\d+) (?:was|were) given$")
_NOT_ITERABLE = re.compile(r"'(\w+)' object is not iterable")
_NO_ERROR = re.compile(r"exceptions must derive from BaseException")
_ALONG_AN_AXIS = re.compile(r"np\.(a?max|a?min|sum|mean|prod)\(")
_TWO_ASSIGNMENTS = re.compile(r"^[^=(]+=[^=(]+,[^=(]+=[^=]")
_NO_WHOLE_NUMBER = re.compile(r"'(float\w*)' object cannot be interpreted as an integer")
_NOT_CALLABLE = re.compile(r"'(\w+)' object is not callable")


def cause_in_call(error: RaisedError) -> str:
    """Return what is behind a TypeError, in a sentence or two; "" where its own message has to do."""
    function, signature, near = (error.clues.get(key, "") for key in ("function", "signature", "near"))
    if signature and "." in function and not re.match(r"\((self|cls)\b", signature):
        return say(
            "`{method}` has no `self`. A method's first parameter is the object that it belongs to; Python passes it "
            "by itself.",
            method=f"{function.rpartition('.')[2]}{signature}",
        )
    if "takes no arguments" in error.message and not near and error.clues.get("name"):
        return _no_init(error.clues["name"], function)
    found = _MISSING.match(error.message)
    if found and "." in found[1] and f"{found[1]}(" in error.code:
        return say(
            "The method was called on the class. Make an object first: brackets behind the name, as in `Name()`."
        )
    if found and found[1].endswith(".__init__"):
        made = found[1].split(".")[-2]
        if f"{made}()" in error.code:
            return say(
                "`{name}()` hands over nothing, and `__init__` waits for {missing}. The exercise says what `__init__` "
                "gets, and what comes later, to another method.",
                name=made,
                missing=found[2],
            )
        return say(
            "`{name}` asks for more: {missing} is missing. A star hands over a pair as two: `{name}(*pair)`.",
            name=made,
            missing=found[2],
        )
    if found and "." not in found[1]:
        return say(
            "`{function}` asks for more than it is given. The exercise says what it gets, and in which order.",
            function=found[1],
        )
    if found := _TOO_MANY_GIVEN.match(error.message):
        return _given_more(found[1], int(found[2]), int(found[3]))
    if "unsupported operand" in error.message and error.clues.get("name") and function:
        return say("A {name} is no number. Its method `{method}` gives one.", name=error.clues["name"], method=function)
    if _UNPACKED.search(error.message) and (cause := _one_beside_a_comma(error.code)):
        return cause
    if "only integer scalar arrays" in error.message and _ALONG_AN_AXIS.search(error.code):
        return say(
            "The second argument of `np.max`, `np.min` and `np.sum` is an axis. `np.maximum` compares two, entry by "
            "entry."
        )
    for pattern, explain in _TYPE_ERRORS:
        if found := pattern.search(error.message):
            return explain(found)
    return ""


def _no_init(made: str, method: str) -> str:
    if not method:
        return say("`{name}` has no `__init__` that takes anything.", name=made)
    return say(
        "`{name}(…)` makes an object, and this one takes nothing. The method comes after it: `{name}().{method}(…)`.",
        name=made,
        method=method,
    )


def _given_more(function: str, takes: int, given: int) -> str:
    if "." in function:
        name, takes, given = function.rpartition(".")[2], takes - 1, given - 1
        return say(
            "`{name}` takes {count} beside `self`, and gets {given}. Do they belong into one array?",
            name=name,
            count=takes,
            given=given,
        )
    if takes == 0:
        return say("`{function}` takes nothing: `{function}()`. What does it return?", function=function)
    return say("`{function}` takes {count}, and gets {given}.", function=function, count=takes, given=given)


def _one_beside_a_comma(code: str) -> str:
    """Return what is behind one value for two names in a loop, or where a comma joins two assignments."""
    if code.startswith("for "):
        return say(
            "Each round of this loop gives one value, and several names wait for it. `zip(a, b)` gives pairs, "
            "`enumerate(a)` places and values."
        )
    if _TWO_ASSIGNMENTS.search(code):
        return say("A comma does not end an assignment: `a = c, b = d` wants to be two lines, or `a, b = c, d`.")
    return ""


def _raised_no_error(found: re.Match) -> str:
    return say("`raise` takes an error, and the text stands in its brackets: `raise ValueError(text)`.")


def _one_for_two(found: re.Match) -> str:
    if found[1] == "NoneType":
        return say("None came back where two or more are asked for: `return a, b` returns two.")
    return say("One value came back where two or more are asked for: `return a, b` returns two.")


def _not_iterable(found: re.Match) -> str:
    if found[1] == "NoneType":
        return say(
            "None stands where several values are looked for. What gave it back? `a.sort()`, `a.reverse()` and "
            "`a.append(…)` change a list, and give None."
        )
    if found[1] in ("int", "float", "float64"):
        return say("A number stands where several values are looked for.")
    return say(
        "One {kind} stands where several are looked for. A tuple of one needs a comma: `(a,)`; `(a)` is a.",
        kind=found[1],
    )


def _no_whole_number(found: re.Match) -> str:
    return say(
        "A whole number is needed here, to count with or as an index, and a {kind} came, which may have a fraction.",
        kind=found[1],
    )


def _not_callable(found: re.Match) -> str:
    if found[1] in ("int", "float", "float64", "list", "tuple", "ndarray"):
        return say("Brackets behind a value call it. Is a `*` missing, or has a function's name been used for a value?")
    return say("A {kind} is no function. Which method of it should be called?", kind=found[1])


_TYPE_ERRORS = (
    (_UNPACKED, _one_for_two),
    (_NOT_ITERABLE, _not_iterable),
    (_NOT_CALLABLE, _not_callable),
    (_NO_ERROR, _raised_no_error),
    (_NO_WHOLE_NUMBER, _no_whole_number),
)
