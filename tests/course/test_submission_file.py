"""The file that a student handed in: read when it is a file, named for what it is when it is not."""

import os
import tracemalloc

import pytest

from grader_utils.course.submission_file import Unreadable, read_submitted

NAME = "affine_function.ipynb"


def test_a_file_is_read_as_it_is(tmp_path):
    (tmp_path / NAME).write_bytes(b"{}\r\n\x00\xff")
    assert read_submitted(tmp_path / NAME) == b"{}\r\n\x00\xff"


@pytest.mark.parametrize("name", [NAME, f"missing/{NAME}", f"file/{NAME}"])
def test_a_missing_file_is_called_missing(tmp_path, name):
    (tmp_path / "file").touch()
    with pytest.raises(Unreadable, match="there is no file with its name"):
        read_submitted(tmp_path / name)


@pytest.mark.parametrize("target", ["there.ipynb", "nowhere.ipynb", NAME])
def test_a_symbolic_link_is_not_followed(tmp_path, target):
    (tmp_path / "there.ipynb").write_text("{}")
    (tmp_path / NAME).symlink_to(target)
    with pytest.raises(Unreadable, match="symbolic link"):
        read_submitted(tmp_path / NAME)


def test_a_folder_that_is_a_symbolic_link_is_not_followed(tmp_path):
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / NAME).write_text("{}")
    (tmp_path / "submitted").symlink_to("source")
    with pytest.raises(Unreadable, match="symbolic link"):
        read_submitted(tmp_path / "submitted" / NAME)


@pytest.mark.timeout(120)  # or it would wait for ever
def test_a_pipe_without_a_writer_does_not_block(tmp_path):
    os.mkfifo(tmp_path / NAME)
    with pytest.raises(Unreadable, match="not a regular file"):
        read_submitted(tmp_path / NAME)


def test_a_folder_and_a_device_are_no_files(tmp_path):
    (tmp_path / NAME).mkdir()
    for path in (tmp_path / NAME, type(tmp_path)("/dev/zero")):
        with pytest.raises(Unreadable, match="not a regular file"):
            read_submitted(path)


def test_a_large_file_is_never_in_memory(tmp_path):
    with (tmp_path / NAME).open("wb") as file:
        file.truncate(500_000_000)
    tracemalloc.start()
    try:
        with pytest.raises(Unreadable, match="larger than 20 MB"):
            read_submitted(tmp_path / NAME)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_the_largest_size_is_the_callers_choice(tmp_path):
    (tmp_path / NAME).write_bytes(b"x" * 100)
    assert len(read_submitted(tmp_path / NAME, largest=100)) == 100
    with pytest.raises(Unreadable, match="larger"):
        read_submitted(tmp_path / NAME, largest=99)


def test_a_file_without_permission_says_so(tmp_path):
    (tmp_path / NAME).touch(mode=0o000)
    me = os.geteuid()
    if me == 0:  # root may read everything, so somebody else has to try
        os.seteuid(65534)
    try:
        with pytest.raises(Unreadable, match="permissions"):
            read_submitted(tmp_path / NAME)
    finally:
        os.seteuid(me)


@pytest.mark.parametrize("name", ["x" * 5000, "nul\0"])
def test_a_name_that_no_file_can_have_is_an_answer_too(tmp_path, name):
    with pytest.raises(Unreadable):
        read_submitted(tmp_path / name)
