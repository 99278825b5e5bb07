"""UCI's handwritten digits, of which a fifth is held out."""

import functools
from pathlib import Path

import numpy as np


@functools.cache
def read_digits():
    """The images, (1797, 64), from 0 to 1, and their labels, (1797,): UCI's handwritten digits, see digits.txt."""
    with np.load(Path(__file__).with_name("digits.npz")) as file:
        return file["images"].reshape(-1, 64) / 16, file["labels"]


HELD_OUT = 1797 // 5
