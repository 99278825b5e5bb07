"""Cells with characters that turn the direction of writing, in every place where a page shows what students wrote."""

from nbformat import from_dict
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output

TURNS = "[\u202a-\u202e\u2066-\u2069]"
TURNED = "10 points\u202e\u2066\u2069\u202c\u202a\u202b\u202d\u2067\u2068"
KINDS = ("text", "entities", "code", "raw", "printed", "error", "result", "html", "picture", "alt", "long")


def shown_in_many_ways(text):
    """Return for each of KINDS a list with a cell that shows the text."""
    entities = "".join(f"&#{ord(char)};" for char in text)
    picture = new_output("display_data", {"image/png": "iVBORw0KGgo=", "text/plain": text})
    outputs = (
        new_output("stream", text=text),
        new_output("error", ename=text, evalue=text, traceback=[text]),
        new_output("execute_result", {"text/plain": text}),
        new_output("display_data", {"text/html": text, "text/plain": text}),
        picture,
    )
    return [
        [new_markdown_cell(text)],
        [new_markdown_cell(entities)],
        [new_code_cell(f"x = 1  # {text}")],
        [from_dict({"cell_type": "raw", "source": text, "metadata": {}, "id": "raw"})],
        *([new_code_cell("x", outputs=[output])] for output in outputs),
        [new_markdown_cell(f"![{text}](gone.png)")],
        [new_markdown_cell(text + 30_000 * "a")],
    ]
