"""The kernel that grades shows what a student's own kernel shows, cell by cell and in the same order."""

from queue import Empty

import pytest
from jupyter_client.manager import start_new_kernel
from nbconvert.filters.ansi import strip_ansi

from grader_utils.exam_room.outputs import add_output
from grader_utils.exam_room.settings import ExamRoom
from grader_utils.exam_room.sitting import sit

CELLS = {
    "text in pieces": "print('a'); print('b', flush=True); print('c', end='')",
    "text and a value": "print('first')\n6 * 7",
    "both streams": "import sys\nprint('out')\nsys.stdout.flush()\nprint('err', file=sys.stderr)\n'value'",
    "display between prints": "from IPython.display import display\nprint(1)\ndisplay({'x': 2})\nprint(3)",
    "cleared": "from IPython.display import clear_output\nprint('gone')\nclear_output()\nprint('stays')",
    "an error after text": "print('before')\n1 / 0",
    "an error in a library": "import numpy as np\nnp.linalg.inv(np.zeros((2, 2)))",
    "no Python": "print('never'\n",
    "a value that cannot be shown": "class Odd:\n    def __repr__(self): raise ValueError('odd')\nOdd()",
    "a name that is not there": "nowhere",
    "a magic": "%who_ls str",
    "a magic without its sign": "who_ls str",
    "a magic that gives a value": "names = %who_ls str\nnames",
    "a magic for a whole cell": "%%capture caught\nprint('caught')",
    "a prompt that was copied": ">>> 1 + 1",
    "an indented cell with empty lines above": "\n\n    1 + 2",
    "a percent sign at the start of a line": 'text = """\n%who_ls\n"""\ntext',
    "a help that is asked for in the middle": "value = 1\nvalue?\nvalue",
    "not an escape": "'\\d'",
    "awaited": "import asyncio\nawait asyncio.sleep(0)\nprint('awaited')\n'done'",
    "awaited by a loop": "async def two():\n    yield 1\n    yield 2\nasync for number in two():\n    print(number)",
    "where a function stands": "import inspect\ndef double(x): return 2 * x\nprint(inspect.getsource(double))",
    "how programs know where they run": "type(get_ipython()).__name__",
    "a coroutine that fails": "async def fail():\n    raise KeyError('k')\nawait fail()",
    "a thread that prints": "import threading\nt = threading.Thread(target=print, args=('from a thread',))\n"
    "t.start()\nt.join()\nprint('after it')",
    "a question to the user": "try:\n    input('name? ')\nexcept Exception as error:\n    print(type(error).__name__)",
    "a warning": "import warnings\nwarnings.warn('careful', stacklevel=2)",
    "the number of the cell": "get_ipython().execution_count",
    "the last value": "_",
    "nothing": "",
}


@pytest.fixture(scope="module")
def as_graded():
    """Return what each cell shows in the exam room."""
    sitting = sit(list(CELLS.values()), {}, ExamRoom().settings)
    assert sitting.stopped == []
    return dict(zip(CELLS, sitting.outputs, strict=True))


@pytest.fixture(scope="module")
def as_at_home():
    """Return what each cell shows in a kernel as students use it."""
    manager, client = start_new_kernel(startup_timeout=120)
    try:
        return {name: _shown(client, source) for name, source in CELLS.items()}
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def _shown(client, source):
    outputs = []
    if source:
        asked = client.execute(source, allow_stdin=False, stop_on_error=False)
        while True:
            try:
                message = client.get_iopub_msg(timeout=60)
            except Empty:
                pytest.fail(f"no answer to {source!r}")
            if message["parent_header"].get("msg_id") != asked:
                continue
            if message["content"].get("execution_state") == "idle":
                break
            add_output(outputs, message["msg_type"], message["content"])
    return outputs


@pytest.mark.parametrize("name", CELLS)
def test_a_cell_shows_the_same_where_it_is_graded(name, as_graded, as_at_home):
    assert _essence(as_graded[name]) == _essence(as_at_home[name])


def _essence(outputs):
    """Leave out the places of files, which differ."""
    return [
        (output.output_type, output.get("name"), output.get("data"), output.get("ename"), output.get("evalue"))
        + (() if "Warning" in str(output) else (output.get("text"),))
        for output in outputs
    ]


def test_a_traceback_shows_the_failing_line_of_the_library_and_of_the_cell(as_graded):
    shown = strip_ansi("".join(as_graded["an error in a library"][-1].traceback))
    assert "np.linalg.inv(np.zeros((2, 2)))" in shown
    assert "LinAlgError: Singular matrix" in shown


def test_a_traceback_names_the_line(as_graded):
    assert "line 2" in strip_ansi("".join(as_graded["an error after text"][-1].traceback))
