"""Says in plain words what an error means, where the error itself shows it."""

import re

from grader_utils.answering.answer import RaisedError
from grader_utils.marking.causes_in_calls import cause_in_call
from grader_utils.marking.misfits import misfit_of
from grader_utils.marking.retold import OWNERS, retold
from grader_utils.messages import say

_NUMPY_BEFORE_2 = ("int", "float", "bool", "object", "complex", "str")


def cause_of(error: RaisedError) -> str:
    """Return what is behind an error, in a sentence or two; "" where its own message has to do."""
    explain = _BY_TYPE.get(error.type)
    return (explain(error) if explain else "") or misfit_of(error)


def _attribute(error: RaisedError) -> str:
    name, owner, near, outside = (error.clues.get(key, "") for key in ("name", "owner", "near", "outside"))
    if not name or not owner:
        return ""
    if owner == "the module numpy" and name in _NUMPY_BEFORE_2:
        return say(
            "Old code has `np.{name}`; NumPy has it no longer. Python's own `{name}` stands for the same.", name=name
        )
    if owner == "None":
        return say(
            "What stands before `.{name}` is None here. Which function returned nothing, or what was never set?",
            name=name,
        )
    if outside == "method":
        return say(
            "`{name}` stands outside the class: it is a function of its own. Is it indented as far as `__init__`?",
            name=name,
        )
    if outside == "function":
        return say(
            "`{name}` is a function outside the class. It is called by its own name, without `self.` in front.",
            name=name,
        )
    if owner in ("an array", "a tuple") and name in ("append", "extend"):
        return say(
            "Lists have `{name}`; {owner} has not. Begin with a list, or fill an array of the right shape.",
            name=name,
            owner=retold(owner, OWNERS),
        )
    if owner in ("a list", "a tuple") and f").{name}(" in error.code:
        return say(
            "What came back is {owner}, and has no method `{name}`: an object of a class has. What makes one of it?",
            owner=retold(owner, OWNERS),
            name=name,
        )
    if owner in ("a list", "a tuple") and f".{name}(" not in error.code:
        return _of_items(name, owner, error.code)
    if owner in ("a number", "a whole number") and not near:
        return say(
            "What stands before `.{name}` is a plain number here, and has no `{name}`. Where does it come from?",
            name=name,
        )
    if near:
        meant = f"np.{near}" if owner == "the module numpy" else f".{near}"
        return say("{owner} has no `{name}`. Did you mean `{near}`?", owner=_capital(owner), name=name, near=meant)
    if f".{name}(" in error.code and error.clues.get("own"):
        return say("The class has no method `{name}`. Does it stand inside the class, and has it this name?", name=name)
    if owner == "the module numpy":
        return say(
            "NumPy has no `{name}`. Is it one of your own functions, or made of others that NumPy has?", name=name
        )
    return ""


def _of_items(name: str, owner: str, code: str) -> str:
    if f").{name}" in code:
        return say(
            "What came back is {owner}, and has no `{name}`. What should have been returned?",
            owner=retold(owner, OWNERS),
            name=name,
        )
    if name in ("shape", "T", "ndim", "size"):
        return say(
            "Arrays have `{name}`; {owner} has not. Its items are `…[0]`, `…[1]` and so on.",
            name=name,
            owner=retold(owner, OWNERS),
        )
    return say(
        "{owner} has no `{name}`; its items may have. A loop takes them one by one.", owner=_capital(owner), name=name
    )


def _name(error: RaisedError) -> str:
    name, near, elsewhere = (error.clues.get(key, "") for key in ("name", "near", "elsewhere"))
    if elsewhere:
        return say(
            "`{name}` is known in `{function}` alone, and gone when that has run. `self.{name}` would be kept.",
            name=name,
            function=elsewhere,
        )
    if near:
        return say("There is no `{name}` here. Did you mean `{near}`?", name=name, near=near)
    if name and f"{name}(" in error.code:
        return say(
            "Nothing is called `{name}` where this line runs. Has the cell that makes it run? What another notebook "
            "has made is not known here: copy it.",
            name=name,
        )
    return say("Nothing is called `{name}` where this line runs.", name=name) if name else ""


def _import(error: RaisedError) -> str:
    name = error.clues.get("name", "")
    if not name:
        return ""
    return say(
        "The module `{name}` is not there when your work is graded. NumPy is enough for this exercise.", name=name
    )


def _recursion(error: RaisedError) -> str:
    if found := re.search(r"np\.(\w+)\((self\b[\w.]*)\)", error.code):
        return say(
            "`np.{name}` does not know your objects: it calls the method `{name}` of what it is given. That is this "
            "very method, for ever. Which number inside the object does np need?",
            name=found[1],
        )
    function = error.clues.get("function", "").rpartition(".")[2]
    if not function:
        return ""
    return say("`{function}` calls itself, again and again, until Python stops it.", function=function)


def _input(error: RaisedError) -> str:
    return say(
        "`input()` waits for somebody at the keyboard, and nobody is there. Everything comes in by the parameters."
    )


def _unbound(error: RaisedError) -> str:
    name = error.clues.get("name", "")
    if not name:
        return ""
    return say("`{name}` gets a value only in some cases, or after this line. What is it at the start?", name=name)


_BY_TYPE = {
    "AttributeError": _attribute,
    "NameError": _name,
    "UnboundLocalError": _unbound,
    "ModuleNotFoundError": _import,
    "RecursionError": _recursion,
    "TypeError": cause_in_call,
    "StdinNotImplementedError": _input,
    "EOFError": _input,
}


def _capital(owner: str) -> str:
    """Return what an object is called where a sentence begins."""
    said = retold(owner, OWNERS)
    return f"{said[0].upper()}{said[1:]}"
