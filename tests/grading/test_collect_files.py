"""Collecting follows no link of a student's."""

import os

from nbgrader.coursedir import CourseDirectory

from grader_utils.grading.collect_files import CollectFiles


def test_links_and_pipes_stay_behind_and_files_come(tmp_path, caplog):
    solutions = tmp_path / "source.ipynb"
    solutions.write_text("solutions")
    inbound = tmp_path / "inbound"
    (inbound / "data").mkdir(parents=True)
    (inbound / "affine_function.ipynb").symlink_to(solutions)
    (inbound / "all").symlink_to(tmp_path)
    (inbound / "data" / "mine.txt").write_text("mine")
    os.mkfifo(inbound / "pipe")
    CollectFiles().do_copy(str(inbound), str(tmp_path / "collected"))
    found = sorted(str(path.relative_to(tmp_path / "collected")) for path in (tmp_path / "collected").rglob("*"))
    assert found == ["data", "data/mine.txt"]


def test_a_plain_submission_is_copied_as_nbgrader_does(tmp_path):
    (tmp_path / "inbound").mkdir()
    (tmp_path / "inbound" / "affine_function.ipynb").write_text("{}")
    CollectFiles(coursedir=CourseDirectory()).do_copy(str(tmp_path / "inbound"), str(tmp_path / "collected"))
    assert (tmp_path / "collected" / "affine_function.ipynb").read_text() == "{}"
