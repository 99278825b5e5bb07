"""The network that reads drawings: its file, how it was trained, what it says to ten drawn digits, and its paper."""

import sys

import numpy as np
import pytest
from places import COURSE

from grader_utils.authoring.train_reader import trained_reader
from grader_utils.figures.alt_text import own_words
from grader_utils.figures.moving import read_drawing
from grader_utils.figures.moving.pixels import gray_values
from grader_utils.questions.training.digits import read_digits
from grader_utils.questions.training.network import logits

FILE = COURSE / "notebooks" / "data" / "reader.npz"


def arc(x, y, wide, tall, start, end):
    """Points on an ellipse, from one angle to the other in half turns, clockwise from the right."""
    angles = np.pi * np.linspace(start, end, 24)
    return [[x + wide * np.cos(angle), y + tall * np.sin(angle)] for angle in angles]


DRAWN = {
    0: [arc(0.5, 0.5, 0.28, 0.4, 0, 2)],
    1: [[[0.35, 0.3], [0.5, 0.12], [0.5, 0.88]]],
    2: [[*arc(0.5, 0.3, 0.22, 0.2, -1, 0.25), [0.3, 0.86], [0.75, 0.86]]],
    3: [arc(0.47, 0.3, 0.22, 0.2, -0.9, 0.5) + arc(0.47, 0.7, 0.24, 0.2, -0.5, 0.9)],
    4: [[[0.55, 0.1], [0.25, 0.6], [0.75, 0.6]], [[0.6, 0.4], [0.6, 0.9]]],
    5: [[[0.7, 0.1], [0.35, 0.1], [0.33, 0.45], *arc(0.48, 0.65, 0.22, 0.23, -0.7, 0.8)]],
    6: [[[0.62, 0.1], [0.4, 0.35], [0.3, 0.6], *arc(0.5, 0.68, 0.2, 0.2, 1.1, 3.1)]],
    7: [[[0.25, 0.12], [0.75, 0.12], [0.42, 0.9]]],
    8: [arc(0.5, 0.3, 0.18, 0.18, 0.5, 2.5) + arc(0.5, 0.7, 0.22, 0.21, -0.5, 1.5)],
    9: [[*arc(0.5, 0.32, 0.2, 0.2, 0, 2), [0.7, 0.32], [0.66, 0.6], [0.55, 0.9]]],
}


@pytest.fixture(scope="module")
def reader():
    with np.load(FILE, allow_pickle=False) as file:
        return dict(file)


@pytest.mark.parametrize("digit", DRAWN)
def test_a_drawn_digit_is_read(reader, digit):
    told = own_words(read_drawing(**reader, strokes=DRAWN[digit]).figure)
    assert told.startswith(f"A drawing as 8 x 8 gray pixels. The network reads it as {digit}, with a share of ")


def test_size_and_place_on_the_paper_make_no_difference():
    small = [[[0.1 + 0.3 * x, 0.6 + 0.3 * y] for x, y in stroke] for stroke in DRAWN[4]]
    np.testing.assert_allclose(gray_values(small), gray_values(DRAWN[4]), atol=1 / 16)
    assert gray_values(DRAWN[4]).shape == (8, 8)


def test_empty_paper_and_a_dot_are_drawn_as_such(reader):
    assert own_words(read_drawing(**reader, strokes=[]).figure).startswith("Nothing is drawn")
    assert 0 < gray_values([[[0.5, 0.5]]]).sum() < 8


def test_other_shapes_are_refused(reader):
    with pytest.raises(ValueError, match=r"needs W1 \(64, h\).* got \(8, 64\)"):
        read_drawing(**reader | {"W1": np.zeros((8, 64))})


def test_drawing_exchanges_the_picture(reader):
    picture = read_drawing(**reader)
    assert "reads it as 3" in repr(picture)
    picture.controls["paper"].strokes = DRAWN[7]
    assert "reads it as 7" in repr(picture)


def test_without_anywidget_the_picture_stands_alone(reader, monkeypatch):
    monkeypatch.setitem(sys.modules, "anywidget", None)
    monkeypatch.delitem(sys.modules, "grader_utils.figures.moving.drawing_pad", raising=False)
    assert read_drawing(**reader).controls == {}


def test_training_again_gives_the_network_of_the_file(reader):
    again, accuracy = trained_reader()
    assert accuracy > 0.97
    images, _ = read_digits()
    stored, new = (logits(**{name: param.astype(float) for name, param in params.items()}, x=images).argmax(axis=1)
                   for params in (reader, again))  # fmt: skip
    assert np.mean(stored == new) > 0.99
    assert {name: param.shape for name, param in again.items()} == {name: each.shape for name, each in reader.items()}
