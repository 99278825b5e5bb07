"""Figures in a real kernel: one output each, as HTML with alt text, whatever the order of imports."""

import base64
import io
import re
import struct
import subprocess
import sys
from html import unescape
from pathlib import Path

import matplotlib.image
import nbformat
import numpy as np
import pytest
from matplotlib.figure import Figure
from PIL import Image

from grader_utils.figures import draw_neuron
from grader_utils.figures.display import SHARPNESS, mime_bundle

SANITIZE = Path(__file__).parents[1] / "nbval_sanitize.cfg"
STYLE = "from grader_utils.figures import use_style\nuse_style()"
PLOT = "plt.plot([0, 1, 2], [0, 1, 4], label='a \"square\" <b>'); plt.title('Squares');"


def assert_one_picture(outputs):
    assert len(outputs) == 1
    (data,) = outputs
    assert set(data) == {"text/html", "text/plain"}
    image = r'<img alt="([^"]*)" width="(\d+)" style="[^"]+" src="data:image/png;base64,([A-Za-z0-9+/=]+)">'
    alt = re.fullmatch(image, data["text/html"])
    assert alt is not None, data["text/html"][:300]
    assert unescape(alt[1]) == data["text/plain"]
    pixels_across = struct.unpack(">I", base64.b64decode(alt[3])[16:20])[0]
    assert pixels_across // 2 == int(alt[2]) > 100
    return data["text/plain"]


@pytest.mark.parametrize(
    "cells",
    [
        [f"import matplotlib.pyplot as plt\n{STYLE}\n{PLOT}"],
        [f"{STYLE}\nimport matplotlib.pyplot as plt\n{PLOT}"],
        ["import matplotlib.pyplot as plt", STYLE, PLOT],
        [STYLE, "import matplotlib.pyplot as plt", PLOT],
        [f"%matplotlib inline\n{STYLE}", "import matplotlib.pyplot as plt", PLOT],
        [STYLE, f"%matplotlib inline\nimport matplotlib.pyplot as plt\n{PLOT}"],
        [STYLE, f"import matplotlib.pyplot as plt\n{PLOT}\nplt.show()"],
    ],
)
def test_a_pyplot_figure_appears_once_with_alt_text(run_cells, pictures, cells):
    notebook = run_cells(*cells)
    alt = assert_one_picture(pictures(notebook.cells[-1]))
    assert alt.startswith("Squares. x axis from -0.1 to 2.1; y axis from -0.2 to 4.2.")
    assert 'Curve “a "square" <b>”: rises from (0, 0) to (2, 4)' in alt


def test_each_figure_appears_exactly_once_and_in_order(run_cells, pictures):
    notebook = run_cells(
        STYLE,
        "from grader_utils.figures import draw_neuron\ndraw_neuron()",
        "fig = draw_neuron()",
        "fig",
        "import matplotlib.pyplot as plt\n"
        "def plot():\n    figure, axes = plt.subplots()\n    axes.plot([0, 1], [2, 3])\n    return figure\n"
        "plot()",
        "for i in range(2):\n    plt.figure(); plt.plot([i, 1], [0, 1]); plt.title(f'plot {i}')",
        "display(draw_neuron()); plot();",
        "1 + 1",
    )
    outputs = [pictures(cell) for cell in notebook.cells]
    assert [len(found) for found in outputs] == [0, 1, 0, 1, 1, 2, 2, 1]
    for found in outputs[:-1]:
        for data in found:
            assert_one_picture([data])
    assert [data["text/plain"][:7] for data in outputs[5]] == ["plot 0.", "plot 1."]


def test_a_figure_is_drawn_on_an_opaque_background(run_cells, pictures):
    notebook = run_cells(
        f"{STYLE}\nimport matplotlib.pyplot as plt\nplt.figure(facecolor='none')\nplt.plot([0, 1], [0, 1]);"
    )
    html = pictures(notebook.cells[0])[0]["text/html"]
    png = base64.b64decode(html.split("base64,")[1].split('"')[0])
    assert (matplotlib.image.imread(io.BytesIO(png))[0, 0] == 1).all()


def test_a_drawing_is_packed_with_a_palette_and_a_photograph_keeps_its_colors():
    figure = draw_neuron()
    photograph = Figure(figsize=(2, 2))
    pixels = np.random.default_rng(0).integers(0, 256, (100, 100, 3), dtype=np.uint8)
    photograph.figimage(pixels)
    photograph.add_axes((0.5, 0.5, 0.1, 0.1))
    drawn, taken = map(picture_of, (figure, photograph))
    assert (drawn.mode, taken.mode) == ("P", "RGB")
    exact = io.BytesIO()
    figure.savefig(exact, format="png", dpi=SHARPNESS * figure.dpi)
    exact = np.asarray(Image.open(exact).convert("RGB")).astype(int)
    assert np.abs(np.asarray(drawn.convert("RGB")) - exact).max() <= 8


def picture_of(figure):
    png = mime_bundle(figure, "a picture")["text/html"].split("base64,")[1].split('"')[0]
    return Image.open(io.BytesIO(base64.b64decode(png)))


def nbval(path):
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-c", "/dev/null", "--nbval", str(path)]
    command += ["--nbval-sanitize-with", str(SANITIZE), "--nbval-kernel-name", "python3"]
    return subprocess.run(command, capture_output=True, text=True, cwd=path.parent, check=False)


def test_nbval_accepts_other_pixels_but_not_other_data(run_cells, tmp_path):
    # nbval runs cells without history, and IPython then does not see a semicolon: hence the plt.show().
    plot = f"{PLOT} plt.show()"
    notebook = run_cells(f"{STYLE}\nimport matplotlib.pyplot as plt", plot)
    data = notebook.cells[1].outputs[0]["data"]
    data["text/html"] = re.sub(r"base64,[^\"]*", "base64,AAAA", data["text/html"])
    path = tmp_path / "stored.ipynb"
    nbformat.write(notebook, path)
    same = nbval(path)
    assert same.returncode == 0, same.stdout

    notebook.cells[1].source = plot.replace("[0, 1, 4]", "[0, 2, 4]")
    nbformat.write(notebook, path)
    other = nbval(path)
    assert other.returncode == 1, other.stdout
    assert "1 failed, 1 passed" in other.stdout


def test_style_is_set_without_ipython():
    program = (
        "import sys; import grader_utils.figures as f; f.use_style(); import matplotlib;"
        "assert matplotlib.rcParams['axes.spines.top'] is False;"
        "assert 'matplotlib.pyplot' not in sys.modules and 'IPython' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
