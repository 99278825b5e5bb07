"""`python tests/readme_picture.py` draws the README's picture again; a test sees that it is what lesson 2 draws now."""

from io import BytesIO

from places import COURSE

from grader_utils import figures

PATH = COURSE / "docs" / "images" / "gates.png"
GATES = {"AND": ([1, 1], -1.5), "OR": ([1, 1], -0.5), "NAND": ([-1, -1], 1.5)}


def drawn() -> bytes:
    """Return the picture as PNG."""
    file = BytesIO()
    figures.draw_gates(GATES).savefig(file, format="png", dpi=110)
    return file.getvalue()


if __name__ == "__main__":
    PATH.write_bytes(drawn())
