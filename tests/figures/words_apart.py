"""What is asked of the words in each drawing."""

from matplotlib.backends.backend_agg import FigureCanvasAgg


def assert_words_stand_apart(figure):
    """Assert that every word lies inside its figure, and over no other word."""
    FigureCanvasAgg(figure).draw()
    boxes = [text.get_window_extent() for axes in figure.axes for text in axes.texts if text.get_text()]
    for index, box in enumerate(boxes):
        assert figure.bbox.x0 <= box.x0 < box.x1 <= figure.bbox.x1
        assert figure.bbox.y0 <= box.y0 < box.y1 <= figure.bbox.y1
        assert not any(box.overlaps(other) for other in boxes[:index])
