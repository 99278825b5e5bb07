"""The achievements: each asks for exercises that passed, or for lessons that were read, and for nothing else."""

from dataclasses import dataclass

from grader_utils.progress.quick_questions import quick_questions
from grader_utils.progress.syllabus import LESSONS, exercises, lesson_read, quick_answered


@dataclass(frozen=True)
class Achievement:
    """A stretch of the course that is worth a name.

    Attributes:
        name: what the card calls it.
        what: what was done for it, in a few words.
        needs: the names on a card that it takes; all of them, or one when `any_of` is set.
    """

    name: str
    what: str
    needs: frozenset[str]
    any_of: bool = False

    def earned(self, passed: set[str]) -> bool:
        """Return whether `passed` is enough."""
        return bool(self.needs & passed) if self.any_of else self.needs <= passed


def achievements() -> tuple[Achievement, ...]:
    """Return all achievements, in the order in which the course reaches them."""
    by_lesson = exercises()
    all_exercises = frozenset(name for names in by_lesson.values() for name in names)
    return (
        Achievement("First light", "passed a first exercise", all_exercises, any_of=True),
        Achievement("Row meets column", "three products of matrices", _all("matmul", "result_shape", "batch_matmul")),
        Achievement("Gatekeeper", "AND, OR and NAND, a neuron each", _all("and_gate", "or_gate", "nand_gate")),
        Achievement("Not one, but three", "XOR from three gates", _all("xor")),
        Achievement("Calm at a thousand", "a sigmoid and a softmax that never overflow", _all("sigmoid", "softmax")),
        Achievement("One matrix, many neurons", "a whole layer on a whole batch", _all("layer_forward_batch")),
        Achievement("XOR, again", "XOR from a network with a hidden layer", _all("xor_mlp")),
        Achievement("It finds its own slopes", "a value that differentiates itself", _all("value_backward")),
        Achievement(
            "All the way back",
            "every exercise on backpropagation",
            frozenset(by_lesson["06_backpropagation_layers"]),
        ),
        Achievement(
            "Trust, but check", "gradients checked with differences", _all("numerical_gradient", "gradient_check")
        ),
        Achievement("It reads", "a network that reads handwritten digits", _all("digits_training")),
        Achievement("Well read", "the closing question of every lesson", frozenset(map(lesson_read, LESSONS))),
        Achievement(
            "Quick on the uptake",
            "every quick question of every lesson",
            frozenset(quick_answered(name) for asked in quick_questions().values() for name in asked),
        ),
        Achievement("Nothing stays a black box", "every exercise of the course", all_exercises),
    )


def _all(*names: str) -> frozenset[str]:
    return frozenset(names)
