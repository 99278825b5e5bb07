"""Moving pictures in a real kernel: one picture, its controls apart from it, and another picture after a move."""

import re
import subprocess
import sys
from html import unescape

import nbformat
import pytest
from nbclient import NotebookClient

from grader_utils.figures.moving.picture import VIEW

STYLE = "from grader_utils import figures\nfigures.use_style()"
HIDE_WIDGETS = "import sys\nsys.modules['ipywidgets'] = None  # as if it was not installed"


class Listening(NotebookClient):
    """Keeps the messages that exchange a shown picture: of the outputs, the notebook keeps only the last state."""

    def process_message(self, msg, cell, cell_index):
        if msg["msg_type"] == "update_display_data":
            self.updates.append((cell_index, msg["content"]))
        return super().process_message(msg, cell, cell_index)


@pytest.fixture(scope="module")
def played():
    """(the cells, the updates) of a notebook in which sliders are moved by code."""
    sources = [
        STYLE,
        "picture = figures.moving.turn_neuron()\npicture",
        "picture.controls['w1'].value = -2",
        "picture.controls['b'].value = 2\npicture.controls['b'].value = 2",
        "graph = figures.moving.step_graph({'y': ('²', 'x')}, {'x': 3})\ngraph",
        "back, on, slider = graph._panel.children[0].children\non.click(); on.click(); back.click()",
        "figures.moving.watch_training(steps=3).controls\nfigures.moving.watch_training(steps=3)",
        "figures.moving.follow_slopes()",
        "figures.moving.light_columns([[1, 2]], [0, 1], [1])",
        "training = figures.moving.watch_training(steps=3)\n_, speed, clock, _ = training._panel.children[0].children",
        "ground = figures.moving.playground()\nground",
        "ground.controls['data_set'].value = 'wave'",
        "before = clock.interval\nspeed.label = 'fast'\nprint(clock.interval < before, speed.options)",
    ]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    client = Listening(notebook, kernel_name="python3", timeout=120, store_widget_state=False)
    client.updates = []
    client.execute()
    return notebook.cells, client.updates


def alt(data):
    image = r'<img alt="([^"]*)" width="\d+" style="[^"]+" src="data:image/png;base64,[^"]+">'
    found = re.fullmatch(image, data["text/html"])
    assert unescape(found[1]) == data["text/plain"]
    return data["text/plain"]


@pytest.mark.parametrize("place", [1, 4, 6, 7, 8])
def test_a_cell_shows_one_picture_with_alt_text_and_below_it_nothing_but_controls(played, place):
    picture, controls = played[0][place].outputs
    assert picture["output_type"] == controls["output_type"] == "display_data"
    assert set(picture["data"]) == {"text/html", "text/plain"}
    assert len(alt(picture["data"])) > 50
    assert set(controls["data"]) == {VIEW}


def test_moving_a_slider_exchanges_the_picture(played):
    cells, updates = played
    (w1,) = (content for place, content in updates if place == 2)
    (b,) = (content for place, content in updates if place == 3)
    assert w1["transient"] == b["transient"]
    assert "weights [-2, -2] and bias -1." in alt(w1["data"])
    assert "weights [-2, -2] and bias 2." in alt(b["data"])
    # The cell of the picture holds the last state, and still one picture.
    assert alt(cells[1].outputs[0]["data"]) == alt(b["data"])
    assert cells[2].outputs == cells[3].outputs == []


def test_buttons_walk_through_a_graph(played):
    told = [alt(content["data"]) for place, content in played[1] if place == 5]
    assert [text.partition(".")[0] for text in told] == [
        "Forward: y = 3² = 9",
        "Backward pass: the gradient of y is 1",
        "Forward: y = 3² = 9",
    ]


def test_the_speed_of_play_can_be_chosen(played):
    assert played[0][12].outputs[0]["text"].startswith("True ")


def test_a_choice_exchanges_the_picture(played):
    (content,) = (content for place, content in played[1] if place == 11)
    assert "learns the data set wave" in alt(content["data"])


def test_without_ipywidgets_the_picture_stands_alone(run_cells):
    notebook = run_cells(
        HIDE_WIDGETS, f"{STYLE}\nfigures.moving.turn_neuron()", "figures.moving.turn_neuron().controls"
    )
    (picture,) = notebook.cells[1].outputs
    assert alt(picture["data"]).startswith("Decision boundary of a neuron with weights [2, -2] and bias -1.")
    assert notebook.cells[2].outputs[0]["data"]["text/plain"] == "{}"


def test_moving_pictures_are_imported_when_one_is_drawn():
    program = (
        "import sys; from grader_utils import figures; assert 'grader_utils.figures.moving' not in sys.modules;"
        "print(figures.moving.turn_weights.__name__)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True, timeout=60)
    assert done.stdout == "turn_weights\n"
