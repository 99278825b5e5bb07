"""The handwritten digits: the marker, the assignment and the lesson read the same numbers."""

import numpy as np
import pytest
from places import COURSE

HELD_OUT = 1797 // 5


@pytest.fixture
def copies():
    marker = COURSE / "grader_utils" / "questions" / "training" / "digits.npz"
    return marker, COURSE / "source" / "07_training" / "digits.npz", COURSE / "notebooks" / "data" / "digits.npz"


def test_every_copy_is_the_same(copies):
    assert len({path.read_bytes() for path in copies}) == 1


def test_the_digits_are_those_of_uci(copies):
    with np.load(copies[0]) as file:
        images, labels = file["images"], file["labels"]
    assert (images.shape, images.dtype, images.max()) == ((1797, 8, 8), np.uint8, 16)
    assert np.bincount(labels).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]


def test_their_source_and_licence_are_named_beside_each_copy(copies):
    for path in copies[1:]:
        note = path.with_suffix(".txt").read_text(encoding="utf-8")
        assert "UCI Machine Learning Repository" in note
        assert "CC BY 4.0" in note


def test_every_image_is_held_out_by_exactly_one_part():
    from grader_utils.marking.draw import draw_paper

    parts = draw_paper(b"seed", ["digits_training"]).inputs["digits_training"]
    orders = [inputs["order"] for kind in parts.values() for inputs in kind.values()]
    held_out = np.concatenate([order[:HELD_OUT] for order in orders])
    assert len(np.unique(held_out)) == len(held_out) == 5 * HELD_OUT
    for order in orders:
        assert sorted(order) == list(range(1797))
