"""The achievements: each asks for exercises that passed, or for lessons that were read, and for nothing else."""

from dataclasses import dataclass

from grader_utils.messages import to_say
from grader_utils.progress.quick_questions import quick_questions
from grader_utils.progress.syllabus import LESSONS, exercises, lesson_read, quick_answered


@dataclass(frozen=True)
class Achievement:
    """A stretch of the course that is worth a name.

    Attributes:
        name: what the card calls it, to say.
        what: what was done for it, in a few words, to say.
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
        Achievement(to_say("First light"), to_say("passed a first exercise"), all_exercises, any_of=True),
        Achievement(
            to_say("Row meets column"),
            to_say("three products of matrices"),
            _all("matmul", "result_shape", "batch_matmul"),
        ),
        Achievement(
            to_say("Gatekeeper"), to_say("AND, OR and NAND, a neuron each"), _all("and_gate", "or_gate", "nand_gate")
        ),
        Achievement(to_say("Not one, but three"), to_say("XOR from three gates"), _all("xor")),
        Achievement(
            to_say("Calm at a thousand"),
            to_say("a sigmoid and a softmax that never overflow"),
            _all("sigmoid", "softmax"),
        ),
        Achievement(
            to_say("One matrix, many neurons"), to_say("a whole layer on a whole batch"), _all("layer_forward_batch")
        ),
        Achievement(to_say("XOR, again"), to_say("XOR from a network with a hidden layer"), _all("xor_mlp")),
        Achievement(
            to_say("It finds its own slopes"), to_say("a value that differentiates itself"), _all("value_backward")
        ),
        Achievement(
            to_say("All the way back"),
            to_say("every exercise on backpropagation"),
            frozenset(by_lesson["06_backpropagation_layers"]),
        ),
        Achievement(
            to_say("Trust, but check"),
            to_say("gradients checked with differences"),
            _all("numerical_gradient", "gradient_check"),
        ),
        Achievement(to_say("It reads"), to_say("a network that reads handwritten digits"), _all("digits_training")),
        Achievement(
            to_say("Well read"), to_say("the closing question of every lesson"), frozenset(map(lesson_read, LESSONS))
        ),
        Achievement(
            to_say("Quick on the uptake"),
            to_say("every quick question of every lesson"),
            frozenset(quick_answered(name) for asked in quick_questions().values() for name in asked),
        ),
        Achievement(to_say("Nothing stays a black box"), to_say("every exercise of the course"), all_exercises),
    )


def _all(*names: str) -> frozenset[str]:
    return frozenset(names)
