"""A question that fails because of another's code, or of a cell that never ran, says so: in a real kernel, marked."""

import json

import nbformat
import pytest
from places import COURSE, read_notebook
from small_class import answered
from traitlets.config import Config

from grader_utils.course.data_files import data_files
from grader_utils.course.original import original_notebook
from grader_utils.exam_room.settings import ExamRoom
from grader_utils.grading.engine.elsewhere import blame_elsewhere
from grader_utils.grading.engine.grade_submission import grade_submission
from grader_utils.grading.engine.job import Graded, Job, NotebookJob
from grader_utils.marking.verdict import Outcome, PartVerdict, Verdict

SIGMOID = "03_sigmoid"
UPSIDE_DOWN = "class Sigmoid:\n    def forward(self, z):\n        return 1 / (1 + np.exp(np.clip(z, -700, 700)))"
TANH = "def tanh(z):\n    return 2 * Sigmoid().forward(2 * z) - 1\ndef relu(z):\n    return np.abs(z)"


def verdicts(assignment=SIGMOID, **answers):
    """Return the texts of the verdicts with these cells filled and all others right, by question."""
    cells = nbformat.reads(graded(assignment, **answers).notebook, as_version=4).cells
    texts = [output.get("data", {}).get("text/plain", "") for cell in cells for output in cell.get("outputs", [])]
    return {text.partition(":")[0]: " ".join(text.split()) for text in texts}


def graded(assignment=SIGMOID, **answers):
    """Return what comes of an assignment with these cells filled and all others right."""
    original = original_notebook(read_notebook(COURSE / "source" / assignment))
    notebook = NotebookJob(json.dumps(original), nbformat.writes(answered(assignment, **answers)).encode())
    room = ExamRoom(config=Config({"ExamRoom": {"cell_seconds": 60, "notebook_seconds": 300}}))
    job = Job(b"papers", {"graded": notebook}, data_files(COURSE / "source" / assignment), room.settings)
    result = Graded.from_bytes(grade_submission(job.to_bytes()))
    assert not result.failure
    return result.notebooks["graded"]


@pytest.fixture(scope="module")
def wrong_sigmoid():
    return verdicts(sigmoid=UPSIDE_DOWN, tanh_relu=TANH)


def test_the_fault_is_named_where_it_is(wrong_sigmoid):
    assert "Your curve falls where it should rise." in wrong_sigmoid["sigmoid"]


def test_what_stands_on_it_says_so_and_gives_no_hint_of_its_own(wrong_sigmoid):
    assert "Hint: This stands on your `Sigmoid`, and that fails its own check (sigmoid)." in wrong_sigmoid["tanh"]
    assert "Your curve falls where tanh rises" not in wrong_sigmoid["tanh"]


def test_what_does_not_stand_on_it_is_left_alone(wrong_sigmoid):
    assert "Hint: Your negative entries became positive." in wrong_sigmoid["relu"]
    assert "stands on" not in wrong_sigmoid["softmax"]


BOTH = "def tanh(z):\n    return np.tanh(z)\ndef relu(z):\n    return np.maximum(z, 0)"
STOPPED = [
    (BOTH[:-1], "`tanh` is missing: the cell that defines it stopped with SyntaxError"),
    (f"import pandass\n{BOTH}", "stopped with ModuleNotFoundError: No module named 'pandass'"),
    (f"limit = input('z? ')\n{BOTH}", "`input()`: nobody is at the keyboard"),
]


@pytest.mark.parametrize(("code", "said"), STOPPED)
def test_a_cell_that_stopped_is_named_with_its_error(code, said):
    assert said in verdicts(tanh_relu=code)["relu"]


def test_what_no_mistake_explains_travels_to_the_report():
    halved = "def softmax(a):\n    e = np.exp(a - a.max(axis=-1, keepdims=True))\n    "
    halved += "return e / e.sum(axis=-1, keepdims=True) / 2"
    assert graded(softmax=halved).groups == {
        "softmax-check": {
            "softmax": {
                "en": "every entry of your result is half of torch's",
                "ko": "결과의 모든 원소 값이 torch 결과의 절반이에요",
            }
        }
    }


def test_what_stands_on_something_unwritten_says_so_and_the_unwritten_itself_does_not():
    unwritten = (
        "class Sigmoid:\n    def forward(self, z):\n        # YOUR CODE HERE\n        raise NotImplementedError()"
    )
    found = verdicts(sigmoid=unwritten, tanh_relu=TANH)
    assert found["sigmoid"] == "sigmoid: not attempted yet Write your code in the cell above, then run this cell again."
    assert found["tanh"].startswith("tanh: not attempted yet Hint: This stands on your `Sigmoid`")


def test_what_stands_on_something_unwritten_through_a_cell_that_is_given_says_so():
    unwritten = "class TwoLayerNet:\n    def __init__(self, input_size, hidden_size, output_size):\n"
    unwritten += "        # YOUR CODE HERE\n        raise NotImplementedError()"
    found = verdicts("07_training", two_layer_net=unwritten)
    assert "Hint: This stands on your `TwoLayerNet`" in found["fifty_steps"]


def test_a_variable_of_a_check_is_not_taken_for_a_function_of_another_cell_that_has_its_name():
    relu_check, loss_check = check("relu", "Relu()"), check("with_loss", "Loss().forward(x)")
    figure = nbformat.v4.new_code_cell("def loss(x):\n    return Relu().forward(x)")
    nb = nbformat.v4.new_notebook(cells=[answer("Relu"), relu_check, answer("Loss"), loss_check, figure])
    failed = [
        [Verdict(name, (PartVerdict("a part", Outcome.WRONG),), hint="its own")] for name in ("relu", "with_loss")
    ]
    assert blame_elsewhere(nb, [(relu_check, ["relu"]), (loss_check, ["with_loss"])], failed) == failed


def answer(name):
    cell = nbformat.v4.new_code_cell(f"class {name}:\n    pass")
    cell.metadata["nbgrader"] = {"solution": True}
    return cell


def check(question, made):
    return nbformat.v4.new_code_cell(
        f"@grader_utils.practice('{question}')\ndef _(x):\n    loss = {made}\n    return {{'loss': loss}}"
    )
