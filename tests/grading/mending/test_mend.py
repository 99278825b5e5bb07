"""Mending: what a student's notebook may have become, and the assignment that runs all the same."""

import json

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_raw_cell
from nbgrader.utils import is_solution
from places import ASSIGNMENTS, COURSE, read_notebook
from small_notebook import (
    BLANK,
    HONEST,
    ORIGINAL,
    RIGHT,
    SETUP,
    about,
    answered,
    mended,
)

from grader_utils.course.original import grade_id, graded_cells, original_notebook
from grader_utils.demo.fill import fill, right_answers
from grader_utils.grading.mending.mend import mend, nothing_submitted
from grader_utils.grading.mending.own_cells import MOST_OWN_CELLS
from grader_utils.grading.mending.restore import MOST_OWN_TEXT
from grader_utils.grading.mending.submitted_cells import LONGEST_CODE, MOST_CELLS, MOST_CODE


def test_an_honest_submission_comes_out_as_it_went_in_with_hidden_tests_and_without_notes():
    sources, notes = mended(answered()[0])
    assert list(sources.items()) == list(HONEST.items())
    assert notes == []


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_an_honest_submission_of_the_course_comes_out_as_it_went_in(assignment):
    source, release = (read_notebook(COURSE / folder / assignment) for folder in ("source", "release"))
    submitted = fill(release, right_answers(source))
    result = mend(nbformat.writes(submitted).encode(), original_notebook(source))
    assert result.notes == ()
    checks = {cell.id: cell.source for cell in source.cells if "HIDDEN TESTS" in cell.source}
    expected = [checks.get(cell.id, cell.source) for cell in submitted.cells]
    assert [cell.source for cell in result.notebook.cells] == expected
    assert [cell.id for cell in result.notebook.cells] == [cell.id for cell in release.cells]
    assert result.notebook.metadata == release.metadata
    nbformat.validate(result.notebook)


@pytest.mark.parametrize("name", ["setup", "affine-check"])
def test_a_missing_locked_cell_comes_back_in_its_place(name):
    notebook, cells = answered()
    notebook["cells"].remove(cells[name])
    sources, notes = mended(notebook)
    assert sources == HONEST
    kind = "check" if name == "affine-check" else "cell"
    assert notes == [f"The {kind} `{name}` was missing; it is back in its place."]


def test_a_missing_answer_comes_back_as_it_was_handed_out():
    notebook, cells = answered()
    notebook["cells"].remove(cells["affine"])
    sources, notes = mended(notebook)
    assert sources == HONEST | {"affine": BLANK}
    assert notes == ["The cell `affine` was missing; it is back in its place."]


def test_a_copied_check_is_there_once():
    notebook, cells = answered()
    notebook["cells"].append(cells["affine-check"] | {"id": "copy"})
    sources, notes = mended(notebook)
    assert sources == HONEST
    assert notes == ["The check `affine-check` was there 2 times; one is kept."]


@pytest.mark.parametrize(
    ("attempts", "kept"),
    [
        ([RIGHT.replace("+ b", ""), RIGHT], RIGHT),
        ([RIGHT, BLANK], RIGHT),
        ([BLANK, RIGHT, BLANK], RIGHT),
        ([BLANK, BLANK], BLANK),
        (["first", "second"], "second"),
    ],
)
def test_of_several_attempts_the_last_that_was_written_counts(attempts, kept):
    notebook, cells = answered()
    place = notebook["cells"].index(cells["affine"])
    copies = [cells["affine"] | {"id": f"copy-{n}", "source": text} for n, text in enumerate(attempts)]
    notebook["cells"][place : place + 1] = copies
    sources, notes = mended(notebook)
    assert sources == HONEST | {"affine": kept}
    assert notes == [f"The cell `affine` was there {len(attempts)} times; your last attempt counts."]


def test_an_attempt_far_below_takes_the_place_of_the_answer():
    notebook, cells = answered()
    cells["affine"]["source"] = BLANK
    notebook["cells"].append(cells["affine"] | {"id": "copy", "source": RIGHT})
    sources, notes = mended(notebook)
    assert list(sources.items()) == list(HONEST.items())
    assert len(notes) == 1


@pytest.mark.parametrize(
    ("halves", "order"),
    [(("import math", RIGHT), ["setup", "affine-text", "half", "affine"]), ((RIGHT, "print(1)"), ["affine", "half"])],
)
def test_a_split_answer_keeps_both_halves(halves, order):
    notebook, cells = answered()
    place = notebook["cells"].index(cells["affine"])
    notebook["cells"][place : place + 1] = [
        cells["affine"] | {"id": "affine" if text == RIGHT else "half", "source": text} for text in halves
    ]
    sources, notes = mended(notebook)
    assert set(sources.values()) == {*HONEST.values(), *halves}
    assert [name for name in sources if name in order] == order
    assert notes == []


def test_graded_cells_come_back_into_order_and_own_cells_follow_the_same_cell():
    notebook, cells = answered()
    own = [new_code_cell(f"own_{n}", id=f"own-{n}") for n in range(3)]
    names = ["affine-check", own[1], "why", own[2], "title", "setup", "affine"]
    notebook["cells"] = [own[0], *(cells.get(name, name) if isinstance(name, str) else name for name in names)]
    sources, notes = mended(notebook)
    assert list(sources) == ["own-0", "setup", "affine", "affine-check", "own-1", "why", "own-2", "title"]
    assert notes == ["The graded cells were in another order; they have the order of the assignment again."]


def test_a_changed_check_has_its_own_text_again():
    notebook, cells = answered()
    cells["affine-check"]["source"] = "pass"
    sources, notes = mended(notebook)
    assert sources == HONEST
    assert notes == ["The check `affine-check` had been changed; it has its own text again."]


@pytest.mark.parametrize("change", [lambda text: text + "\n\n", lambda text: text.replace("\n", "\r\n")])
def test_what_editors_change_unasked_is_not_noted(change):
    notebook, cells = answered()
    for name in ("setup", "affine-check"):
        cells[name]["source"] = change(cells[name]["source"])
    assert mended(notebook) == (HONEST, [])


@pytest.mark.parametrize(
    ("setting", "value", "word"),
    [
        ("points", 400, "points"),
        ("points", "many", "points"),
        ("points", float("nan"), "points"),
        ("grade", False, "role"),
        ("solution", True, "role"),
        ("task", {}, "role"),
    ],
)
def test_changed_settings_are_the_instructors_again(setting, value, word):
    notebook, cells = answered()
    cells["affine-check"]["metadata"]["nbgrader"][setting] = value
    sources, notes = mended(notebook)
    assert sources == HONEST
    assert notes == [f"The check `affine-check` had its {word} changed, and has the instructor's again."]


def test_a_changed_cell_type_is_the_instructors_again_and_the_answer_stays():
    notebook, cells = answered()
    cells["affine"]["cell_type"], cells["affine-check"]["cell_type"] = "markdown", "raw"
    sources, notes = mended(notebook)
    assert sources == HONEST
    assert [note.split("`")[1:] for note in notes] == [
        ["affine", " had its type changed, and has the instructor's again."],
        ["affine-check", " had its type changed, and has the instructor's again."],
    ]


def test_tags_go_and_one_that_stops_a_check_is_noted():
    notebook, cells = answered()
    cells["affine-check"]["metadata"]["tags"] = ["skip-execution"]
    cells["affine"]["metadata"] |= {"tags": ["mine", 1, None], "collapsed": True}
    assert mended(notebook) == (HONEST, ["The check `affine-check` was tagged `skip-execution`; it runs all the same."])


def lose_metadata(cell):
    cell["metadata"] = {}


def lose_all_but_the_text(cell):
    cell["metadata"] = {"id": cell.pop("id")}


def lose_the_grade_id(cell):
    del cell["metadata"]["nbgrader"]["grade_id"]


def change_the_grade_id(cell):
    cell["metadata"]["nbgrader"]["grade_id"] = "<b>mine</b>"


@pytest.mark.parametrize("lose", [lose_metadata, lose_all_but_the_text, lose_the_grade_id, change_the_grade_id])
def test_cells_that_lost_their_names_are_recognized(lose):
    notebook, cells = answered()
    for name in ("setup", "affine", "affine-check", "why"):
        lose(cells[name])
    sources, notes = mended(notebook)
    assert list(sources.values()) == list(HONEST.values())
    assert notes[-1:] == [
        "The settings of these cells were lost and are restored: `setup`, `affine`, `affine-check` and `why`."
    ]
    assert "mine" not in str(notes)


def test_an_answer_that_lost_everything_is_found_by_what_it_defines():
    notebook, cells = answered()
    lose_all_but_the_text(cells["affine"])
    place = notebook["cells"].index(cells["affine"])
    notebook["cells"][place + 1 : place + 1] = [new_code_cell("print(affine(1, 2, 3))", id="trial")]
    sources, _ = mended(notebook)
    assert sources["affine"] == RIGHT
    assert "trial" in sources


def test_a_students_own_copy_of_a_locked_text_stays_the_students():
    notebook, _ = answered()
    notebook["cells"].append(new_code_cell(SETUP, id="again"))
    assert mended(notebook) == (HONEST | {"again": SETUP}, [])


def test_own_cells_keep_type_and_text_and_lose_everything_else():
    notebook, _ = answered()
    notebook["cells"] += [
        new_raw_cell("raw", id="raw", metadata={"format": "x"}),
        new_code_cell("1 / 0", id="mine", execution_count=7, metadata={"tags": ["raises-exception"]}),
    ]
    notebook["cells"][-1]["outputs"] = ["not an output"]
    result = mend(json.dumps(notebook).encode(), ORIGINAL)
    raw, code = result.notebook.cells[-2:]
    assert raw == {"cell_type": "raw", "id": "raw", "metadata": {}, "source": "raw"}
    assert code == {
        "cell_type": "code",
        "id": "mine",
        "metadata": {},
        "source": "1 / 0",
        "outputs": [],
        "execution_count": None,
    }
    assert result.notes == ()


def test_a_cell_that_claims_to_be_graded_is_an_ordinary_one():
    notebook, _ = answered()
    notebook["cells"].append(new_code_cell("5", id="bonus", metadata=about("bonus", grade=True, points=100)))
    sources, notes = mended(notebook)
    assert sources == HONEST | {"bonus": "5"}
    assert notes == ["1 cell claimed to be graded, and this assignment does not have it."]


@pytest.mark.parametrize("wrong", [None, 5, True, "", "not an id", "x" * 65, "affine", "mended", "title", ["affine"]])
def test_ids_that_are_wrong_or_taken_are_replaced(wrong):
    notebook, _ = answered()
    for _ in range(2):
        notebook["cells"].append(new_code_cell("own", id="own") | {"id": wrong})
    sources, notes = mended(notebook)
    assert list(sources.values()) == [*HONEST.values(), "own", "own"]
    assert notes == []


@pytest.mark.parametrize("text", [None, 5, {"a": 1}, ["a", 5]])
def test_a_text_that_is_none_is_left_out_of_own_cells_and_blank_in_answers(text):
    notebook, cells = answered()
    cells["affine"]["source"] = text
    notebook["cells"] += [new_code_cell("own", id="own") | {"source": text}, "not a cell"]
    sources, notes = mended(notebook)
    assert sources == HONEST | {"affine": BLANK}
    assert notes == [
        "2 cells could not be read and were left out.",
        "The cell `affine` held no text; it is back as it was handed out.",
    ]


def test_text_in_lines_is_joined():
    notebook, cells = answered()
    for cell in cells.values():
        cell["source"] = cell["source"].splitlines(keepends=True)
    assert mended(notebook) == (HONEST, [])


def test_half_characters_become_question_marks():
    notebook, cells = answered()
    cells["affine"]["source"] = 'x = "\ud800"'
    sources, _ = mended(notebook)
    assert sources["affine"] == 'x = "?"'


def test_only_so_many_cells_are_read():
    notebook, _ = answered()
    notebook["cells"] += [{"cell_type": "code", "source": "1"}] * 2 * MOST_CELLS
    sources, notes = mended(notebook)
    assert len(sources) == len(HONEST) + MOST_OWN_CELLS
    assert notes[0] == f"The notebook has {2 * MOST_CELLS + 6} cells; only the first {MOST_CELLS} were read."


def test_code_that_nobody_writes_by_hand_is_left_out_and_other_answers_count():
    notebook, cells = answered()
    too_long = "x = 1" + "+1" * (LONGEST_CODE // 2)
    notebook["cells"] = [new_code_cell(too_long, id="own"), *notebook["cells"]]
    sources, notes = mended(notebook)
    assert sources == HONEST
    assert notes[0].startswith(f"1 cell of code did not count: a cell may have {LONGEST_CODE} characters")
    cells["affine"]["source"] = too_long
    sources, notes = mended(notebook)
    assert sources == HONEST | {"affine": BLANK}
    assert notes[0].startswith("2 cells of code did not count")


def test_so_much_code_is_read_of_a_notebook():
    notebook, _ = answered()
    notebook["cells"] += [new_code_cell("#" * LONGEST_CODE, id=f"own-{n}") for n in range(30)]
    sources, _ = mended(notebook)
    assert HONEST.items() <= sources.items()
    assert MOST_CODE - LONGEST_CODE < sum(map(len, sources.values())) <= MOST_CODE


def test_thousands_of_cells_in_front_take_no_answer_away():
    notebook, _ = answered()
    junk = [new_code_cell(f"x = {n}", id=f"junk-{n}") for n in range(5000)]
    notebook["cells"] = [*junk, *notebook["cells"]]
    sources, notes = mended(notebook)
    assert {name: text for name, text in sources.items() if "junk" not in name} == HONEST
    assert len(sources) <= len(HONEST) + MOST_OWN_CELLS
    assert list(sources)[:1] == ["junk-0"]
    assert notes == ["4901 cells of your own were left out: between two graded cells, 100 of them are kept."]


def test_pictures_stay_in_written_answers_and_nothing_else_does():
    notebook, cells = answered()
    cells["why"]["attachments"] = {
        "proof.png": {"image/png": "aGVsbG8=", "text/html": "<script>"},
        "bad.png": {"image/png": '"><script>'},
        "worse": 5,
    }
    cells["affine"]["attachments"] = cells["why"]["attachments"]
    result = mend(json.dumps(notebook).encode(), ORIGINAL)
    assert [cell.get("attachments") for cell in graded_cells(result.notebook)] == [
        None,
        None,
        None,
        {"proof.png": {"image/png": "aGVsbG8="}},
    ]


def test_notebook_metadata_is_the_instructors():
    notebook, _ = answered()
    notebook["metadata"] = {"kernelspec": {"name": "bash"}, "widgets": {"a": float("inf")}, "celltoolbar": "x"}
    result = mend(json.dumps(notebook).encode(), ORIGINAL)
    assert result.notebook.metadata == ORIGINAL.metadata
    assert result.notes == ()


def test_an_older_notebook_is_upgraded():
    notebook = nbformat.from_dict(answered()[0])
    old = nbformat.convert(notebook, 3)
    sources, notes = mended(nbformat.writes(old, version=3).encode())
    assert list(sources.values()) == list(HONEST.values())
    assert notes == ["The notebook was of an older format, nbformat 3; it was upgraded."]
    assert mended(nbformat.writes(old, version=3).encode())[0] == sources


def test_the_oldest_notebooks_are_upgraded():
    old = {"nbformat": 1, "cells": [{"cell_type": "code", "code": RIGHT, "prompt_number": 1}]}
    sources, notes = mended(old)
    assert sources["affine"] == RIGHT
    assert notes[0] == "The notebook was of an older format, nbformat 1; it was upgraded."


@pytest.mark.parametrize("version", [{"nbformat_minor": 99}, {"nbformat_minor": "x"}, {"nbformat_minor": None}])
def test_a_minor_version_makes_no_difference(version):
    assert mended(answered()[0] | version) == (HONEST, [])


def test_a_byte_order_mark_makes_no_difference():
    assert mended(b"\xef\xbb\xbf" + json.dumps(answered()[0]).encode()) == (HONEST, [])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
def test_every_encoding_of_unicode_is_read(encoding):
    assert mended(json.dumps(answered()[0], ensure_ascii=False).encode(encoding)) == (HONEST, [])


@pytest.mark.parametrize(("encoding", "letters"), [("cp1252", "für"), ("cp949", "이름")])
def test_in_an_older_encoding_code_counts_and_other_letters_are_lost(encoding, letters):
    notebook, _ = answered()
    notebook["cells"].append({"cell_type": "markdown", "metadata": {}, "source": letters})
    sources, notes = mended(json.dumps(notebook, ensure_ascii=False).encode(encoding))
    assert {name: sources[name] for name in HONEST} == HONEST
    (note,) = notes
    assert "was not saved as UTF-8" in note


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_endings_of_other_systems_make_no_difference(ending):
    notebook, cells = answered()
    for cell in cells.values():
        cell["source"] = "".join(cell["source"]).replace("\n", ending)
    assert mended(notebook) == (HONEST, [])


UNMERGED = (
    "it holds the marks of a git merge that was not finished ({mark} in line {line}). Keep one of the two versions, as "
    "git checkout --ours does, see that it opens in Jupyter, and hand it in again"
)
WEB_PAGE = "it is a web page. Hand in the notebook itself; on GitHub, that is what the button for the raw file gives"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "it is empty"),
        (b" \n", "it is empty"),
        (b'{\n"cells": [', "it is not valid JSON (line 2, column 11)"),
        (b"\x89PNG", "it is not text in UTF-8 (byte 1)"),
        (b'{\n"cells": [\r\n<<<<<<< HEAD\r\n{},\r\n=======\r\n', UNMERGED.format(mark="<<<<<<<", line=3)),
        (b'{"cells": [\n>>>>>>> 1f2e3d\n]}', UNMERGED.format(mark=">>>>>>>", line=2)),
        (b"\n<!DOCTYPE html>\n<html>", WEB_PAGE),
        ("<HTML lang=de>ü".encode("latin-1"), WEB_PAGE),
        (
            b"\xef\xbb\xbf# %% [markdown]\n# One",
            "it is a Python script. Hand in the notebook itself, the file that Jupyter opens",
        ),
        (b"PK\x03\x04\x14", "it is a zip file. Unpack it, and hand in the notebook"),
        (b"Rar!\x1a", "it is a packed file. Unpack it, and hand in the notebook"),
        (
            b"bplist00\xd4\x01",
            "it is a placeholder that iCloud left for it. Download the notebook in Finder, and hand that in",
        ),
        (b'{"cells": [\n<<<<<<<<< \n]}', "it is not valid JSON (line 2, column 1)"),
        (b"[" * 200_000, "its JSON is nested too deep"),
        (b'{"cells": [], "a": ' + b'{"a": ' * 200_000, "its JSON is nested too deep"),
        (b'{"cells": [], "nbformat": ' + b"9" * 5000 + b"}", "it contains a number that is too long"),
        (b"NaN", "it is not a Jupyter notebook"),
        (b"[]", "it is not a Jupyter notebook"),
        (b"null", "it is not a Jupyter notebook"),
        (b'"cells"', "it is not a Jupyter notebook"),
        (b"{}", "it is not a Jupyter notebook"),
        (b'{"cells": {}}', "it is not a Jupyter notebook"),
        (b'{"cells": [], "nbformat": NaN}', "it is not a Jupyter notebook"),
        (b'{"cells": [], "nbformat": true}', "it is not a Jupyter notebook"),
        (b'{"cells": [], "nbformat": -4}', "it is not a Jupyter notebook"),
        (b'{"cells": [], "nbformat": 5}', "its format is newer than this course can read. Save it as nbformat 4"),
        (b'{"worksheets": 5, "nbformat": 3}', "its format, nbformat 3, is old, and it could not be upgraded"),
        (b'{"worksheets": [5], "nbformat": 2}', "its format, nbformat 2, is old, and it could not be upgraded"),
        (b'{"cells": 5, "nbformat": 1}', "its format, nbformat 1, is old, and it could not be upgraded"),
    ],
)
def test_what_is_no_notebook_becomes_a_blank_one_that_says_why(content, why):
    result = mend(content, ORIGINAL)
    assert result.unreadable == why
    assert result == nothing_submitted(ORIGINAL, why)
    first, *others = result.notebook.cells
    assert why.split("(")[0] in first.source
    assert [cell.source for cell in others if is_solution(cell)] == [BLANK, "YOUR ANSWER HERE"]
    assert [cell.id for cell in others] == list(HONEST)
    nbformat.validate(result.notebook)


def test_the_reason_is_shown_as_text_whatever_it_is():
    cell = nothing_submitted(ORIGINAL, "it is <b>\n\n# *odd* ![x](y)").notebook.cells[0]
    assert cell.source.split(":** ")[1].startswith(r"it is &lt;b&gt; \# \*odd\* \!\[x\](y).")


def test_the_instructors_version_stays_as_it_is():
    before = nbformat.writes(ORIGINAL)
    notebook, cells = answered()
    cells["affine"]["source"] = "changed"
    result = mend(json.dumps(notebook).encode(), ORIGINAL)
    for cell in result.notebook.cells:
        cell.metadata["changed"] = True
    assert nbformat.writes(ORIGINAL) == before
    assert grade_id(graded_cells(ORIGINAL)[0]) == "setup"


def test_texts_of_ones_own_are_shown_up_to_a_length():
    notebook, _ = answered()
    notebook["cells"] += [{"cell_type": "markdown", "source": 20_000 * "x"}] * 90
    sources, _ = mended(notebook)
    assert sum(map(len, sources.values())) < 2 * MOST_OWN_TEXT


def test_a_notebook_that_takes_too_long_to_mend_is_refused_in_words():
    notebook, _ = answered()
    notebook["cells"] += [{"cell_type": "markdown", "source": 5_000 * "]("}] * 1_000
    result = mend(json.dumps(notebook).encode(), ORIGINAL, seconds=0.01)
    assert result.unreadable.startswith("it takes too long to read.")
