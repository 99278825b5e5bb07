"""
tries: to hand in a sheet that belongs to another paper
"""

from grader_utils.answering.answer import Answer
from grader_utils.answering.sheet import Sheet


def hadamard_then_sum(w, x):
    for paper in ("f" * 64, "", "None"):
        Sheet(paper, "hadamard_then_sum", "exam", {"two random vectors": Answer(float((w * x).sum()))}).seal()
    return 0.0
