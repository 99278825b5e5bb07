"""docs/figures.md shows what the marker says of pictures: they are the pictures that the test draws, and it says so."""

import io
import re

import numpy as np
import pytest
import rule_pictures
from PIL import Image

ALIKE = 6.0
"""How far a pixel may be from the stored one on average, of 255: fonts and edges differ a little between machines."""


def rounded(text):
    """Without digits behind a point, which may differ between machines by one pixel's worth."""
    return re.sub(r"(\d\.\d)\d+", r"\1", text)


def test_the_page_says_what_the_marker_says():
    page = rule_pictures.PAGE.read_text(encoding="utf-8")
    assert rounded(rule_pictures.with_section(page)) == rounded(page)
    assert rounded(rule_pictures.section()) in rounded(page)


@pytest.mark.parametrize("example", rule_pictures.EXAMPLES, ids=lambda example: example.name)
def test_each_picture_is_the_one_that_is_judged(example):
    stored = Image.open(rule_pictures.IMAGES / f"{example.name}.png").convert("RGB")
    drawn = Image.open(io.BytesIO(rule_pictures.png_of(example))).convert("RGB")
    assert stored.size == drawn.size
    assert np.abs(np.asarray(stored, dtype=float) - np.asarray(drawn)).mean() < ALIKE


def test_no_picture_is_left_over():
    stored = {path.stem for path in rule_pictures.IMAGES.iterdir()}
    assert stored == {example.name for example in rule_pictures.EXAMPLES}


def test_another_picture_is_not_taken_for_the_same():
    one, other = (Image.open(io.BytesIO(rule_pictures.png_of(rule_pictures.EXAMPLES[at]))) for at in (1, 3))
    apart = np.asarray(one.convert("RGB"), dtype=float) - np.asarray(other.convert("RGB"))
    assert np.abs(apart).mean() > ALIKE
