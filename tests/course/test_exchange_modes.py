"""What an account could do to the exchange is told, with the command that ends it; an exchange that is right is not."""

import pytest

from grader_utils.course.exchange_modes import exchange_problems

RIGHT = {"": 0o1777, "course": 0o755, "course/outbound": 0o755, "course/inbound": 0o3733, "course/feedback": 0o711}


def exchange(folder, **changed):
    for name in RIGHT:
        (folder / name).mkdir(exist_ok=True)
    for name, mode in (RIGHT | changed).items():
        (folder / name).chmod(mode)
    return list(exchange_problems(folder, "course"))


def test_an_exchange_that_is_right_is_not_complained_of(tmp_path):
    assert exchange(tmp_path) == []


def test_an_exchange_that_is_not_there_is_none(tmp_path):
    assert list(exchange_problems(tmp_path / "none", "course")) == []


@pytest.mark.parametrize(
    ("place", "mode", "end_it"),
    [
        ("", 0o777, "chmod +t"),
        ("course", 0o757, "chmod o-w"),
        ("course/outbound", 0o1777, "chmod o-w"),
        ("course/feedback", 0o773, "chmod o-w"),
        ("course/inbound", 0o3737, "chmod o-r"),
        ("course/inbound", 0o2733, "chmod +t"),
    ],
)
def test_what_an_account_could_do_is_told_and_ended(tmp_path, place, mode, end_it):
    (problem,) = exchange(tmp_path, **{place: mode})
    assert problem.endswith(f"Run: {end_it} {tmp_path / place}".rstrip("/"))
