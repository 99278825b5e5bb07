"""Good solutions: read from the source notebooks, only where they lie open, and only after one's own has passed."""

import ast
import os
import shutil

import nbformat
import pytest
from jupyter_client.manager import start_new_kernel
from places import ASSIGNMENTS, COURSE, read_notebook

from grader_utils.progress.solutions import FOLDER, NO_FOLDER, WRITE_FIRST, WRITTEN, good_solution, model_answer
from grader_utils.questions import all_questions

SUMMARY = "One good solution, to compare with yours"
CELL = "from grader_utils import practice\npractice('hadamard_then_sum', lambda w, x: {})"


@pytest.fixture
def lies_open(monkeypatch):
    monkeypatch.setenv(FOLDER, str(COURSE / "source"))


@pytest.mark.parametrize("question", all_questions())
def test_every_question_has_one_as_plain_code(question, lies_open):
    code = good_solution(question, all_questions())
    ast.parse(code)
    assert not any(mark in code for mark in ("SOLUTION", "SLIP", "NotImplementedError", "exam("))


@pytest.mark.parametrize("folder", ["", "/nowhere"])
def test_a_school_that_opens_nothing_shows_nothing(monkeypatch, folder):
    monkeypatch.setenv(FOLDER, folder)
    assert good_solution("step", all_questions()) is None


def test_code_that_answers_several_questions_waits_for_the_last(lies_open):
    network = [name for name in all_questions() if name.startswith("two_layer_net_")]
    assert len(network) == 4
    for missing in network:
        for name in network:
            assert good_solution(name, set(network) - {missing}) is None
    assert "class TwoLayerNet" in good_solution(network[0], network)
    assert good_solution("relu_init", ["relu_init"]) is None


def htmls_of(source, environment, metadata):
    """What a new kernel shows as HTML for a cell."""
    manager, client = start_new_kernel(kernel_name="python3", env=environment)
    shown = []
    try:
        request = client.session.msg(
            "execute_request",
            {"code": source, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False},
            metadata=metadata,
        )
        client.shell_channel.send(request)
        while True:
            message = client.get_iopub_msg(timeout=120)
            if message["parent_header"].get("msg_id") != request["header"]["msg_id"]:
                continue
            shown.append(message["content"].get("data", {}).get("text/html", ""))
            if message["content"].get("execution_state") == "idle":
                return "".join(shown)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


@pytest.mark.parametrize(
    ("code", "folder", "metadata", "expected"),
    [
        ("(w * x).sum()", "source", {"cellId": "check"}, True),
        ("w * x", "source", {"cellId": "check"}, False),
        ("(w * x).sum()", "release/none", {"cellId": "check"}, False),
        ("(w * x).sum()", "source", {}, False),
    ],
    ids=["passed", "not passed", "nothing lies open", "nobody is looking"],
)
def test_a_check_offers_it_once_it_has_passed(tmp_path, monkeypatch, code, folder, metadata, expected):
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path))
    environment = os.environ | {FOLDER: str(COURSE / folder)}
    shown = htmls_of(CELL.format(code), environment, metadata)
    assert (SUMMARY in shown) == expected
    assert ("read lesson 1, “Pair by pair, then the sum” again" in shown) == (code == "w * x")


def own_notebook(tmp_path, assignment, answer):
    (path,) = (COURSE / "release" / assignment).glob("*.ipynb")
    notebook = read_notebook(path)
    (cell,) = [cell for cell in notebook.cells if cell.id == WRITTEN]
    if answer is not None:
        cell.source = answer
    nbformat.write(notebook, tmp_path / path.name)
    return tmp_path / path.name


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_a_model_answer_comes_after_ones_own(assignment, tmp_path, lies_open, capsys):
    assert model_answer(own_notebook(tmp_path, assignment, None)) is None
    assert model_answer(own_notebook(tmp_path, assignment, "No idea.")) is None
    assert capsys.readouterr().out == f"{WRITE_FIRST}\n" * 2
    shown = model_answer(own_notebook(tmp_path, assignment, "Because " * 12)).data
    assert "*Mark scheme, one point each:*" in shown
    assert "SOLUTION" not in shown


def test_without_a_folder_a_model_answer_stays_with_the_instructor(tmp_path, monkeypatch, capsys):
    monkeypatch.delenv(FOLDER, raising=False)
    assert model_answer(own_notebook(tmp_path, ASSIGNMENTS[0], "Because " * 12)) is None
    assert capsys.readouterr().out == f"{NO_FOLDER}\n"


def test_a_notebook_of_ones_own_name_has_no_model_answer(tmp_path, lies_open, capsys):
    shutil.copy(own_notebook(tmp_path, ASSIGNMENTS[0], "Because " * 12), tmp_path / "mine.ipynb")
    assert model_answer(tmp_path / "mine.ipynb") is None
    assert capsys.readouterr().out == f"{NO_FOLDER}\n"


def test_a_check_in_a_korean_notebook_helps_in_korean(tmp_path):
    own, lesson = tmp_path / "release" / "mine.ipynb", tmp_path / "notebooks" / "01_affine_function.ipynb"
    for path in (own, lesson):
        path.parent.mkdir()
        heading = nbformat.v4.new_markdown_cell("## 짝끼리 곱하고 모두 더하기", id="pairs")
        nbformat.write(nbformat.v4.new_notebook(cells=[heading], metadata={"course": {"language": "ko"}}), path)
    environment = os.environ | {"COURSE_PROGRESS": str(tmp_path / "cards"), "JPY_SESSION_NAME": str(own)}
    shown = htmls_of(CELL.format("w * x"), environment, {"cellId": "check"})
    place = '01_affine_function.ipynb#cell-id=pairs">1단원 “짝끼리 곱하고 모두 더하기”</a>'
    assert f'<a href="../notebooks/{place} 부분을 다시 읽어 보세요.' in shown
    assert "한 걸음 더:" in shown
    assert "step further" not in shown
