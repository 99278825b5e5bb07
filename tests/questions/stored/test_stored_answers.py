"""What torch says about the public parts lies beside the questions, to the bit, and is told when it is out of date."""

import dataclasses
import os
import re
import shutil
import subprocess
import sys

import numpy as np
import pytest
from places import COURSE

from grader_utils.commands.references import all_that_practice_asks
from grader_utils.questions import expected, expected_figures, find
from grader_utils.questions.evaluate import expected_value
from grader_utils.questions.registry import UnknownQuestion
from grader_utils.questions.stored import fingerprint
from grader_utils.questions.stored.answers import FOLDER
from grader_utils.questions.stored.codec import CannotStore, from_data, to_data
from grader_utils.questions.stored.store import inputs_of, right_answer, why_stale


def references(*arguments, cwd=COURSE, **environment):
    """Run `course references` in a process of its own, in which torch has computed nothing yet."""
    command = "import sys; from grader_utils.commands.main import main; sys.exit(main(['references', *sys.argv[1:]]))"
    return subprocess.run(
        [sys.executable, "-c", command, *arguments],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(cwd)} | environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_what_is_stored_is_what_torch_says_today_to_the_bit():
    done = references("--check")
    assert done.returncode == 0, f"{done.stderr}\nRun: .venv/bin/course references, and commit what changed."


def test_where_torch_rounds_otherwise_twelve_digits_count():
    assert references("--check", ATEN_CPU_CAPABILITY="default").returncode == 0


def test_no_public_part_of_any_question_counts_as_changed_since():
    questions = [question for question in all_that_practice_asks() if not question.in_numpy]
    assert [why_stale(question, part) for question in questions for part in question.public_parts if part] == [
        None for question in questions for part in question.public_parts
    ]


@pytest.mark.parametrize(
    "value",
    [
        np.array([0.1, -0.0, np.inf, -np.inf, np.nan, 5e-324]),
        np.zeros((0, 3)),
        np.array(2.5, dtype=np.float32),
        np.arange(6).reshape(1, 2, 3),
        (np.ones(2), [1, None, "σ", True, 0.1 + 0.2]),
        {"error": np.ones(1), "is": 1, ("a", 1): {}},
        expected.Raises(ValueError, ["(2, 3)"]),
        expected.Separates(np.ones((4, 2)), np.array([0, 1, 1, 0])),
        expected_figures.Curve("tanh", expected_figures.Sampled((-1, 1.5), np.array([0.25, 0.5])), (-1, 1.5)),
    ],
)
def test_values_come_back_as_they_were(value):
    back = from_data(to_data(value))
    assert type(back) is type(value)
    assert repr(to_data(back)) == repr(to_data(value))
    if isinstance(value, np.ndarray):
        assert (back.dtype, back.shape, back.tobytes()) == (value.dtype, value.shape, value.tobytes())


@pytest.mark.parametrize("value", [object(), print, lambda z: z, np.array(["a"]), {"a": {1, 2}}])
def test_what_is_no_data_is_refused_in_words(value):
    with pytest.raises(CannotStore, match="is no data"):
        to_data(value)


def test_no_file_can_name_anything_but_an_exception():
    with pytest.raises(CannotStore, match="eval is no exception"):
        from_data({"error": "eval"})


def test_inputs_are_told_apart_but_for_their_last_digits():
    number = 0.1 + 0.2
    assert fingerprint.of_inputs({"x": np.array([number])}) == fingerprint.of_inputs({"x": np.array([0.3])})
    assert fingerprint.of_inputs({"x": np.array([number])}) != fingerprint.of_inputs({"x": np.array([0.3001])})
    assert fingerprint.of_inputs({"x": np.array([1])}) != fingerprint.of_inputs({"x": np.array([1.0])})


def test_a_question_with_other_inputs_is_told_and_asked_of_torch():
    relu = dataclasses.replace(find("relu"), public_parts=[])
    name = find("relu").public_parts[0].name
    relu.part(name, z=np.array([-7.0, 7.0]))
    (part,) = relu.public_parts
    assert "stored for other inputs" in why_stale(relu, part)
    assert right_answer(relu, inputs_of(part)).tolist() == [0, 7]
    relu.part("a new one", z=np.array([3.0]))
    assert "'relu', 'a new one', is not stored" in why_stale(relu, relu.public_parts[1])


def test_only_what_makes_an_answer_counts_as_the_code_of_a_reference(tmp_path, monkeypatch):
    text = (COURSE / "grader_utils/questions/sigmoid/relu.py").read_text(encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    codes = {}
    for name, old, new in [
        ("same", "", ""),
        ("other_reference", "torch.relu(z)", "torch.relu(z) + 1"),
        ("other_hint", 'hint="', 'hint="Look: '),
        ("other_title", '"""', '"""Once more: '),
    ]:
        (tmp_path / f"{name}.py").write_text(text.replace(old, new, 1) if old else text, encoding="utf-8")
        codes[name] = fingerprint.of_code(name)
    assert codes["other_hint"] == codes["other_title"] == codes["same"] != codes["other_reference"]


WITHOUT_TORCH = """
import sys
sys.modules["torch"] = None
from grader_utils import practice, exam
try:
    {call}
except {error} as said:
    print(said)
"""


def run(script, cwd=COURSE, progress="off"):
    environment = os.environ | {"PYTHONPATH": str(cwd), "COURSE_PROGRESS": str(progress)}
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return done.stdout


@pytest.mark.parametrize("question", ["relu", "plot_sigmoid", "value_backward", "digits_training", "and_gate"])
def test_a_check_is_marked_where_torch_is_missing(question):
    call = f"practice({question!r}, lambda *given: None)"
    assert f"{question}: 0 of" in run(WITHOUT_TORCH.format(call=call, error="AssertionError"))


def test_what_only_torch_knows_says_what_to_install():
    call = "exam('relu', lambda z: z * (z > 0))"
    said = run(WITHOUT_TORCH.format(call=call, error="RuntimeError"))
    assert "Only torch can say what is right here" in said
    assert "pip install -r requirements.txt" in said


@pytest.fixture(scope="module")
def changed_course(tmp_path_factory):
    """Return a checkout whose ReLU is another function, and nobody has asked torch about it."""
    root = tmp_path_factory.mktemp("changed")
    shutil.copytree(COURSE / "grader_utils", root / "grader_utils", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "nbgrader_config.py"):
        shutil.copy(COURSE / name, root)
    module = root / "grader_utils/questions/sigmoid/relu.py"
    text = module.read_text(encoding="utf-8")
    assert "torch.relu(z)" in text
    module.write_text(text.replace("torch.relu(z)", "torch.relu(z) + 1"), encoding="utf-8")
    return root


def test_a_question_that_was_changed_without_it_fails_in_words(changed_course):
    done = references("--check", cwd=changed_course)
    assert done.returncode == 1
    assert done.stderr == "relu.json is not what torch says today; run: course references, and commit what changed\n"
    assert references("--check", cwd=changed_course, ATEN_CPU_CAPABILITY="default").stderr == done.stderr


def test_a_missing_a_changed_and_a_left_over_file_are_named_and_mended(changed_course, tmp_path):
    course = tmp_path / "course"
    shutil.copytree(changed_course, course)
    folder = course / FOLDER.relative_to(COURSE)
    (folder / "softmax.json").unlink()
    changed = (folder / "tanh.json").read_text(encoding="utf-8")
    (folder / "tanh.json").write_text(changed.replace("0.9", "0.8", 1), encoding="utf-8")
    (folder / "no_such_question.json").write_text("{}", encoding="utf-8")
    said = references("--check", cwd=course).stderr
    named = ["no_such_question.json", "relu.json", "softmax.json", "tanh.json"]
    assert [line.split()[0] for line in said.splitlines()] == named
    assert "Changed: 4 files." in references(cwd=course).stdout
    assert references("--check", cwd=course).returncode == 0


def test_a_changed_question_is_asked_of_torch_and_says_so_where_torch_is_missing(changed_course):
    solution = "practice('relu', lambda z: z * (z > 0) + 1)"
    said = run(WITHOUT_TORCH.format(call=solution, error="RuntimeError"), changed_course)
    assert "the code of the reference was changed since. Where torch is installed, run: course references" in said
    assert "relu: " not in run("from grader_utils import exam\nexam('tanh', __import__('numpy').tanh)", changed_course)
    assert run(f"from grader_utils import practice\n{solution}", changed_course)


def test_a_name_that_is_no_question_finds_no_file():
    for name in ("../../pyproject", "relu.json", "no such question", ""):
        with pytest.raises(UnknownQuestion):
            find(name)


def test_a_check_that_is_noted_on_the_card_imports_the_module_of_its_own_question_alone(tmp_path):
    check = "from grader_utils import practice\npractice('relu', lambda z: z * (z > 0))\n"
    said = run(f"import sys\n{check}print(*sys.modules)", progress=tmp_path)
    assert "First light" in said
    modules = said.split()
    assert "grader_utils.questions.sigmoid.relu" in modules
    packages = [name.split(".")[2] for name in modules if re.match(r"grader_utils\.questions\.\w+\.", name)]
    assert set(packages) == {"sigmoid", "stored"}
    assert not {"zipfile", "pkgutil"} & set(modules)  # each holds memory that a check has no use for


def test_a_question_under_construction_counts_as_an_exercise_once_it_is_looked_up(tmp_path):
    package = tmp_path / "grader_utils"
    shutil.copytree(COURSE / "grader_utils", package, ignore=shutil.ignore_patterns("__pycache__"))
    module = package / "questions" / "sigmoid" / "twice.py"
    module.write_text(
        "from grader_utils.questions import question\n\n\n@question('twice')\ndef twice(x):\n    return 2 * x\n\n\n"
        "twice.part('of three', x=3)\n",
        encoding="utf-8",
    )
    call = "import grader_utils as g\ng.practice('twice', lambda x: 2 * x)\nprint(repr(g.progress_card()))"
    said = run(call, tmp_path, progress=tmp_path / "card")
    assert "twice: 1 of 1 part right" in said
    assert "1 of 12" in said  # lesson 3 asks eleven exercises without it


def test_every_curve_follows_torchs_between_its_places_and_beyond():
    import torch

    for question, function in (("plot_sigmoid", torch.sigmoid), ("plot_activations", torch.tanh)):
        part = find(question).public_parts[0]
        curve = expected_value(find(question), inputs_of(part)).curves[0 if question == "plot_sigmoid" else 1]
        z = np.linspace(-40, 40, 7919)
        assert np.abs(curve.function(z) - function(torch.tensor(z)).numpy()).max() < 1e-3
