"""A cell that asks for windows goes on without them, and a debugger that was left in is blamed in words."""

import pytest
from nbconvert.filters.ansi import strip_ansi

from grader_utils.exam_room.settings import ExamRoom
from grader_utils.exam_room.sitting import sit

WINDOWS = [
    'import matplotlib\nmatplotlib.use("TkAgg")',
    'import matplotlib\nmatplotlib.use("Qt5Agg", force=True)',
    'import matplotlib.pyplot as plt\nplt.switch_backend("GTK3Agg")',
    'import matplotlib.pyplot as plt\nplt.switch_backend("wxagg")\nplt.ion()\nplt.show(block=True)\nplt.pause(0.01)',
    "%matplotlib qt",
    "%matplotlib tk",
    "%matplotlib osx",
    "%matplotlib widget",
    "%matplotlib notebook",
    "%matplotlib inline",
    "%matplotlib",
    "%gui qt",
    "%pylab tk",
]
DRAWS = "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.plot([0, 1], [1, 0])\nplt.show()"
DEBUGGERS = [
    "breakpoint()",
    "import pdb; pdb.set_trace()",
    "from pdb import set_trace; set_trace()",
    "from IPython.core.debugger import set_trace; set_trace()",
]


def outputs_of(*cells):
    sitting = sit(cells, {}, ExamRoom().settings)
    assert sitting.stopped == []
    return sitting.outputs


def errors(outputs):
    return [output for output in outputs if output.output_type == "error"]


@pytest.fixture(scope="module")
def after_windows():
    """Return the outputs of a cell that asks for windows and then defines something, and of one that draws."""
    cells = [cell for asks in WINDOWS for cell in (f"{asks}\nanswer = 42\nprint('reached', answer)", DRAWS)]
    found = outputs_of(*cells)
    return {asks: found[2 * place : 2 * place + 2] for place, asks in enumerate(WINDOWS)}


@pytest.mark.parametrize("asks", WINDOWS)
def test_a_cell_that_asks_for_windows_goes_on_and_pictures_stand_in_the_notebook(after_windows, asks):
    asked, drawn = after_windows[asks]
    assert errors(asked) == []
    assert "reached 42" in "".join(output.get("text", "") for output in asked)
    assert errors(drawn) == []
    assert ["Figure" in output.data["text/plain"] for output in drawn] == [True]


def test_a_backend_that_does_not_exist_is_an_error_as_it_is_at_home():
    (outputs,) = outputs_of("import matplotlib\nmatplotlib.use('nonsense')")
    assert "nonsense" in errors(outputs)[0].evalue


@pytest.mark.parametrize("debugger", DEBUGGERS)
def test_a_debugger_is_blamed_in_its_own_line_and_in_words(debugger):
    *before, last = debugger.split("; ")
    code = "\n".join([*before, "def answer(x):", "    y = 2 * x", f"    {last}", "    return y"])
    (_, outputs) = outputs_of(code, "answer(1)")
    (error,) = errors(outputs)
    assert error.ename == "NobodyIsThere"
    assert "waits for what you type" in error.evalue
    assert f"    {last}" in strip_ansi("\n".join(error.traceback))
