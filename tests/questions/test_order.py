"""The order in which solutions get their inputs is the one that the exercise states."""

import ast
import inspect

import numpy as np
import pytest
from places import ASSIGNMENTS, COURSE, read_notebook

from grader_utils.course.asked import asking_cells
from grader_utils.questions import all_questions, find
from grader_utils.questions.question import Question


def stated(assignment):
    """Return the parameters of what each check hands over, by question: of the adapter or of the exercise itself."""
    notebook = read_notebook(COURSE / "source" / assignment)
    functions = {}
    for cell in notebook.cells:
        if cell.cell_type == "code":
            body = ast.parse(cell.source).body
            functions |= {node.name: node for node in body if isinstance(node, ast.FunctionDef)}
    found = {}
    for cell, _ in asking_cells(notebook):
        for node in ast.parse(cell.source).body:
            if isinstance(node, ast.FunctionDef):
                (handed_over,) = node.decorator_list
                found[handed_over.args[0].value] = parameters(node)
            elif isinstance(node, ast.Expr) and ast.unparse(node.value.func) == "grader_utils.practice":
                question, solution = node.value.args
                found[question.value] = parameters(functions[solution.id])
    return found


def parameters(function):
    return [argument.arg for argument in function.args.args]


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_an_exercise_states_the_order_in_which_its_question_is_asked(assignment):
    found = stated(assignment)
    asked = [name for _, names in asking_cells(read_notebook(COURSE / "source" / assignment)) for name in names]
    assert sorted(found) == sorted(asked)
    for name, names in found.items():
        assert names == list(inspect.signature(find(name).reference).parameters), name


@pytest.mark.parametrize("name", sorted(all_questions()))
def test_every_part_gives_its_inputs_in_the_order_of_the_reference(name):
    question = find(name)
    order = list(inspect.signature(question.reference).parameters)
    for part in question.public_parts + question.unseen_parts:
        inputs = list(part.draw(np.random.default_rng(1)))
        assert inputs == order[: len(inputs)], part.name


def test_inputs_are_put_in_order_and_one_left_out_in_between_has_its_default():
    question = Question("sums", lambda a, b=2, c=3, d=4: a + b + c + d)
    question.part("a and c", c=1, a=5)
    question.unseen("a alone", lambda rng: {"a": 5})
    assert question.public_parts[0].draw(None) == {"a": 5, "b": 2, "c": 1}
    assert list(question.public_parts[0].draw(None)) == ["a", "b", "c"]
    assert question.unseen_parts[0].draw(None) == {"a": 5}


@pytest.mark.parametrize("inputs", [{"b": 1}, {"a": 1, "z": 1}, {}])
def test_a_part_with_inputs_that_the_reference_does_not_take_is_refused(inputs):
    with pytest.raises(TypeError):
        Question("sums", lambda a, b=2: a + b).part("odd", **inputs)
