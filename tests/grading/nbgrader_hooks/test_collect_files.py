"""Collecting follows no link of a student's, keeps to nbgrader's limits, and no student keeps it from the others."""

import os

import pytest
from exchange_scene import ASSIGNMENT, FIRST_TIME, LATER, TOO_LARGE, collect, collected, inbound, put
from nbgrader.coursedir import CourseDirectory

from grader_utils.grading.nbgrader_hooks.collect_files import CollectFiles


def test_links_and_pipes_stay_behind_and_files_come(tmp_path):
    solutions = tmp_path / "source.ipynb"
    solutions.write_text("solutions")
    inbound = tmp_path / "inbound"
    (inbound / "data").mkdir(parents=True)
    (inbound / "affine_function.ipynb").symlink_to(solutions)
    (inbound / "all").symlink_to(tmp_path)
    (inbound / "data" / "mine.txt").write_text("mine")
    os.mkfifo(inbound / "pipe")
    CollectFiles(coursedir=CourseDirectory()).do_copy(str(inbound), str(tmp_path / "collected"))
    found = sorted(str(path.relative_to(tmp_path / "collected")) for path in (tmp_path / "collected").rglob("*"))
    assert found == ["data", "data/mine.txt"]


def test_a_plain_submission_is_copied_as_nbgrader_does(tmp_path):
    (tmp_path / "inbound").mkdir()
    (tmp_path / "inbound" / "affine_function.ipynb").write_text("{}")
    CollectFiles(coursedir=CourseDirectory()).do_copy(str(tmp_path / "inbound"), str(tmp_path / "collected"))
    assert (tmp_path / "collected" / "affine_function.ipynb").read_text() == "{}"


@pytest.mark.parametrize("linked", [False, True])
def test_nbgraders_rules_hold_with_and_without_links(tmp_path, linked):
    submission = put(tmp_path, "ada", linked=linked)
    (submission / "feedback").mkdir()
    (submission / "large.txt").write_text("x" * 2000)
    CollectFiles(coursedir=CourseDirectory(max_file_size=1, groupshared=True)).do_copy(
        str(submission), str(tmp_path / "collected")
    )
    assert sorted(path.name for path in (tmp_path / "collected").iterdir()) == [
        "affine_function.ipynb",
        "timestamp.txt",
    ]
    assert (tmp_path / "collected" / "affine_function.ipynb").stat().st_mode & 0o660 == 0o660
    assert (tmp_path / "collected").stat().st_mode & 0o2770 == 0o2770


def test_a_link_in_place_of_a_submission_brings_nothing(course):
    (course / "source").mkdir()
    (course / "source" / "affine_function.ipynb").write_text("solutions")
    put(inbound(course), "ada")
    (inbound(course) / f"mallory+{ASSIGNMENT}+{FIRST_TIME}").symlink_to(course / "source")
    said = collect(course)
    assert collected(course) == {"ada"}
    assert "Not collected: mallory's submission" in said
    assert "is a link" in said


def test_a_file_in_place_of_a_submission_brings_nothing(course):
    put(inbound(course), "ada")
    (inbound(course) / f"mallory+{ASSIGNMENT}+{FIRST_TIME}").write_text("no folder")
    said = collect(course)
    assert collected(course) == {"ada"}
    assert "Not collected: mallory's submission" in said


def test_a_submission_that_is_too_large_keeps_nobody_from_being_collected(course):
    for student in ("ada", "bob", "carl", "zoe"):
        put(inbound(course), student)
    put(inbound(course), "mallory", size=TOO_LARGE)
    for _ in range(2):
        said = collect(course)
        assert collected(course) == {"ada", "bob", "carl", "zoe"}
        assert "Not collected: mallory's submission" in said
        assert "c.CourseDirectory.max_dir_size" in said


def test_the_limit_holds_beside_a_link(course):
    put(inbound(course), "ada")
    put(inbound(course), "mallory", size=TOO_LARGE, linked=True)
    said = collect(course)
    assert collected(course) == {"ada"}
    assert "Not collected: mallory's submission" in said


def test_what_was_collected_stays_when_the_next_is_too_large(course):
    put(inbound(course), "mallory")
    collect(course)
    put(inbound(course), "mallory", LATER, size=TOO_LARGE)
    collect(course, "--update")
    assert collected(course) == {"mallory"}


def test_a_name_that_cannot_be_read_costs_that_folder_alone(course):
    put(inbound(course), "ada")
    put(inbound(course), "mallory", "soon")
    put(inbound(course), "zoe", "soon")
    put(inbound(course), "zoe")
    put(inbound(course), "")
    said = collect(course)
    assert collected(course) == {"ada", "zoe"}
    assert {path.name for path in (course / "submitted").iterdir()} == {"ada", "zoe"}
    assert f"/+{ASSIGNMENT}+{FIRST_TIME}'" in said
    assert f"mallory+{ASSIGNMENT}+soon" in said
    assert f"zoe+{ASSIGNMENT}+soon" in said


def test_only_folders_without_a_time_leave_nothing_to_collect(course):
    put(inbound(course), "mallory", "soon")
    assert "No submissions" in collect(course)
    assert collected(course) == set()


def test_a_timestamp_that_cannot_be_read_keeps_nobody_from_being_collected(course):
    put(inbound(course), "mallory")
    collect(course)
    (course / "submitted" / "mallory" / ASSIGNMENT / "timestamp.txt").write_text("soon")
    for student in ("ada", "bob", "carl", "zoe"):
        put(inbound(course), student)
    said = collect(course)
    assert collected(course) == {"ada", "bob", "carl", "mallory", "zoe"}
    assert "timestamp.txt" in said


def test_a_copy_that_fails_leaves_no_half_of_it(course):
    for student in ("ada", "bob", "carl", "zoe"):
        put(inbound(course), student)
    folder = put(inbound(course), "mallory")
    for _ in range(600):  # deeper than Python copies
        folder /= "d"
        folder.mkdir()
    said = collect(course)
    assert collected(course) == {"ada", "bob", "carl", "zoe"}
    assert "Not collected: mallory's submission" in said
    assert "Traceback" not in said
