"""Draws a paper from a seed: the same seed always gives the same inputs."""

import hashlib
import hmac
from collections.abc import Iterable
from typing import Any

import numpy as np

from grader_utils.answering.paper import EXAM, PRACTICE, Paper
from grader_utils.questions import find


def paper_seed(secret: bytes, student: str, assignment: str, submitted_at: str) -> bytes:
    """Return the seed of one submission's paper: an HMAC-SHA256 that only the holder of `secret` can compute."""
    message = "\0".join((student, assignment, submitted_at)).encode("utf-8", "surrogateescape")
    return hmac.new(secret, message, hashlib.sha256).digest()


def draw_paper(seed: bytes, questions: Iterable[str]) -> Paper:
    """Return the paper for `questions` that belongs to `seed`."""
    inputs = {name: {kind: draw_parts(seed, name, kind) for kind in (PRACTICE, EXAM)} for name in questions}
    return Paper(hashlib.sha256(b"paper" + seed).hexdigest(), inputs)


def draw_parts(seed: bytes, question: str, kind: str) -> dict[str, dict[str, Any]]:
    """Return the inputs of each part of one kind, as they stand on the paper that belongs to `seed`."""
    return {part.name: part.draw(_generator(seed, question, kind, part.name)) for part in find(question).parts(kind)}


def _generator(seed: bytes, *path: str) -> np.random.Generator:
    """Return a generator for one part, so that a part added later leaves the others' inputs as they were."""
    digest = hashlib.sha256(seed + "\0".join(path).encode()).digest()
    return np.random.default_rng(np.frombuffer(digest, dtype=np.uint32))
