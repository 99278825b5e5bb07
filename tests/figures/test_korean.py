"""Figures and moving pictures in Korean: every letter is there, nothing is cut or covered, no English is left."""

import itertools
import re
import warnings

import numpy as np
import pytest
from figures.moving.test_pictures import PICTURES, at
from figures.test_drawings import DRAWINGS, PLOTS
from figures.test_graph_pictures import DRAWINGS as GRAPHS
from figures.test_layers import drawing
from matplotlib.backends.backend_agg import FigureCanvasAgg

from grader_utils.environment import DESCRIBE_FIGURES
from grader_utils.figures import alt_text, fonts, moving
from grader_utils.figures.alt_text import own_words
from grader_utils.figures.moving.playground_network import DATA_SETS
from grader_utils.messages import speaking

STILL = {**DRAWINGS, **PLOTS, **GRAPHS, "layers": drawing}
CODE = ("cross entropy", "which is longer", "Softmax with loss")
"""English that these figures are given."""
LATIN = re.compile(r"[a-z]{3,} [a-z]{2,}")


def assert_korean(figure, told):
    """Draw a figure, and look for letters without a glyph, covered words, and sentences in English."""
    FigureCanvasAgg(figure).draw()
    texts = [text for axes in figure.axes for text in [*axes.texts, axes.title] if text.get_text()] + figure.texts
    boxes = [text.get_window_extent() for text in texts]
    for box in boxes:
        assert figure.bbox.x0 <= box.x0 < box.x1 <= figure.bbox.x1
        assert figure.bbox.y0 <= box.y0 < box.y1 <= figure.bbox.y1
    assert not any(box.overlaps(other) for box, other in itertools.combinations(boxes, 2))
    for said in [told, *(text.get_text() for text in texts)]:
        left = re.sub("|".join(CODE), "", " ".join(said.split()))
        assert not LATIN.search(left), said
    assert re.search("[가-힣]{2}", told)


@pytest.fixture(autouse=True)
def in_korean():
    with speaking("ko"), warnings.catch_warnings():
        warnings.simplefilter("error")  # a letter without a glyph, for one
        yield


@pytest.mark.parametrize("name", STILL)
def test_a_figure_is_written_in_korean(name):
    figure = STILL[name]()
    assert_korean(figure, alt_text(figure))


@pytest.mark.parametrize("name", PICTURES)
def test_a_moving_picture_is_written_in_korean(name):
    make, moves = PICTURES[name]
    picture = make()
    for move in [{}, *moves]:
        figure = at(picture, move)
        assert_korean(figure, own_words(figure))
    labels = [each.description for each in picture.controls.values()]
    assert all(re.search("[가-힣]", label) or label == "z" for label in labels)


def test_what_is_chosen_stays_a_name_in_code_and_buttons_are_korean():
    picture = moving.playground()
    choice = picture.controls["data_set"]
    choice.value = "wave"
    assert (choice.label, set(dict(choice.options).values())) == ("물결", set(DATA_SETS))
    graph = moving.step_graph({"y": ("²", "x")}, {"x": 3})
    back, on, _ = graph._panel.children[0].children
    assert (back.description, on.description) == ("뒤로", "다음")
    play, speed, _, _ = moving.watch_training(steps=3)._panel.children[0].children
    assert (play.description, speed.label) == ("재생", "보통")


def test_the_paper_says_how_to_draw_on_it():
    layers = {"W1": np.zeros((64, 2)), "b1": np.zeros(2), "W2": np.zeros((2, 10)), "b2": np.zeros(10)}
    picture = moving.read_drawing(**layers, strokes=[])
    paper = picture.controls["paper"]
    assert (paper.clear, "화살표 키" in paper.help) == ("새 종이", True)
    assert_korean(picture.figure, own_words(picture.figure))


def test_letters_come_from_dejavu_sans_and_what_it_lacks_from_another_font():
    assert fonts.families() == ["DejaVu Sans", "NanumGothic"]
    with speaking("en"):
        assert fonts.families() == ["DejaVu Sans"]


def test_where_no_font_has_the_letters_one_is_told_what_to_install(monkeypatch):
    monkeypatch.setattr(fonts, "MORE", {"ko": ("A font that nobody has",)})
    fonts._more.cache_clear()
    with pytest.warns(UserWarning, match="pip install koreanize-matplotlib 명령"):
        assert fonts.families() == ["DejaVu Sans"]
    fonts._more.cache_clear()
    monkeypatch.setenv(DESCRIBE_FIGURES, "1")  # as where a notebook is graded: nobody sees a letter
    assert fonts.families() == ["DejaVu Sans"]
    fonts._more.cache_clear()


def test_a_students_own_labels_are_drawn_in_a_korean_notebook(run_cells, pictures, monkeypatch):
    monkeypatch.setenv("COURSE_LANGUAGE", "ko")
    notebook = run_cells(
        "from grader_utils.figures import use_style\nuse_style()\nimport matplotlib.pyplot as plt\n"
        "plt.plot([-1, 0, 1], [1, 0, 1], label='손실')\nplt.title('내 그래프')\nplt.legend()\nplt.show()"
    )
    (shown,) = notebook.cells[0].outputs  # and no warning beside it
    assert shown["data"]["text/plain"].startswith("내 그래프. x축: -1.1부터 1.1까지")
