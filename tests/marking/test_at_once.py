"""At home: a check marks at once, and shows itself to whoever is looking: a notebook's reader, or a program."""

import contextlib

import nbformat
import pytest
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat.v4 import new_code_cell, new_notebook

from grader_utils import exam, practice
from grader_utils.marking.at_once import FailedCheck
from grader_utils.questions.registry import UnknownQuestion


def test_right_code_passes_practice_and_exam(capsys):
    for check in (practice, exam):
        check("hadamard_then_sum", lambda w, x: (w * x).sum())
    assert "right" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("solution", "words"),
    [
        (lambda w, x: 1 / 0, ["raised ZeroDivisionError", "division by zero"]),
        (lambda w, x: w * x, ["has shape (3,)", "yours", "torch", "Hint:"]),
        (lambda w, x: None, ["nothing returned", "Is a `return` missing?"]),
    ],
)
def test_a_failed_check_says_what_is_wrong(solution, words):
    with pytest.raises(AssertionError) as failed:
        practice("hadamard_then_sum", solution)
    for word in words:
        assert word in str(failed.value)


def test_what_is_not_written_yet_is_not_called_wrong():
    def solution(w, x):
        raise NotImplementedError

    with pytest.raises(FailedCheck) as failed:
        practice("hadamard_then_sum", solution)
    assert "not attempted yet" in str(failed.value)
    assert "wrong" not in str(failed.value)


def test_an_unknown_question_names_the_one_that_was_meant():
    with pytest.raises(UnknownQuestion, match="'hadamard_then_sum'"):
        practice("hadamard_and_sum", None)


def test_the_text_fits_the_dialog_of_validate():
    for solution in (lambda w, x: w * x, lambda w, x: "a" * 500, lambda w, x: 1 / 0):
        with pytest.raises(AssertionError) as failed:
            practice("hadamard_then_sum", solution)
        assert max(map(len, str(failed.value).splitlines())) <= 83


def test_of_a_batch_it_shows_a_matrix_that_differs():
    with pytest.raises(FailedCheck) as failed:
        practice("batch_matmul", lambda A, B: A @ B[0])
    _, _, shown = str(failed.value).partition("torch\n")
    assert "*" in shown.partition("(matrix [1])")[0]


def outputs_of(source, cell_metadata):
    """Run one cell in a real kernel, with the request's metadata that a front end sends."""
    notebook = new_notebook(cells=[new_code_cell(source)])
    client = NotebookClient(notebook, kernel_name="python3", timeout=120)
    with client.setup_kernel():
        execute = client.kc.execute

        def with_metadata(code, **options):
            message = client.kc.session.msg("execute_request", _content(code), metadata=cell_metadata)
            client.kc.shell_channel.send(message)
            return message["header"]["msg_id"]

        client.kc.execute = with_metadata if cell_metadata else execute
        with contextlib.suppress(CellExecutionError):
            client.execute_cell(notebook.cells[0], 0)
    return nbformat.from_dict(notebook.cells[0].outputs)


def _content(code):
    return {
        "code": code,
        "silent": False,
        "store_history": True,
        "user_expressions": {},
        "allow_stdin": False,
        "stop_on_error": True,
    }


FAILING = "from grader_utils import practice\npractice('hadamard_then_sum', lambda w, x: w * x)"


def test_a_program_that_runs_the_notebook_reads_the_whole_verdict_in_the_error():
    (error,) = outputs_of(FAILING, {})
    assert error.output_type == "error"
    text = "\n".join(error.traceback)
    assert "Hint:" in text
    assert "Traceback" not in text
    assert "at_once.py" not in text


def test_a_reader_of_the_notebook_sees_a_table_a_place_in_the_lesson_and_one_line_of_error():
    table, further, error = outputs_of(FAILING, {"cellId": "check"})
    assert "<table" in table.data["text/html"]
    assert "Hint:" in table.data["text/html"]
    assert further.data["text/plain"].splitlines() == [
        "A step further: hadamard_then_sum, [1, 2, 3] and [4, 5, 6], worked out by hand, lies folded below this check.",
        "And one more: read lesson 1, “Pair by pair, then the sum” again.",
    ]
    assert "sum = 4 + 10 + 18 = 32" in further.data["text/html"]
    assert error.traceback == ["hadamard_then_sum: 0 of 3 parts right"]


SIGMOID_ON_WHICH_TANH_STANDS = """
import numpy as np
from grader_utils import practice


class Sigmoid:
    def forward(self, z):
        return 1 / (1 + np.exp(z))


def tanh(z):
    return 2 * Sigmoid().forward(2 * z) - 1


def relu(z):
    return np.maximum(z, 0)


@practice("sigmoid")
def _(z, earlier=None):
    return Sigmoid().forward(z)


practice("tanh", tanh)
practice("relu", relu)
"""


@pytest.mark.parametrize("metadata", [{}, {"cellId": "check"}])
def test_a_first_failure_hides_no_check_below_it(metadata):
    outputs = outputs_of(SIGMOID_ON_WHICH_TANH_STANDS, metadata)
    said = str([output.get("data", output.get("traceback")) for output in outputs])
    assert "relu: " in said
    assert [output.output_type for output in outputs].count("error") == 1
    assert outputs[-1].output_type == "error"
    assert "sigmoid" in str(outputs[-1].traceback)
    assert "tanh" in str(outputs[-1].traceback)
    assert "relu" not in str(outputs[-1].traceback)


def test_what_stands_on_code_that_fails_says_so_before_any_hint():
    said = "\n".join(outputs_of(SIGMOID_ON_WHICH_TANH_STANDS, {})[-1].traceback)
    assert "This stands on your `Sigmoid`, and that fails its own check (sigmoid)." in " ".join(said.split())


MENDED = """
import numpy as np
from grader_utils import practice


def softmax(x):
    return np.exp(x)


def caught(question, solution):
    try:
        practice(question, solution)
    except AssertionError as failure:
        print(f"{question} fails", "stands on" in " ".join(str(failure).split()))


class Loss:
    def forward(self, x, t):
        return softmax(x).sum()


def loss(x, t, earlier=None, elsewhere=None):
    return {"loss": Loss().forward(x, t), "dx": x}


caught("softmax_batch", softmax)
caught("softmax_with_loss", loss)


def softmax(x):
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


caught("softmax_with_loss", loss)
"""


def test_code_that_was_mended_since_is_blamed_no_more():
    said = "".join(output.get("text", "") for output in outputs_of(MENDED, {}))
    assert said == "softmax_batch fails False\nsoftmax_with_loss fails True\nsoftmax_with_loss fails False\n"
