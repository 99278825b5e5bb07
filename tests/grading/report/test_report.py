"""`course report`: what a class got wrong, on one page that stands alone."""

import itertools
import json
import os
import re
import shutil
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from nbgrader.api import Gradebook
from places import COURSE
from small_class import answered, grade, hand_in, lay_out

from grader_utils.commands.main import main
from grader_utils.demo.commands import Shell
from grader_utils.grading.report.histogram import bins_of, histogram_svg
from grader_utils.questions import find

AFFINE = "01_affine_function"
NO_BIAS = """class AffineFunction:
    def __init__(self, w, b):
        self.w, self.b = w, b
    def forward(self, x):
        return self.w @ x
"""
ELEMENTWISE = "def matmul(A, B):\n    return A * B"
FOREVER = "def result_shape(a_shape, b_shape):\n    while True:\n        pass"
SCRIPT = "<script>alert(1)<∕script> & 'co\"'"


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """Return a class of six after `course grade` and `nbgrader generate_feedback`."""
    folder = tmp_path_factory.mktemp("report")
    course = lay_out(folder, [AFFINE])
    with (course / "nbgrader_config.py").open("a") as settings:
        settings.write("\nc.ExamRoom.cell_seconds = 5\n")
    hand_in(course, "ada", AFFINE, answered(AFFINE))
    hand_in(course, "ben", AFFINE, answered(AFFINE, affine_function=NO_BIAS))
    hand_in(course, "chloe", AFFINE, answered(AFFINE, affine_function=NO_BIAS, matmul=ELEMENTWISE))
    hand_in(course, "dan", AFFINE, answered(AFFINE, result_shape=FOREVER))
    hand_in(course, "eva", AFFINE, b"{'not': json")
    without_check = answered(AFFINE)
    without_check.cells = [cell for cell in without_check.cells if cell.id != "matmul-check"]
    hand_in(course, "finn", AFFINE, without_check)
    status, said = grade(course)
    assert status == 0, said
    Shell(folder, folder / "exchange", say=lambda line: None).nbgrader("generate_feedback", AFFINE, cwd=course)
    return course


@pytest.fixture(scope="module")
def path(graded):
    assert main(["--course", str(graded), "report", AFFINE]) == 0
    return graded / "reports" / f"{AFFINE}.html"


@pytest.fixture(scope="module")
def page(path):
    return read(path)


def read(path):
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def words(element):
    return " ".join(element.get_text(" ").split())


def section(page, name):
    return page.find("section", attrs={"aria-labelledby": name})


def rows(element):
    return [[words(cell) for cell in row.find_all(["th", "td"])] for row in element.select("tbody tr")]


def test_submissions_are_counted_by_state(page):
    tiles = {words(tile.dt): words(tile.dd) for tile in section(page, "submissions").select(".tiles div")}
    assert tiles == {
        "submissions": "6",
        "graded": "4",
        "partly graded": "1",
        "could not be graded": "1",
        "mended": "1",
    }


def test_scores_are_those_of_the_gradebook_without_what_could_not_be_graded(page, graded):
    with Gradebook(f"sqlite:///{graded}/gradebook.db", "neural_networks") as book:
        known = {entry.student_id: entry.score for entry in book.assignment_submissions(AFFINE)}
    shown = {student: float(score) for student, score, *_ in rows(section(page, "students"))}
    assert shown == pytest.approx(known, abs=0.05)  # shown to one digit
    del known["eva"]
    text = words(section(page, "scores"))
    assert f"Mean {sum(known.values()) / 5:.1f}".removesuffix(".0") in text
    assert "of 30 points, over 5 submissions" in text


def test_the_histogram_says_in_words_what_it_shows(page):
    label = section(page, "scores").svg["aria-label"]
    assert label.startswith("Histogram of 5 scores out of 30 points.")
    assert sum(int(count) for count in re.findall(r"\d: (\d+)", label)) == 5


def test_parts_come_worst_first_below_their_exercise(page):
    exercises = section(page, "exercises").find_all("article")
    assert [words(exercise.h3) for exercise in exercises][:2] == [
        "Exercise 1 · Multiply, then sum",
        "Exercise 2 · The affine function",
    ]
    affine = exercises[1]
    assert "3 all points · 0 some · 2 none" in words(affine)
    table = rows(affine)
    assert [row[2:] for row in table] == [["3 of 5", "60 %"]] * len(find("affine_function").unseen_parts)
    passed = [int(row[2].split()[0]) for exercise in exercises for row in rows(exercise)]
    assert min(passed) == 3
    for exercise in exercises:
        shares = [int(row[2].split()[0]) for row in rows(exercise)]
        assert shares == sorted(shares)


def test_mistakes_come_by_frequency_with_the_hint_that_students_saw(page):
    found = rows(section(page, "mistakes"))
    assert [(row[0], row[2]) for row in found] == [("bias left out", "2 of 5"), ("elementwise product", "1 of 5")]
    (hint,) = [mistake.hint for mistake in find("affine_function").mistakes if mistake.name == "bias left out"]
    assert hint.replace("`", "") in found[0][3]
    assert found[0][3].endswith("Who ben chloe")


@pytest.mark.parametrize(
    ("student", "reason"),
    [
        ("eva", "it is not valid JSON"),
        ("dan", "This cell was stopped: a cell has 5 seconds"),
        ("finn", "matmul-check"),
    ],
)
def test_who_needs_a_person_is_listed_with_the_reason_and_the_feedback(page, path, student, reason):
    people = section(page, "people")
    (row,) = [row for row in people.select("table tbody tr") if words(row.th) == student]
    assert reason in words(row)
    assert (path.parent / unquote(row.th.a["href"])).is_file()


def test_written_answers_wait_until_a_person_marks_them(graded, tmp_path):
    course = tmp_path / "course"
    shutil.copytree(graded, course)
    assert main(["--course", str(course), "report", AFFINE]) == 0
    before = words(section(read(course / "reports" / f"{AFFINE}.html"), "people"))
    assert "In your own words: 5 answers ada" in before
    with Gradebook(f"sqlite:///{course}/gradebook.db", "neural_networks") as book:
        mark = book.find_grade("written-answer", "affine_function", AFFINE, "ada")
        mark.manual_score, mark.needs_manual_grade = 2.5, False
        book.db.commit()
    assert main(["--course", str(course), "report", AFFINE]) == 0
    after = read(course / "reports" / f"{AFFINE}.html")
    assert "In your own words: 4 answers ben" in words(section(after, "people"))
    assert rows(section(after, "students"))[0][1] == "29.5"


def test_every_link_leads_somewhere(page, path):
    ids = {element["id"] for element in page.find_all(id=True)}
    for link in page.find_all("a"):
        file, _, place = link["href"].partition("#")
        if not file:
            assert place in ids, link
            continue
        feedback = path.parent / unquote(file)
        assert feedback.is_file(), link
        assert not place or f'id="{place}"' in feedback.read_text(encoding="utf-8"), link


def test_links_start_from_where_the_page_is_written(graded, tmp_path, capsys):
    output = tmp_path / "else where" / "report.html"
    assert main(["--course", str(graded), "report", AFFINE, "--output", str(output)]) == 0
    assert str(output) in capsys.readouterr().out
    addresses = [link["href"] for link in section(read(output), "students").find_all("a")]
    assert len(addresses) == 6
    assert all((output.parent / unquote(address)).is_file() for address in addresses)


def test_the_page_stands_alone_and_headings_nest(page, path):
    text = path.read_text(encoding="utf-8")
    assert "://" not in text
    assert "url(" not in text
    assert not page.find_all(["script", "link", "img", "iframe"])
    assert page.html["lang"] == "en"
    levels = [int(heading.name[1]) for heading in page.find_all(["h1", "h2", "h3", "h4"])]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(deeper - level <= 1 for level, deeper in itertools.pairwise(levels))
    assert all(cell.get("scope") in ("row", "col") for cell in page.find_all("th"))


def test_the_same_class_gives_the_same_bytes(graded, path, tmp_path):
    again = graded / "reports" / "again.html"
    assert main(["--course", str(graded), "report", AFFINE, "--output", str(again)]) == 0
    assert again.read_bytes() == path.read_bytes()


@pytest.fixture
def course(graded, tmp_path):
    """A course with a source, and nothing collected or graded."""
    course = tmp_path / "course"
    shutil.copytree(graded, course, ignore=shutil.ignore_patterns("autograded", "feedback", "submitted", "reports"))
    return course


def give_record(course, graded, student, like="ada", **changes):
    """Give `student` the record of another one, with changes."""
    record = json.loads((graded / "autograded" / like / AFFINE / "grading.json").read_text(encoding="utf-8"))
    folder = course / "autograded" / student / AFFINE
    folder.mkdir(parents=True)
    (folder / "grading.json").write_text(json.dumps(record | changes), encoding="utf-8")


def test_what_students_control_is_text_and_never_markup(course, graded):
    give_record(course, graded, SCRIPT, state="partly graded", reasons=["`<script>x` <b>&"], notes=["<img src=x>"])
    feedback = course / "feedback" / SCRIPT / AFFINE
    feedback.mkdir(parents=True)
    (feedback / "affine_function.html").write_text("", encoding="utf-8")
    assert main(["--course", str(course), "report", AFFINE]) == 0
    path = course / "reports" / f"{AFFINE}.html"
    page = read(path)
    assert not page.find_all(["script", "img", "b"])
    assert words(section(page, "students").tbody.th) == SCRIPT
    assert "<script>x <b>&" in words(section(page, "people"))
    assert (path.parent / unquote(section(page, "students").a["href"])).is_file()


DEEP = "[" * 100_000
FORGED_SCORES = {"affine_function": {"of-my-own": 1_000_000_000}}


def test_points_that_the_gradebook_does_not_know_count_for_nobody_who_is_in_it(course, graded):
    give_record(course, graded, "ada", scores=FORGED_SCORES)
    assert main(["--course", str(course), "report", AFFINE]) == 0
    page = read(course / "reports" / f"{AFFINE}.html")
    (row,) = rows(section(page, "students"))
    assert float(row[1]) <= 30


@pytest.mark.parametrize(
    "forged",
    [
        "",
        "null",
        "[]",
        DEEP,
        '{"scores": ' + DEEP,
        {"scores": {"affine_function": {"matmul-check": float("inf")}}},
        {"scores": {"affine_function": {"matmul-check": "27"}}},
        {"scores": {"affine_function": []}},
        {"state": "excellent"},
        {"state": ["graded"]},
        {"notes": "text"},
        {"reasons": [1]},
        {"mistakes": {"affine-function-check": "bias left out"}},
        {"parts": {"affine_function": {"matmul-check": {"a: b": "yes"}}}},
        {"groups": {"affine_function": {"matmul-check": {"matmul": {"ko": "twice"}}}}},
        {"more": 1},
        {"scores": {"affine_function": {"matmul-check": 10**400}}},
        {"scores": {"affine_function": {"matmul-check": True}}},
        {"scores": {"affine_function": {"matmul-check": -1}}},
        {"notes": ["half a character: \ud800"]},
        {"reasons": ["\udfff"]},
        {"mistakes": {"affine_function": {"\ud800": "bias left out"}}},
        '{"state": "graded", "scores": {"affine_function": {"matmul-check": 1' + "0" * 5000 + "}}}",
        '"' + "x" * 1000,
        "\ufeff{}",
    ],
)
def test_a_record_that_the_grader_did_not_write_is_none(course, graded, forged):
    give_record(course, graded, "ada")
    give_record(course, graded, "ben", **(forged if isinstance(forged, dict) else {}))
    if isinstance(forged, str):
        (course / "autograded" / "ben" / AFFINE / "grading.json").write_text(forged, encoding="utf-8")
    assert main(["--course", str(course), "report", AFFINE]) == 0
    page = read(course / "reports" / f"{AFFINE}.html")
    assert [row[0] for row in rows(section(page, "students"))] == ["ada"]


@pytest.mark.parametrize("kind", ["pipe", "link", "folder", "endless", "no text"])
def test_a_record_that_is_no_plain_file_is_none_and_nobody_waits_for_it(course, graded, kind):
    give_record(course, graded, "ada")
    give_record(course, graded, "ben")
    path, other = (course / "autograded" / student / AFFINE / "grading.json" for student in ("ben", "ada"))
    path.unlink()
    {
        "pipe": lambda: os.mkfifo(path),
        "link": lambda: path.symlink_to(other),
        "folder": path.mkdir,
        "endless": lambda: (path.touch(), os.truncate(path, 2**40)),
        "no text": lambda: path.write_bytes(b"\xff\xfe{}"),
    }[kind]()
    assert main(["--course", str(course), "report", AFFINE]) == 0
    page = read(course / "reports" / f"{AFFINE}.html")
    assert [row[0] for row in rows(section(page, "students"))] == ["ada"]


def test_wrong_answers_that_no_mistake_explains_are_grouped_by_what_they_compute(course, graded, monkeypatch):
    twice = {"matmul-check": {"matmul": {"en": "every entry of your result is `twice` torch's", "ko": "두 배"}}}
    other = {"matmul-check": {"matmul": {"en": f"raises {SCRIPT}"}}}
    for student, groups in (("ada", twice), ("ben", other), ("chloe", twice)):
        give_record(course, graded, student, groups={"affine_function": groups})
    assert main(["--course", str(course), "report", AFFINE]) == 0
    page = read(course / "reports" / f"{AFFINE}.html")
    table = section(page, "mistakes").find_all("table")[-1]
    assert [(row[0], row[2]) for row in rows(table)] == [
        ("every entry of your result is twice torch's", "2 of 3"),
        (f"raises {SCRIPT}", "1 of 3"),
    ]
    assert table.find("code", string="twice")
    assert not page.find("script")
    assert rows(table)[0][3].endswith("ada chloe")
    monkeypatch.setenv("COURSE_LANGUAGE", "ko")
    assert main(["--course", str(course), "report", AFFINE]) == 0
    table = section(read(course / "reports" / f"{AFFINE}.html"), "mistakes").find_all("table")[-1]
    assert [row[0] for row in rows(table)] == ["두 배", f"raises {SCRIPT}"]


def test_a_class_of_500_stays_small_and_folded(course, graded):
    everything_wrong = {"hadamard-then-sum-check": "sum forgotten", "affine-function-check": "bias left out"}
    everything_wrong |= {"matmul-check": "elementwise product", "batch-matmul-check": "every matrix with every other"}
    for number in range(500):
        student = f"a-rather-long-name-{number:03d}"
        changes = {"mistakes": {"affine_function": everything_wrong}, "notes": ["affine_function.ipynb: changed"]}
        give_record(course, graded, student, **changes)
        feedback = course / "feedback" / student / AFFINE
        feedback.mkdir(parents=True)
        (feedback / "affine_function.html").touch()
    assert main(["--course", str(course), "report", AFFINE]) == 0
    path = course / "reports" / f"{AFFINE}.html"
    page = read(path)
    assert path.stat().st_size < 1_000_000
    assert len(rows(section(page, "students"))) == 500
    assert not section(page, "students").details.has_attr("open")


def test_a_class_of_which_nothing_could_be_graded_gets_a_page(course, graded):
    give_record(course, graded, "eva", like="eva")
    assert main(["--course", str(course), "report", AFFINE]) == 0
    page = read(course / "reports" / f"{AFFINE}.html")
    assert "none of the submissions could be graded" in words(section(page, "scores"))
    assert "eva" in words(section(page, "people"))


def test_what_is_collected_and_not_graded_is_said(course, graded):
    give_record(course, graded, "ada")
    hand_in(course, "gus", AFFINE, b"")
    assert main(["--course", str(course), "report", AFFINE]) == 0
    text = words(section(read(course / "reports" / f"{AFFINE}.html"), "submissions"))
    assert "1 submission not in this report: collected, but not graded" in text
    assert "Whose gus" in text


def test_an_unknown_assignment_is_named_with_those_that_exist(capsys):
    assert main(["--course", str(COURSE), "report", "99_magic"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("There is no assignment 99_magic.")
    assert AFFINE in said


def test_a_class_that_is_not_graded_yet_is_told_what_to_do(course, capsys):
    assert main(["--course", str(course), "report", AFFINE]) == 1
    assert f"course grade {AFFINE}" in capsys.readouterr().err
    assert not (course / "reports").exists()


def test_a_file_that_cannot_be_written_and_a_broken_gradebook_are_answered_in_words(course, graded, capsys):
    give_record(course, graded, "ada")
    assert main(["--course", str(course), "report", AFFINE, "--output", str(course)]) == 1
    assert f"{course} cannot be written: Is a directory" in capsys.readouterr().err
    (course / "gradebook.db").write_text("no database")
    assert main(["--course", str(course), "report", AFFINE]) == 1
    assert "gradebook.db cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize("most", [0, 1, 3, 7.5, 30, 46, 100, 999])
def test_bins_hold_every_score_once_and_are_few(most):
    scores = [most * share / 20 for share in range(21)]
    bins = bins_of(scores, most)
    assert sum(one.count for one in bins) == len(scores)
    assert len(bins) <= 15
    assert bins[-1].high >= most
    assert histogram_svg(scores, most).count("<rect") == sum(one.count > 0 for one in bins)


def test_in_another_language_report_and_closing_lines_are_said_in_it(graded, tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_LANGUAGE", "ko")
    status, said = grade(graded)
    assert status == 0, said
    assert "제출물 6개는 전에 채점했고 바뀌지 않았어요." in said
    assert main(["--course", str(graded), "report", AFFINE, "--output", str(tmp_path / "report.html")]) == 0
    korean = read(tmp_path / "report.html")
    assert korean.html["lang"] == "ko"
    for element in korean.select("h2, thead th, dt, nav a, table.mistakes th, .legend span, svg"):
        said = element.get("aria-label") or words(element)
        assert re.search("[가-힣]", said), element
