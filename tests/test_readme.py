"""What the README shows is what the course does."""

import re
from io import BytesIO

import numpy as np
import pytest
import readme_picture
from matplotlib.image import imread
from places import ASSIGNMENTS, COURSE

from grader_utils import practice

README = (COURSE / "README.md").read_text(encoding="utf-8")


def test_the_verdict_in_the_readme_is_a_real_one():
    with pytest.raises(AssertionError) as failed:
        practice("affine_function", lambda w, b, x: w @ x)
    assert f"```text\n{failed.value}\n```" in README


def test_the_picture_in_the_readme_is_what_is_drawn_now():
    shown, drawn = imread(readme_picture.PATH), imread(BytesIO(readme_picture.drawn()))
    assert shown.shape == drawn.shape
    assert np.abs(shown - drawn).mean() < 0.005  # edges of letters may differ between machines
    assert str(readme_picture.PATH.relative_to(COURSE)) in README


def test_every_lesson_is_in_the_table():
    for assignment in ASSIGNMENTS:
        assert f"`{assignment}`" in README


@pytest.mark.parametrize(
    "page",
    [
        "README.md",
        "CONTRIBUTING.md",
        *(f"docs/{name}.md" for name in ("security", "instructor", "hub", "authors", "tolerances")),
    ],
)
def test_every_folder_and_file_that_a_page_names_exists(page):
    text = (COURSE / page).read_text(encoding="utf-8")
    made_by_running = {
        "archive/",
        "exchange/",
        "submitted/",
        "reports/",
        "grader_utils/questions/sigmoid/leaky_relu.py",
    }
    for name in set(re.findall(r"`((?:[a-z_]+/)+[a-z_]*(?:\.\w+)?)`", text)) - made_by_running:
        assert (COURSE / name).exists(), name
