"""The lessons in order, and the exercises of each."""

from functools import cache

from grader_utils.questions import all_questions

LESSONS = {
    "01_affine_function": "The affine function",
    "02_logic_gates": "Logic gates",
    "03_sigmoid": "The sigmoid and its relatives",
    "04_mlp_weight_matrix": "Many neurons, one matrix",
    "05_computation_graph": "The computation graph",
    "06_backpropagation_layers": "Layers that know their gradients",
    "07_training": "Training",
}


@cache
def exercises() -> dict[str, tuple[str, ...]]:
    """Return the names of the questions that each assignment asks, by lesson; each counts as one exercise."""
    asked: dict[str, list[str]] = {lesson: [] for lesson in LESSONS}
    by_package = {lesson.split("_", 1)[1]: lesson for lesson in LESSONS}
    for name, question in all_questions().items():
        package = question.reference.__module__.split(".")[-2]
        if package in by_package:
            asked[by_package[package]].append(name)
    return {lesson: tuple(names) for lesson, names in asked.items()}


def lesson_read(lesson: str) -> str:
    """Return the name under which a card notes that a lesson was read."""
    return f"lesson-{lesson}"


def quick_answered(name: str) -> str:
    """Return the name under which a record notes that a quick question was answered."""
    return f"quick-{name}"
