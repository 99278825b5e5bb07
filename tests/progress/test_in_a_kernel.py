"""The card of a student at work: what earns something, what does not, and what outlives a kernel."""

from places import COURSE, read_notebook

from grader_utils.answering.paper import FILE_NAME
from grader_utils.course.asked import questions_of
from grader_utils.exam_room.settings import ExamRoom
from grader_utils.grading.engine.sit_exam import sit_exam
from grader_utils.marking.draw import draw_paper

RIGHT = "from grader_utils import practice\npractice('hadamard_then_sum', lambda w, x: (w * x).sum())"
CARD = "from grader_utils import progress_card\nprint(progress_card())"
ONE, NONE = "Exercises passed: 1 of", "Exercises passed: 0 of"


def test_a_passed_practice_counts_once_and_survives_a_restart(desk, tmp_path):
    kernel = desk()
    assert NONE in kernel.run(CARD)
    assert "New on your card: First light" in kernel.run(RIGHT)
    once = kernel.run(CARD)
    assert ONE in once
    assert "Points: 10 of" in once
    (noted,) = (tmp_path / "progress").rglob("*.json")
    written = noted.read_bytes()
    assert "New on your card" not in kernel.run(RIGHT)
    kernel.restart()
    assert kernel.run(CARD) == once
    assert noted.read_bytes() == written


def test_only_a_practice_that_passes_in_earnest_counts(desk):
    kernel = desk()
    kernel.run("from grader_utils import exam, practice")
    assert "0 of 3 parts right" in kernel.run("practice('hadamard_then_sum', lambda w, x: w * x)")
    assert "3 of 3 parts right" in kernel.run(
        "practice('hadamard_then_sum', lambda w, x: (w * x).sum(), for_show=True)"
    )
    assert "parts right" in kernel.run("exam('hadamard_then_sum', lambda w, x: (w * x).sum())")
    assert NONE in kernel.run(CARD)


def test_two_students_of_one_account_have_a_card_each(desk):
    ada, ben = desk(), desk(COURSE_STUDENT=None, JUPYTERHUB_USER="Ben")
    ada.run(RIGHT)
    assert "Progress of Ada" in ada.run(CARD)
    assert ONE in ada.run(CARD)
    assert "Progress of Ben" in ben.run(CARD)
    assert NONE in ben.run(CARD)


def test_the_card_lies_in_the_users_data_folder(desk, tmp_path):
    variables = {"COURSE_PROGRESS": None, "COURSE_STUDENT": None, "JUPYTER_DATA_DIR": str(tmp_path / "data")}
    kernel = desk(**variables)
    kernel.run(RIGHT)
    (noted,) = (tmp_path / "data" / "neural_networks_course").rglob("*.json")
    assert noted.name == "hadamard_then_sum.json"


def test_nothing_is_noted_where_somebody_is_grading(desk, tmp_path):
    (tmp_path / FILE_NAME).write_bytes(draw_paper(b"seed", ["hadamard_then_sum"]).to_bytes())
    kernel = desk()
    assert "right" not in kernel.run(RIGHT)
    (tmp_path / FILE_NAME).unlink()
    assert NONE in kernel.run(CARD)
    assert not (tmp_path / "progress").exists()


def test_nothing_is_noted_in_the_exam_room(here):
    solved = read_notebook(COURSE / "source" / "01_affine_function")
    sit_exam(solved, draw_paper(b"seed", questions_of(solved)), {}, ExamRoom().settings)
    assert any(cell.get("outputs") for cell in solved.cells)
    assert not here.exists()


def test_where_nothing_can_be_written_the_check_says_so_once_and_works(desk, tmp_path):
    (tmp_path / "a file").write_text("")
    kernel = desk(COURSE_PROGRESS=str(tmp_path / "a file" / "progress"))
    said = kernel.run(RIGHT)
    assert "3 of 3 parts right" in said
    assert said.count("Your progress could not be saved") == 1
    assert "COURSE_PROGRESS" in said
    assert "Traceback" not in said
    assert "could not be saved" not in kernel.run(RIGHT)
    assert NONE in kernel.run(CARD)


def test_a_lesson_counts_as_read_when_its_closing_question_is_answered(desk):
    kernel = desk()
    lesson = {cell.id: cell.source for cell in read_notebook(COURSE / "notebooks" / "01_affine_function.ipynb").cells}
    assert "no answer yet" in kernel.run(lesson["closing"])
    assert "not right yet" in kernel.run(lesson["closing"].replace("None", "4.5"))
    assert "Lessons read: 0 of 9" in kernel.run(CARD)
    assert "You have read this lesson" in kernel.run(lesson["closing"].replace("None", "-3.5"))
    assert "Lessons read: 1 of 9" in kernel.run(CARD)


def test_off_keeps_nothing_and_the_card_says_so(desk, tmp_path):
    kernel = desk(COURSE_PROGRESS="off", JUPYTER_DATA_DIR=str(tmp_path / "data"))
    kernel.run(RIGHT)
    said = kernel.run(CARD)
    assert NONE in said
    assert "COURSE_PROGRESS is off" in said
    assert not (tmp_path / "data" / "neural_networks_course").exists()
