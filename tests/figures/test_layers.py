"""The picture of layers in a row shows what runs forward and what runs back, and says it in words."""

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from grader_utils.figures import alt_text, draw_layers


def drawing():
    return draw_layers(
        ["Affine", "Softmax\nwith loss"],
        ["x\n(5, 4)", "logits\n(5, 3)", "loss\n()"],
        ["dx\n(5, 4)", "dlogits\n(5, 3)", "1\n()"],
        parameters={0: "W (4, 3)\nb (3,)", 1: "t, which is longer (5, 3)"},
        gradients={0: "dW (4, 3)\ndb (3,)"},
    )


def test_every_text_is_there_inside_its_figure_and_over_no_other():
    figure = drawing()
    FigureCanvasAgg(figure).draw()
    texts = [text for text in figure.axes[0].texts if text.get_text()]
    assert {text.get_text() for text in texts} >= {"Affine", "logits\n(5, 3)", "dx\n(5, 4)", "dW (4, 3)\ndb (3,)"}
    boxes = [text.get_window_extent() for text in texts]
    for index, box in enumerate(boxes):
        assert figure.bbox.x0 <= box.x0 < box.x1 <= figure.bbox.x1
        assert figure.bbox.y0 <= box.y0 < box.y1 <= figure.bbox.y1
        assert not any(box.overlaps(other) for other in boxes[:index])


def test_the_alt_text_follows_the_values_forward_and_the_gradients_back():
    text = alt_text(drawing())
    assert "Affine makes logits (5, 3) of it; Softmax with loss makes loss ()" in text
    assert "1 (), dlogits (5, 3), dx (5, 4)" in text
    assert "dW (4, 3) db (3,) at Affine" in text


def test_without_a_way_back_there_is_one_arrow_in_each_gap():
    def arrows(backward):
        return len(draw_layers(["Relu"], ["x", "y"], backward).axes[0].patches) - 1

    assert (arrows(()), arrows(("dx", "dy"))) == (2, 4)
    assert "Backward" not in alt_text(draw_layers(["Relu"], ["x", "y"]))


@pytest.mark.parametrize(("names", "forward", "backward"), [([], ["x"], ()), (["a"], ["x"], ()), (["a"], "xy", "x")])
def test_texts_that_do_not_fit_the_layers_are_refused(names, forward, backward):
    with pytest.raises(ValueError, match="layers need"):
        draw_layers(names, forward, backward)
