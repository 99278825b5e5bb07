"""Solution files and the sample class: what is wrong with them is said in words."""

import pytest

from grader_utils.demo.solution_files import UnreadableSolution, read_solution
from grader_utils.demo.students import SampleClass


@pytest.mark.parametrize(
    "text",
    [
        "x = 1",
        '"""cell: a"""',
        '"""cell: [a\nloses: all\nmistake: none"""',
        '"""\ncell: a\nloses: some\nmistake: none\n"""',
        "def",
    ],
)
def test_a_solution_file_without_its_form_is_refused(tmp_path, text):
    path = tmp_path / "idea.py"
    path.write_text(text)
    with pytest.raises(UnreadableSolution, match=r"idea\.py"):
        read_solution(path)


def test_a_solution_file_is_its_docstring_and_its_code(tmp_path):
    path = tmp_path / "01_x" / "question" / "idea.py"
    path.parent.mkdir(parents=True)
    path.write_text('"""\ncell: a\nloses: [one, two]\nmistake: bias left out\n"""\n\ndef f():\n    return 1\n')
    solution = read_solution(path)
    assert (solution.assignment, solution.name, solution.cell) == ("01_x", "question/idea", "a")
    assert (solution.loses, solution.mistake) == (("one", "two"), "bias left out")
    assert solution.source == "def f():\n    return 1"


def test_a_class_that_hands_in_an_unknown_solution_is_refused(tmp_path):
    path = tmp_path / "01_x" / "question" / "idea.py"
    path.parent.mkdir(parents=True)
    path.write_text('"""\ncell: a\nloses: all\nmistake: none\n"""\nx = 1\n')
    (tmp_path / "students.yaml").write_text("dan:\n  01_x: [question/another]\n")
    with pytest.raises(UnreadableSolution, match="question/another"):
        SampleClass(tmp_path)
