"""Answers beside their cells, and what a restored cell took away: silence is never a zero that nobody sees."""

import json

import nbformat
import pytest
from nbformat import from_dict
from nbformat.v4 import new_code_cell, new_markdown_cell, new_raw_cell
from places import COURSE, read_notebook
from small_notebook import BLANK, HIDDEN, HONEST, ORIGINAL, RIGHT, SETUP, answered, blank_of_last_week, mended

from grader_utils.course.original import original_notebook
from grader_utils.demo.fill import right_answers
from grader_utils.grading.engine.scores import comments_in, scores_in
from grader_utils.grading.mending.mend import mend

SAID = "The sign says the side."
BESIDE = "The cell `why` was left as it was handed out; what you wrote beside it is taken as your answer."


def unanswered(place, *own, blank="YOUR ANSWER HERE"):
    """Return an honest submission without its written answer, with cells of the student's own at `place`."""
    notebook, cells = answered()
    cells["why"]["source"] = blank
    index = len(notebook["cells"]) if place == "end" else notebook["cells"].index(cells[place])
    notebook["cells"][index:index] = own
    return notebook, cells


@pytest.mark.parametrize(
    ("place", "own"),
    [
        ("end", new_markdown_cell(SAID, id="own")),
        ("why", new_markdown_cell(SAID, id="own")),
        ("end", new_raw_cell(SAID, id="own")),
        ("title", new_markdown_cell(SAID, id="own")),
    ],
)
@pytest.mark.parametrize("blank", ["YOUR ANSWER HERE", "", " \n"])
def test_a_sentence_beside_the_cell_of_a_written_answer_waits_for_a_person(place, own, blank):
    notebook, _ = unanswered(place, own, blank=blank)
    result = mend(json.dumps(notebook).encode(), ORIGINAL)
    assert scores_in(result.notebook)["why"] is None
    assert comments_in(result.notebook)["why"] is None
    assert [cell.source for cell in result.notebook.cells if cell.id == "why"] == [SAID]
    assert len(result.notes) == 1


def test_a_cell_that_becomes_the_answer_is_there_once():
    notebook, _ = unanswered("end", new_markdown_cell(SAID, id="own"))
    assert mended(notebook) == (HONEST | {"why": SAID}, [BESIDE])


def test_an_answer_in_the_cell_of_the_question_waits_for_a_person_and_the_question_stays():
    notebook, cells = unanswered("end")
    cells["affine-text"]["source"] += f"\n\n**{SAID}**"
    sources, notes = mended(notebook)
    assert sources["why"] == f"**{SAID}**"
    assert sources["affine-text"].startswith("Write affine.")
    assert len(notes) == 1


def test_an_answer_in_the_comment_of_a_cell_of_code_waits_for_a_person():
    notebook, _ = unanswered("end", new_code_cell("# The sign says\n# the side.", id="own"))
    sources, notes = mended(notebook)
    assert sources["why"] == "The sign says\nthe side."
    assert notes == [BESIDE]


def test_a_picture_beside_the_cell_comes_with_the_answer():
    own = new_markdown_cell("![](attachment:a.png)", id="own", attachments={"a.png": {"image/png": "aGVsbG8="}})
    result = mend(json.dumps(unanswered("end", own)[0]).encode(), ORIGINAL)
    assert result.notebook.cells[-1].attachments == {"a.png": {"image/png": "aGVsbG8="}}


def test_a_name_under_the_title_is_no_answer():
    notebook, cells = unanswered("end")
    cells["title"]["source"] += "\n\nName: Ada Lovelace"
    sources, notes = mended(notebook)
    assert sources["why"] == "YOUR ANSWER HERE"
    assert notes == []


def test_notes_of_ones_own_are_no_answer_where_there_is_one():
    notebook, cells = unanswered("end", new_markdown_cell(SAID, id="own"))
    cells["why"]["source"] = "Because."
    assert mended(notebook) == (HONEST | {"own": SAID}, [])


def test_both_halves_of_a_split_text_are_the_answer():
    notebook, cells = answered()
    notebook["cells"].append(cells["why"] | {"id": "half", "source": SAID})
    sources, _ = mended(notebook)
    assert sources["why"] == f"Because.\n\n{SAID}"


@pytest.mark.parametrize("kind", ["image/png", "image/jpeg", "image/webp"])
def test_a_picture_as_colab_writes_it_into_the_text_cuts_nothing_away(kind):
    notebook, cells = answered()
    cells["why"]["source"] = f"![photo](data:{kind};base64,{40_000 * 'A'}==)\n\n{SAID}"
    result = mend(json.dumps(notebook).encode(), ORIGINAL)
    answer = result.notebook.cells[-1]
    name = f"pasted-1.{kind[6:]}"
    assert answer.source == f"![photo](attachment:{name})\n\n{SAID}"
    assert answer.attachments == {name: {kind: 40_000 * "A" + "=="}}


def test_a_picture_whose_name_was_changed_is_shown():
    notebook, cells = answered()
    cells["why"] |= {"source": "![](attachment:mine.png)", "attachments": {"image.png": {"image/png": "aGVsbG8="}}}
    result = mend(json.dumps(notebook).encode(), ORIGINAL)
    assert result.notebook.cells[-1].attachments == {"mine.png": {"image/png": "aGVsbG8="}}


@pytest.mark.parametrize("blank", [BLANK, ""])
@pytest.mark.parametrize("place", ["title", "affine-check", "end"])
def test_code_in_another_cell_is_the_answer_where_its_own_cell_is_blank(place, blank):
    notebook, cells = unanswered(place, new_code_cell(f"import math\n\n{RIGHT}", id="own"))
    cells["affine"]["source"], cells["why"]["source"] = blank, "Because."
    sources, notes = mended(notebook)
    assert sources == HONEST | {"affine": f"import math\n\n{RIGHT}"}
    assert notes == [
        "The cell `affine` was left as it was handed out; your code for it was found in another cell, and counts."
    ]


FENCED = f"My answer:\n\n```python\n{RIGHT}\n```\n"


@pytest.mark.parametrize("cell", [new_markdown_cell(FENCED), new_raw_cell(RIGHT), new_markdown_cell(RIGHT)])
def test_code_in_a_text_is_the_answer_where_its_own_cell_is_blank(cell):
    notebook, cells = answered()
    cells["affine"]["source"] = BLANK
    notebook["cells"].append(json.loads(json.dumps(cell)) | {"id": "own"})
    sources, (note,) = mended(notebook)
    assert sources["affine"] == RIGHT
    assert sources.get("own", FENCED) == FENCED
    assert note.startswith("The cell `affine` was left as it was handed out; your code for it was found")


@pytest.mark.parametrize("text", [f"Here is why:\n{RIGHT}\nIs that so?", f"```\nx\n```\n{RIGHT}, I think"])
def test_a_text_that_is_no_code_is_no_answer_in_code(text):
    notebook, cells = answered()
    cells["affine"]["source"] = BLANK
    notebook["cells"].append(json.loads(json.dumps(new_markdown_cell(text, id="own"))))
    assert mended(notebook) == (HONEST | {"affine": BLANK, "own": text}, [])


def test_all_answers_in_one_cell_of_ones_own_count():
    source, released = (read_notebook(COURSE / kind / "01_affine_function") for kind in ("source", "release"))
    answers = right_answers(source)
    code = {cell.id: answers[cell.id] for cell in released.cells if cell.cell_type == "code" and cell.id in answers}
    released.cells.append(new_code_cell("\n\n".join(code.values()), id="all"))
    result = mend(nbformat.writes(released).encode(), original_notebook(source))
    first, *others = [cell.source for cell in result.notebook.cells if cell.id in code]
    assert first == "\n\n".join(code.values())
    assert set(others) == {"# See the cell hadamard-then-sum."}
    assert len(others) == len(code) - 1
    assert len(result.notes) == len(code)


def test_code_in_another_cell_is_the_answer_where_its_own_cell_is_gone():
    notebook, cells = answered()
    notebook["cells"] = [new_code_cell(RIGHT, id="own"), *notebook["cells"]]
    notebook["cells"].remove(cells["affine"])
    sources, notes = mended(notebook)
    assert sources == HONEST
    assert len(notes) == 1


@pytest.mark.parametrize("name", ["setup", "affine-check"])
def test_code_in_a_locked_cell_is_the_answer_where_its_own_cell_is_blank(name):
    notebook, cells = answered()
    cells["affine"]["source"] = BLANK
    cells[name]["source"] = f"import math\n{RIGHT.replace('+ b', '+ math.floor(b)')}\n{cells[name]['source']}"
    sources, notes = mended(notebook)
    assert "math.floor" in sources["affine"]
    assert sources["affine"].startswith("import math")
    assert sources[name] == HONEST[name]
    assert len(notes) == 2


USES = "def affine(w, b, x):\n    return math.fsum(w * x) + helper(b)"


@pytest.mark.parametrize("name", ["setup", "affine-check"])
def test_what_a_student_added_to_a_locked_cell_and_needs_is_given_back(name):
    notebook, cells = answered()
    cells["affine"]["source"] = USES
    added = (
        "%matplotlib inline\nimport math, os\nfrom random import *\nscale = 2\n\ndef helper(b):\n    return b * scale\n"
    )
    cells[name]["source"] = f"{added}\nnp = None\n{cells[name]['source']}\nunused = 5"
    sources, notes = mended(notebook)
    behind = list(sources)[list(sources).index(name) + 1]
    assert behind == f"{name}-added"
    back = sources.pop(behind).splitlines()
    assert back[:2] == ["import math", "from random import *"]
    assert "scale = 2" in back
    assert "unused = 5" not in back
    assert "np = None" not in back
    assert sources == HONEST | {"affine": USES}
    assert len(notes) == 1
    assert notes[0].endswith("it: `math`, `*`, `scale` and `helper`.")


@pytest.mark.parametrize(
    "change",
    [
        "import math",  # nobody uses it
        "import numpy as np\nnp.random.seed(0)",
        "def np(): pass",
        "this is no Python",
        "affine = lambda w, b, x: 5",  # the student's own stays
    ],
)
def test_nothing_is_given_back_that_nobody_needs_or_that_replaces_something(change):
    notebook, cells = answered()
    cells["setup"]["source"] = f"{SETUP}\n{change}"
    assert mended(notebook) == (HONEST, ["The cell `setup` had been changed; it has its own text again."])


def test_two_functions_of_one_answer_in_two_cells_both_count():
    original = json.loads(
        json.dumps(ORIGINAL).replace("def affine(w, b, x):", "def other(): pass\\ndef affine(w, b, x):")
    )

    notebook, cells = answered()
    place = notebook["cells"].index(cells["affine"])
    notebook["cells"].insert(place, cells["affine"] | {"id": "half", "source": "def other():\n    return 1"})
    result = mend(json.dumps(notebook).encode(), from_dict(original))
    sources = [cell.source for cell in result.notebook.cells]
    assert sources.index("def other():\n    return 1") < sources.index(RIGHT) < sources.index(HIDDEN)


def test_a_class_that_was_split_between_two_methods_is_one_answer():
    notebook, cells = answered()
    first, second = "def affine(w, b, x):\n    z = w @ x", "    return z + b"
    place = notebook["cells"].index(cells["affine"])
    notebook["cells"][place : place + 1] = [
        cells["affine"] | {"source": first},
        cells["affine"] | {"id": "half", "source": second},
    ]
    note = "The cell `affine` was split into 2 cells; they count as one."
    assert mended(notebook) == (HONEST | {"affine": f"{first}\n{second}"}, [note])


@pytest.mark.parametrize("encode", [lambda text: text.encode("utf-16"), lambda text: text.encode() + b"\0\0"])
def test_what_other_programs_save_is_read(encode):
    assert mended(encode(json.dumps(answered()[0]))) == (HONEST, [])


def test_a_mark_of_the_byte_order_in_a_cell_makes_no_difference():
    notebook, cells = answered()
    cells["affine"]["source"] = "\ufeff" + RIGHT
    assert mended(notebook) == (HONEST, [])


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ([new_markdown_cell("Lesson"), new_code_cell("print(1)")], "it is another notebook, as none of its cells"),
        ([], "it has no cells"),
    ],
)
def test_another_notebook_is_refused_in_words(cells, why):
    result = mend(json.dumps(answered()[0] | {"cells": cells}).encode(), ORIGINAL)
    assert result.unreadable.startswith(why)


def test_an_answer_is_found_beside_texts_that_are_too_long_to_be_searched():
    notebook, _ = unanswered("end", new_markdown_cell(2_000_000 * "x", id="long"), new_markdown_cell(SAID, id="own"))
    assert mended(notebook)[0]["why"] == SAID


def test_a_part_of_what_was_handed_out_is_no_answer():
    notebook, cells = unanswered("end", new_code_cell(RIGHT, id="own"))
    cells["affine"]["source"], cells["why"]["source"] = BLANK.replace("    # YOUR CODE HERE\n", ""), "Because."
    assert mended(notebook)[0] == HONEST


def test_a_text_of_an_older_version_of_the_assignment_is_no_answer():
    notebook, cells = unanswered("end")
    cells["affine-text"]["source"] = "Write the affine function of three numbers, w, b and x."
    cells["affine-text"]["id"] = "title"
    cells["title"]["source"] = "# The affine function as it was called in a version before this one"
    sources, notes = mended(notebook)
    assert sources["why"] == "YOUR ANSWER HERE"
    assert notes == []


def test_what_an_older_release_left_blank_is_no_answer():
    notebook = blank_of_last_week()
    notebook["cells"].append(json.loads(json.dumps(new_code_cell(RIGHT, id="own"))))
    sources, (note,) = mended(notebook)
    assert (sources["affine"], sources["why"]) == (RIGHT, "YOUR ANSWER HERE")
    assert note.startswith("The cell `affine` was left as it was handed out; your code for it was found")


def test_an_adapter_of_an_older_check_is_not_given_back():
    notebook, cells = answered()
    cells["affine-check"]["source"] = "def old(z):\n    return affine(z, z, z)\n\npractice('affine', old)"
    cells["affine"]["source"] = RIGHT + "\n# old"
    sources, notes = mended(notebook)
    assert sources == HONEST | {"affine": RIGHT + "\n# old"}
    assert notes == ["The check `affine-check` had been changed; it has its own text again."]


def test_a_character_that_no_code_can_hold_takes_no_answer_away():
    notebook, cells = answered()
    cells["affine"]["source"] = RIGHT + "\0"
    assert mended(notebook) == (HONEST, [])
