"""What a student's kernel loads: no torch, no references, and little time."""

import subprocess
import sys

from grader_utils.answering.paper import FILE_NAME

PROBE = """
import sys, json
{code}
print(json.dumps([name for name in {names!r} if name in sys.modules]))
"""


def loaded_after(code, names, cwd=None):
    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(code=code, names=names)],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        cwd=cwd,
    )
    return done.stdout.strip().splitlines()[-1]


def test_importing_the_package_loads_little_more_than_numpy():
    heavy = ["torch", "matplotlib", "IPython", "nbgrader", "nbformat", "grader_utils.questions", "grader_utils.marking"]
    assert loaded_after("import grader_utils", heavy) == "[]"


def test_a_graded_kernel_loads_neither_torch_nor_references(tmp_path):
    from grader_utils.marking.draw import draw_paper

    (tmp_path / FILE_NAME).write_bytes(draw_paper(b"seed", ["affine_function"]).to_bytes())
    code = "from grader_utils import exam; exam('affine_function', lambda w, b, x: w @ x + b)"
    heavy = ["torch", "grader_utils.questions", "grader_utils.marking", "nbgrader"]
    assert loaded_after(code, heavy, tmp_path) == "[]"


def test_looking_a_question_up_does_not_load_torch():
    assert loaded_after("from grader_utils.questions import all_questions; all_questions()", ["torch"]) == "[]"
