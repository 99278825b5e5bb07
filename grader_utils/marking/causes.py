"""Says in plain words what an error means, where the error itself shows it."""

import re

from grader_utils.answering.answer import RaisedError

_UNPACKED = re.compile(r"cannot unpack non-iterable (\S+) object")
_TOO_FEW = re.compile(r"not enough values to unpack \(expected (\d+), got (\d+)\)")
_TOO_MANY = re.compile(r"too many values to unpack \(expected (\d+)\)")
_MISSING = re.compile(r"^([\w.<>]+)\(\) missing \d+ required positional arguments?: (.+)$")
_NOT_ITERABLE = re.compile(r"'(\w+)' object is not iterable")
_NOT_CALLABLE = re.compile(r"'(\w+)' object is not callable")
_DOES_NOT_FIT = re.compile(r"could not broadcast input array from shape (\([\d,]*\)) into shape (\([\d,]*\))")
_NUMPY_BEFORE_2 = ("int", "float", "bool", "object", "complex", "str")


def cause_of(error: RaisedError) -> str:
    """Return what is behind an error, in a sentence or two; "" where its own message has to do."""
    explain = _BY_TYPE.get(error.type)
    return explain(error) if explain else ""


def _attribute(error: RaisedError) -> str:
    name, owner, near, outside = (error.clues.get(key, "") for key in ("name", "owner", "near", "outside"))
    if not name or not owner:
        return ""
    if owner == "the module numpy" and name in _NUMPY_BEFORE_2:
        return f"Old code has `np.{name}`; NumPy has it no longer. Python's own `{name}` stands for the same."
    if owner == "None":
        return f"What stands before `.{name}` is None here. Which function returned nothing, or what was never set?"
    if outside == "method":
        return f"`{name}` stands outside the class: it is a function of its own. Is it indented as far as `__init__`?"
    if outside == "function":
        return f"`{name}` is a function outside the class. It is called by its own name, without `self.` in front."
    if owner in ("an array", "a tuple") and name in ("append", "extend"):
        return f"Lists have `{name}`; {owner} has not. Begin with a list, or fill an array of the right shape."
    if near:
        before = "np" if owner == "the module numpy" else ""
        return f"{_capital(owner)} has no `{name}`. Did you mean `{before}.{near}`?"
    if f".{name}(" in error.code and error.clues.get("own"):
        return f"The class has no method `{name}`. Does it stand inside the class, and has it this name?"
    if owner == "the module numpy":
        return f"NumPy has no `{name}`. Is it one of your own functions, or made of others that NumPy has?"
    return ""


def _name(error: RaisedError) -> str:
    name, near = error.clues.get("name", ""), error.clues.get("near", "")
    if near:
        return f"There is no `{name}` here. Did you mean `{near}`?"
    return f"Nothing is called `{name}` where this line runs." if name else ""


def _import(error: RaisedError) -> str:
    name = error.clues.get("name", "")
    return (
        f"The module `{name}` is not there when your work is graded. NumPy is enough for this exercise." if name else ""
    )


def _recursion(error: RaisedError) -> str:
    if found := re.search(r"np\.(\w+)\((self\b[\w.]*)\)", error.code):
        return (
            f"`np.{found[1]}` does not know your objects: it calls the method `{found[1]}` of what it is given. That "
            "is this very method, for ever. Which number inside the object does np need?"
        )
    function = error.clues.get("function", "").rpartition(".")[2]
    return f"`{function}` calls itself, again and again, until Python stops it." if function else ""


def _call(error: RaisedError) -> str:
    function, signature, near = (error.clues.get(key, "") for key in ("function", "signature", "near"))
    if signature and "." in function and not re.match(r"\((self|cls)\b", signature):
        return (
            f"`{function.rpartition('.')[2]}{signature}` has no `self`. A method's first parameter is the object that "
            "it belongs to; Python passes it by itself."
        )
    if "takes no arguments" in error.message and not near and error.clues.get("name"):
        return _no_init(error.clues["name"], function)
    found = _MISSING.match(error.message)
    if found and "." in found[1] and f"{found[1]}(" in error.code:
        return "The method was called on the class. Make an object first: brackets behind the name, as in `Name()`."
    for pattern, explain in _TYPE_ERRORS:
        if found := pattern.search(error.message):
            return explain(found)
    return ""


def _no_init(made: str, method: str) -> str:
    if not method:
        return f"`{made}` has no `__init__` that takes anything."
    return (
        f"`{made}(…)` makes an object, and this one takes nothing. The method comes after it: `{made}().{method}(…)`."
    )


def _one_for_two(found: re.Match) -> str:
    kind = "None" if found[1] == "NoneType" else "one value"
    return f"{kind[0].upper()}{kind[1:]} came back where two or more are asked for: `return a, b` returns two."


def _not_iterable(found: re.Match) -> str:
    if found[1] in ("int", "float", "float64", "NoneType"):
        return "A number or None stands where several values are looked for."
    return f"One {found[1]} stands where several are looked for. A tuple of one needs a comma: `(a,)`; `(a)` is a."


def _not_callable(found: re.Match) -> str:
    if found[1] in ("int", "float", "float64", "list", "tuple", "ndarray"):
        return "Brackets behind a value call it. Is a `*` missing, or has a function's name been used for a value?"
    return f"A {found[1]} is no function. Which method of it should be called?"


_TYPE_ERRORS = (
    (_UNPACKED, _one_for_two),
    (_NOT_ITERABLE, _not_iterable),
    (_NOT_CALLABLE, _not_callable),
)


def _value(error: RaisedError) -> str:
    if found := _TOO_FEW.search(error.message):
        return f"{found[1]} values are asked for, and {found[2]} came back."
    if found := _TOO_MANY.search(error.message):
        return f"{found[1]} values are asked for, and more came back."
    if found := _DOES_NOT_FIT.search(error.message):
        return (
            f"An array of shape {found[1]} is to be put into one of shape {found[2]}. Which of the two is as it should?"
        )
    if "truth value of an array" in error.message:
        return "`if`, `and`, `max` and `min` ask one question about a whole array; each entry has its own answer."
    return ""


def _input(error: RaisedError) -> str:
    return "`input()` waits for somebody at the keyboard, and nobody is there. Everything comes in by the parameters."


def _cast(error: RaisedError) -> str:
    if "Cannot cast ufunc" not in error.message:
        return ""
    return (
        "`+=`, `-=` and `*=` write into the array on their left, and that one holds whole numbers. `a = a - b` is new."
    )


def _unbound(error: RaisedError) -> str:
    name = error.clues.get("name", "")
    return f"`{name}` gets a value only in some cases, or after this line. What is it at the start?" if name else ""


_BY_TYPE = {
    "AttributeError": _attribute,
    "NameError": _name,
    "UnboundLocalError": _unbound,
    "ModuleNotFoundError": _import,
    "RecursionError": _recursion,
    "TypeError": _call,
    "ValueError": _value,
    "StdinNotImplementedError": _input,
    "EOFError": _input,
    "UFuncTypeError": _cast,
}


def _capital(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}"
