"""The lessons in order, by name their titles to say, and the exercises of each."""

from grader_utils.messages import to_say
from grader_utils.questions import declaring_modules

LESSONS = {
    "01_affine_function": to_say("The affine function"),
    "02_logic_gates": to_say("Logic gates"),
    "03_sigmoid": to_say("The sigmoid and its relatives"),
    "04_mlp_weight_matrix": to_say("Many neurons, one matrix"),
    "05_computation_graph": to_say("The computation graph"),
    "06_backpropagation_layers": to_say("Layers that know their gradients"),
    "07_training": to_say("Training"),
    "08_clinic": to_say("The clinic"),
    "09_project": to_say("A network of your own"),
}


def exercises() -> dict[str, tuple[str, ...]]:
    """Return the names of the questions that each assignment asks, by lesson; each counts as one exercise.

    No question is imported for it: noting a pass costs a kernel neither time nor memory for what others ask.
    A lesson without an assignment has none.
    """
    asked: dict[str, list[str]] = {lesson: [] for lesson in LESSONS}
    by_package = {lesson.split("_", 1)[1]: lesson for lesson in LESSONS}
    for name, module in declaring_modules().items():
        package = module.split(".")[-2]
        if package in by_package:
            asked[by_package[package]].append(name)
    return {lesson: tuple(names) for lesson, names in asked.items()}


def lesson_read(lesson: str) -> str:
    """Return the name under which a card notes that a lesson was read."""
    return f"lesson-{lesson}"


def quick_answered(name: str) -> str:
    """Return the name under which a record notes that a quick question was answered."""
    return f"quick-{name}"
