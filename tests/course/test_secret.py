"""The course's secret: made once, kept private, and never guessed at."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from grader_utils.course.secret import FILE_NAME, course_secret
from grader_utils.failure import ExpectedFailure
from grader_utils.marking.draw import draw_paper, paper_seed


def test_the_secret_is_made_once_and_for_its_owner_alone(tmp_path):
    first = course_secret(tmp_path)
    assert len(first) == 32
    assert course_secret(tmp_path) == first
    assert (tmp_path / FILE_NAME).stat().st_mode & 0o077 == 0


def test_whoever_finds_a_secret_that_another_makes_finds_it_whole(tmp_path):
    with ThreadPoolExecutor(8) as pool:
        for number in range(100):
            course = tmp_path / str(number)
            course.mkdir()
            assert len(set(pool.map(course_secret, [course] * 8))) == 1
            assert [path.name for path in course.iterdir()] == [FILE_NAME]


def test_two_courses_have_two_secrets(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert course_secret(tmp_path / "a") != course_secret(tmp_path / "b")


@pytest.mark.parametrize("text", ["", "not hexadecimal", "abcd"])
def test_a_damaged_secret_is_not_replaced_in_silence(tmp_path, text):
    (tmp_path / FILE_NAME).write_text(text)
    with pytest.raises(ExpectedFailure, match="Restore it"):
        course_secret(tmp_path)
    assert (tmp_path / FILE_NAME).read_text() == text


def test_a_folder_in_its_place_is_refused_and_stays(tmp_path):
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(ExpectedFailure, match=r"cannot be read: .*Restore it"):
        course_secret(tmp_path)
    assert (tmp_path / FILE_NAME).is_dir()


def test_a_regrade_repeats_and_two_students_differ():
    seed = paper_seed(b"secret", "ada", "01_affine_function", "2026-03-02 18:00:00 UTC")
    again = paper_seed(b"secret", "ada", "01_affine_function", "2026-03-02 18:00:00 UTC")
    others = [
        paper_seed(b"secret", "ben", "01_affine_function", "2026-03-02 18:00:00 UTC"),
        paper_seed(b"secret", "ada", "01_affine_function", "2026-03-02 18:00:01 UTC"),
        paper_seed(b"another", "ada", "01_affine_function", "2026-03-02 18:00:00 UTC"),
    ]
    inputs = [str(draw_paper(s, ["affine_function"]).inputs) for s in (seed, again, *others)]
    assert inputs[0] == inputs[1]
    assert len(set(inputs)) == 4
