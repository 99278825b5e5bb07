"""An error is told with its cause: what the error itself knows, never a guess from its type."""

import linecache

import pytest

from grader_utils.answering.answer import Answer, ask
from grader_utils.marking.causes import cause_of

CELL = "<a notebook's cell>"


def error_of(code, call):
    """Return the error that `call` makes after `code`, through an answer's journey as JSON."""
    text = f"import numpy as np\n{code}\ndef _call():\n    return {call}\n"
    linecache.cache[CELL] = (len(text), None, text.splitlines(keepends=True), CELL)
    names = {"__name__": "__main__"}
    exec(compile(text, CELL, "exec"), names)
    answer = Answer.from_json(ask(names["_call"], {}).to_json())
    assert answer.error is not None
    return answer.error


SIGMOID = "class Sigmoid:\n    def forward(self, z):\n        return z\n"
NEURON = "class Neuron:\n    def __init__(self):\n        self.bias = 1\n    def forward(self, x):\n        return {}\n"
PRODUCT = """class Product:
    def __init__(self):
        self.b = 1
    def forward(self, a, b):
        return a * b
    def backward(self):
        {}
"""
PAIRED = """class Paired:
    def __init__(self, w, b):
        self.w = w
    def forward(self, x):
        return x
"""

CAUSES = [
    ("", "np.dott(1, 2)", "Did you mean `np.dot`?"),
    ("", "np.sigmoid(1)", "NumPy has no `sigmoid`"),
    ("", "np.int(1)", "Python's own `int`"),
    ("", "np.zeros(2).append(1)", "Lists have `append`"),
    ("", "[].push(1)", ""),
    ("", "[1, 2].shape", "Arrays have `shape`; a list has not"),
    ("", "[1, 2].w", "A loop takes them one by one"),
    ("def pair():\n    return [1]", "pair().params", "What came back is a list"),
    (PRODUCT.format("return b"), "Product().backward()", "Did you mean `self.b`?"),
    (PRODUCT.format("return a"), "Product().backward()", "`a` is known in `forward` alone"),
    ("", "AffineFunction(1)", "copy it"),
    ("", "np.zeros(2, 3)", "with brackets of its own"),
    ("", "np.ones(2) ^ 2", "no power in Python"),
    ("", "2.0 ^ 2", "no power in Python"),
    ("", "2.0 * None", "None stands beside `*`"),
    ("", "2.0 * len", "Brackets behind its name"),
    ("", "2.0 * {}", "one after the other"),
    ("", "-(1, 2)", "Take it apart first"),
    (SIGMOID, "2 * Sigmoid()", "A Sigmoid is no number. Its method `forward` gives one."),
    (PAIRED, "Paired((1, 2))", "A star hands over a pair as two: `Paired(*pair)`"),
    (PAIRED, "Paired()", "`Paired()` hands over nothing"),
    (PAIRED, "Paired(1, 2).forward(3, 4)", "`forward` takes 1 beside `self`, and gets 2"),
    ("def gate():\n    return 1", "gate(3)", "`gate` takes nothing: `gate()`"),
    ("def gate(w):\n    return w", "gate(3, 4)", "`gate` takes 1, and gets 2"),
    ("def fill(z):\n    z[0] = 1", "fill(2.0)", "it has no entries"),
    ("", "(lambda x: x)(2.0)[0]", "it has no entries"),
    ("", "len(np.int64(1))", "it has no entries"),
    ("", "np.ones((2, 3)) @ np.ones((4, 5))", "the left one ends in 3, the right one begins with 4"),
    ("", "np.dot(np.ones((2, 3)), np.ones(4))", "Here (2,3) meets (4,)"),
    ("", "np.ones((2, 3)) + np.ones(2)", "agree from the right"),
    ("", "np.ones((2, 3)) * np.ones(2)", "The product of matrices is `@`"),
    ("def fill(z):\n    z[z > 0] = np.ones(3)", "fill(np.array([1, -1, 2]))", "Pick them there, too"),
    ("", "np.ones(3)[1, 2]", "fewer axes, 1, than the brackets ask for, 2"),
    ("", "np.ones(3)[3]", "there is no 3"),
    ("", "np.where(2.0 > 0)", "`np.where(condition, a, b)`"),
    ("", "[1, 2][2]", "The list is shorter"),
    ("", "(lambda x: x)(None).shape", "What stands before `.shape` is None"),
    ("", "(lambda x: x)(2.0).data", "What stands before `.data` is a plain number here"),
    ("def and_gate(x1, x2):\n    return x1", "and_gate()", "`and_gate` asks for more than it is given"),
    (NEURON.format("self.bais"), "Neuron().forward(1)", "Did you mean `.bias`?"),
    (NEURON.format("x"), "Neuron().foward(1)", "Did you mean `.forward`?"),
    (NEURON.format("x"), "Neuron().backward(1)", "The class has no method `backward`"),
    (NEURON.format("bias"), "Neuron().forward(1)", "Did you mean `self.bias`?"),
    (NEURON.format("self.sigmoid(x)") + "def sigmoid(z):\n    return z", "Neuron().forward(1)", "without `self.`"),
    ("class Neuron:\n    pass\ndef forward(self, x):\n    return x", "Neuron().forward(1)", "outside the class"),
    ("class Neuron:\n    def forward(x):\n        return x", "Neuron().forward(1)", "`forward(x)` has no `self`"),
    (SIGMOID, "Sigmoid(3)", "`Sigmoid().forward(…)`"),
    (SIGMOID, "Sigmoid.forward(3)", "The method was called on the class"),
    ("def pair():\n    return np.float64(1)\ndef two():\n    a, b = pair()", "two()", "`return a, b` returns two"),
    ("def fill(z):\n    for i, v in z:\n        pass", "fill(np.ones(3))", "`zip(a, b)` gives pairs"),
    ("def both(w, b):\n    a = w, c = b", "both(1, 2)", "A comma does not end an assignment"),
    ("def check():\n    raise 'no'", "check()", "`raise ValueError(text)`"),
    ("", "np.max(0, np.ones(3))", "`np.maximum` compares two"),
    ("def or_gate():\n    return 1, 2", "or_gate().forward(3)", "an object of a class has"),
    ("class Value:\n    def exp(self):\n        return np.exp(self)", "Value().exp()", "calls the method `exp`"),
    ("def again(x):\n    return again(x)", "again(1)", "`again` calls itself"),
    ("class Value:\n    pass\nvalue = Value()", "list((value))", "A tuple of one needs a comma"),
    ("", "max(0, np.ones(3))", "each entry has its own answer"),
    ("import importlib", "importlib.import_module('pandass')", "The module `pandass` is not there"),
    ("def total():\n    for x in [1]:\n        s += x\n    return s", "total()", "`s` gets a value only in some cases"),
    ("", "somewhere", ""),
]


@pytest.mark.parametrize(("code", "call", "cause"), CAUSES)
def test_the_cause_of_an_error_is_read_from_the_error(code, call, cause):
    said = cause_of(error_of(code, call))
    assert cause in said
    assert bool(said) == bool(cause) or call == "somewhere"


def test_clues_written_by_hand_are_bounded_texts_of_known_names():
    data = {"error": {"type": "E", "message": "m", "clues": {"name": "x" * 10_000, "evil": "1", "near": ["a"]}}}
    clues = Answer.from_json(data | {"warnings": [], "changed": []}).error.clues
    assert set(clues) == {"name", "near"}
    assert all(isinstance(text, str) and len(text) <= 100 for text in clues.values())
    for odd in (None, 3, ["name"], "name"):
        said = {"type": "E", "clues": odd}
        assert Answer.from_json({"error": said, "warnings": [], "changed": []}).error.clues == {}


def test_an_object_that_raises_at_any_touch_gives_no_clue_and_raises_nothing():
    code = "class Bad:\n    def __dir__(self):\n        raise SystemError('no')\n"
    assert error_of(code, "Bad().x").clues == {}


WRITTEN = "def f(x):\n    # YOUR CODE HERE\n    {}\n"


@pytest.mark.parametrize(
    ("body", "unfinished"),
    [
        ("raise NotImplementedError()", False),
        ("raise NotImplementedError()\n    return x + 1", True),
        ("y = x + 1\n    raise NotImplementedError()", True),
    ],
)
def test_a_raise_that_was_left_beside_finished_code_is_told_from_one_that_stands_alone(body, unfinished):
    assert ("unfinished" in error_of(WRITTEN.format(body), "f(1)").clues) is unfinished


def test_code_of_the_exercise_around_the_place_to_write_is_nobodys_answer():
    given = "def f(x):\n    size = 3\n    # YOUR CODE HERE\n    raise NotImplementedError()\n    kept = size\n"
    assert "unfinished" not in error_of(given, "f(1)").clues
