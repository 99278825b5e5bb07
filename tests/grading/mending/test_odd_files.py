"""Odd files: a notebook under another name, in a folder or a zip counts where it is clear what was meant."""

import io
import json
import os
import zipfile

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from small_notebook import ORIGINAL, answered, blank_of_last_week, released

from grader_utils.grading.mending.folder_files import MOST_FILES, MOST_READ, contents_of
from grader_utils.grading.mending.odd_files import choose_file

DONE = json.dumps(answered()[0]).encode()
BLANK = json.dumps(released()).encode()
OTHER = json.dumps(answered()[0]).replace("w @ x", "x @ w").encode()
LAST_WEEK = json.dumps(blank_of_last_week()).encode()
NO_CHECKSUMS = json.dumps(blank_of_last_week(with_checksums=False)).encode()
LESSON = nbformat.writes(new_notebook(cells=[new_markdown_cell("# Lesson"), new_code_cell("1 + 1")])).encode()


def zipped(**files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/") + ".ipynb", content)
    return buffer.getvalue()


def chosen(folder, **files):
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (folder / "timestamp.txt").write_text("2026-03-02 18:00:00 UTC")
    return choose_file(folder, "affine", lambda _: ORIGINAL, {"affine.ipynb", "data.txt"})


@pytest.mark.parametrize(
    "name",
    [
        "affine-Copy1.ipynb",
        "affine (1).ipynb",
        "Copy of affine.ipynb",
        "affine - Copy.ipynb",
        "affine_final.ipynb",
        "affine_jdoe.ipynb",
        "Lösung.ipynb",
        "Lo\u0308sung.ipynb",
        "affine.ipynb.txt",
        "affine.ipynb.json",
        "affine.json",
        "affine.ipynb.ipynb",
        "AFFINE.IPYNB",
        "Affine.ipynb",
        "01_affine/affine.ipynb",
        "a/b/c/d.ipynb",
        "Untitled.ipynb",
    ],
)
@pytest.mark.parametrize("blank", [None, BLANK, b"", LESSON, b"\x89PNG"])
def test_the_one_file_with_answers_is_taken_whatever_its_name(tmp_path, name, blank):
    found = chosen(tmp_path, **{name: DONE}, **({} if blank is None else {"affine.ipynb": blank}))
    assert found.content == DONE
    assert not found.unreadable
    (note,) = found.notes
    assert "was taken as affine.ipynb, which" in note
    assert name.split("/")[-1][-6:] in note or not name.isascii()


def test_a_notebook_in_a_zip_is_taken(tmp_path):
    found = chosen(tmp_path, **{"hand-in.zip": zipped(folder__affine=DONE, **{"__MACOSX__._affine": b"x"})})
    assert found.content == DONE
    assert found.notes == ("`hand-in.zip: folder/affine.ipynb` was taken as affine.ipynb, which is missing.",)


def in_zips(number, content):
    """Return a notebook in a zip, which lies in another, and so on."""
    packed = zipped(affine=content)
    for depth in range(number - 1):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(f"in{depth}.zip", packed)
        packed = buffer.getvalue()
    return packed


def test_a_notebook_in_zips_in_a_zip_is_taken_where_they_lie_no_deeper_than_three(tmp_path):
    found = chosen(tmp_path, **{"hand-in.zip": in_zips(3, DONE)})
    assert found.content == DONE
    (note,) = found.notes
    assert note == "`hand-in.zip: in1.zip/in0.zip/affine.ipynb` was taken as affine.ipynb, which is missing."
    assert chosen(tmp_path / "deeper", **{"hand-in.zip": in_zips(4, DONE)}).unreadable


def test_zips_in_a_zip_are_opened_up_to_a_number_and_a_size(tmp_path):
    many = {f"{number}.zip": zipped(**{f"a{one}": b"" for one in range(20)}) for number in range(MOST_FILES)}
    huge = {"huge.zip": zipped(x=BLANK + MOST_READ * b" ")}
    for files in (many, huge):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                archive.writestr(name, content)
        (tmp_path / "all.zip").write_bytes(buffer.getvalue())
        found = list(contents_of(tmp_path, ["all.zip"]))
        assert len(found) < MOST_FILES
        assert sum(len(content) for _, content in found) <= MOST_READ


@pytest.mark.parametrize("blank", [LAST_WEEK, NO_CHECKSUMS])
def test_a_blank_notebook_of_an_older_release_is_blank(tmp_path, blank):
    found = chosen(tmp_path, **{"affine.ipynb": blank, "affine-Copy1.ipynb": DONE})
    assert found.content == DONE
    assert found.notes == ("`affine-Copy1.ipynb` was taken as affine.ipynb, which was left as it was handed out.",)


def test_beside_an_answer_a_blank_copy_of_an_older_release_is_none(tmp_path):
    found = chosen(tmp_path, **{"affine.ipynb": BLANK, "a.ipynb": DONE, "b.ipynb": LAST_WEEK})
    assert found.content == DONE
    assert found.notes == ("`a.ipynb` was taken as affine.ipynb, which was left as it was handed out.",)


def test_two_copies_of_the_same_are_one(tmp_path):
    assert chosen(tmp_path, **{"a.ipynb": DONE, "b.ipynb": DONE}).content == DONE


def test_of_two_that_differ_none_is_taken_and_both_are_named(tmp_path):
    found = chosen(tmp_path, **{"a.ipynb": DONE, "b.ipynb": OTHER})
    assert found.content == b""
    assert found.unreadable == (
        "there is no file with its name, and more than one could be meant: `a.ipynb` and `b.ipynb`. "
        "Name the one that counts affine.ipynb, and hand it in again"
    )


def test_beside_a_blank_notebook_two_that_differ_are_named(tmp_path):
    found = chosen(tmp_path, **{"affine.ipynb": BLANK, "a.ipynb": DONE, "b.ipynb": OTHER})
    assert found.content == BLANK
    assert found.notes[0].startswith("affine.ipynb holds no answers, and more than one other file does: `a.ipynb` and")


def test_the_file_with_the_name_counts_and_the_other_is_named(tmp_path):
    found = chosen(tmp_path, **{"affine.ipynb": DONE, "affine-Copy1.ipynb": OTHER})
    assert (found.content, found.notes) == (DONE, ("`affine-Copy1.ipynb` was handed in as well; affine.ipynb counts.",))
    two = chosen(tmp_path, **{"affine.ipynb": DONE, "b.ipynb": OTHER})
    assert two.notes == ("`affine-Copy1.ipynb` and `b.ipynb` were handed in as well; affine.ipynb counts.",)


CHECKPOINT = ".ipynb_checkpoints/affine-checkpoint.ipynb"
TO_DO = (
    "alone, where Jupyter keeps copies for itself, and were not graded. If they are yours, name that file "
    "affine.ipynb, lay it where the notebook belongs, and hand it in again"
)


@pytest.mark.parametrize("blank", [BLANK, LAST_WEEK])
def test_answers_in_a_checkpoint_alone_are_named_and_not_graded(tmp_path, blank):
    found = chosen(tmp_path, **{"affine.ipynb": blank, CHECKPOINT: DONE})
    assert (found.content, found.unreadable) == (blank, "")
    assert found.notes == (f"Answers lie in `{CHECKPOINT}` {TO_DO}.",)


@pytest.mark.parametrize(
    ("files", "where"),
    [
        ({f"sub/{CHECKPOINT}": DONE}, f"sub/{CHECKPOINT}"),
        ({"affine.pdf": b"%PDF", CHECKPOINT: DONE}, CHECKPOINT),
        ({"x.zip": zipped(**{f"a/{CHECKPOINT}".removesuffix(".ipynb"): DONE})}, f"x.zip: a/{CHECKPOINT}"),
    ],
)
def test_a_checkpoint_is_named_where_there_is_no_notebook(tmp_path, files, where):
    found = chosen(tmp_path, **files)
    assert found.content == b""
    assert found.unreadable.startswith("there is no file with its name")
    assert found.unreadable.endswith(f". Answers lie in `{where}` {TO_DO}")


@pytest.mark.parametrize("files", [{"affine.ipynb": DONE}, {"affine-Copy1.ipynb": DONE}])
def test_where_something_counts_nobody_looks_at_checkpoints(tmp_path, files):
    found = chosen(tmp_path, **files, **{CHECKPOINT: OTHER})
    assert found.content == DONE
    assert "checkpoint" not in "".join(found.notes)


@pytest.mark.parametrize("name", [".hidden.ipynb", "__MACOSX/._affine.ipynb", "data.txt"])
def test_what_nobody_meant_to_hand_in_plays_no_part(tmp_path, name):
    found = chosen(tmp_path, **{"affine.ipynb": BLANK, name: DONE})
    assert (found.content, found.unreadable, found.notes) == (BLANK, "", ())


@pytest.mark.parametrize(
    "files",
    [{"affine.docx": b"x"}, {"lesson.ipynb": LESSON}, {"broken.zip": b"PK"}, {"._affine.ipynb": b"\0"}],
)
def test_where_nothing_fits_the_file_that_is_there_is_named(tmp_path, files):
    found = chosen(tmp_path, **files)
    assert found.unreadable == (
        f"there is no file with its name; what was handed in is `{next(iter(files))}`. "
        "Hand in the notebook of this assignment"
    )


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        (".affine.ipynb.icloud", b"bplist00", "it is a placeholder that iCloud left for it"),
        ("affine.rar", b"Rar!\x1a", "it is a packed file"),
        ("affine.html", b"<!DOCTYPE html>", "it is a web page"),
    ],
)
def test_what_the_only_file_is_is_said(tmp_path, name, content, what):
    why = chosen(tmp_path, **{name: content}).unreadable
    assert why.startswith(f"there is no file with its name; what was handed in is `{name}`: {what}. ")


def test_beside_a_blank_notebook_what_is_none_is_named(tmp_path):
    found = chosen(tmp_path, **{"affine.ipynb": BLANK, "solution.py": b"x = 1", "sketch.png": b"\x89PNG"})
    assert found.content == BLANK
    assert found.notes == (
        "affine.ipynb holds no answers, and in what was handed in beside it, `solution.py`, no notebook of this "
        "assignment was found. Write your answers into affine.ipynb, and hand it in again.",
    )


def test_an_empty_folder_is_said_to_have_no_such_file(tmp_path):
    assert chosen(tmp_path).unreadable == "there is no file with its name"


def test_no_link_is_followed(tmp_path):
    secret = tmp_path / "secret.ipynb"
    secret.write_bytes(DONE)
    folder = tmp_path / "submission"
    folder.mkdir()
    os.symlink(secret, folder / "affine-Copy1.ipynb")
    os.symlink(tmp_path, folder / "folder")
    assert chosen(folder).content == b""


def test_names_are_shown_without_what_acts_in_a_text_or_a_terminal(tmp_path):
    found = chosen(tmp_path, **{"\x1b]0;`<b>x.ipynb": DONE})
    assert "\x1b" not in found.notes[0]
    assert "`<b" not in found.notes[0].replace("`??", "")


def test_very_many_files_are_not_all_read(tmp_path):
    found = chosen(tmp_path, **{f"x/{n:04}.pdf": b"" for n in range(MOST_FILES + 50)})
    assert found.unreadable.count("`") == 10
    assert f"and {MOST_FILES - 5} more" in found.unreadable


def test_files_that_take_too_long_to_look_through_are_refused_together(tmp_path, monkeypatch):
    monkeypatch.setattr("grader_utils.grading.mending.odd_files.MOST_SECONDS", 0.05)
    slow = json.dumps(answered()[0] | {"cells": [{"cell_type": "markdown", "source": 5_000 * "]("}] * 300}).encode()
    files = {f"slow-{number}.ipynb": slow for number in range(50)}
    found = chosen(tmp_path, **files, **{"done.ipynb": DONE})
    assert found.unreadable == ("its folder takes too long to search. Hand in affine.ipynb, and nothing beside it")
    assert chosen(tmp_path / "neighbor", **{"affine.ipynb": DONE}).content == DONE
