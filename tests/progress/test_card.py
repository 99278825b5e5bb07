"""What the card says: real exercises, simple sums, and words that need neither color nor a mouse."""

from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
from places import ASSIGNMENTS, COURSE, read_notebook

from grader_utils.course.asked import asking_cells
from grader_utils.progress.achievements import achievements
from grader_utils.progress.card import Card
from grader_utils.progress.closing import LOOK_AGAIN, NotRight, check_closing
from grader_utils.progress.closing_questions import CLOSING
from grader_utils.progress.quick_questions import quick_questions
from grader_utils.progress.standing import LEVELS, Standing
from grader_utils.progress.syllabus import LESSONS, exercises, lesson_read, quick_answered

NOW = datetime(2026, 3, 2, tzinfo=UTC)
ANSWERS = {
    "01_affine_function": -3.5,
    "02_logic_gates": [1, 0, 1, 1],
    "03_sigmoid": 0.09,
    "04_mlp_weight_matrix": 1510,
    "05_computation_graph": 8,
    "06_backpropagation_layers": [0.2, -0.5, 0.3],
    "07_training": 0.3,
    "08_clinic": 9,
    "09_project": 750,
}
QUICK = [quick_answered(name) for asked in quick_questions().values() for name in asked]
EVERYTHING = [*(name for names in exercises().values() for name in names), *map(lesson_read, LESSONS), *QUICK]


def standing(*names):
    return Standing(dict.fromkeys(names, NOW))


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_the_exercises_of_a_lesson_are_those_that_its_assignment_asks(assignment):
    asked = {name for _, names in asking_cells(read_notebook(COURSE / "source" / assignment)) for name in names}
    assert set(exercises()[assignment]) == asked


def test_points_are_ten_for_an_exercise_five_for_a_lesson_and_one_for_a_quick_question():
    some = standing("xor", "step", lesson_read("02_logic_gates"), quick_answered("third-neuron"))
    assert (some.points, some.exercises_passed, some.lessons_read, some.quick_answered) == (26, 2, 1, 1)
    assert [(row.passed, row.read) for row in some.lessons[:3]] == [(0, False), (2, True), (0, False)]


def test_names_that_the_course_does_not_know_earn_nothing():
    assert standing("magic", "lesson-99_magic").points == 0


def test_everything_earns_the_last_level_and_all_achievements():
    all_of_it = standing(*EVERYTHING)
    assert all_of_it.points == all_of_it.most_points
    assert all_of_it.level == list(LEVELS)[-1]
    assert all_of_it.to_next_level is None
    assert all_of_it.still_open == []
    almost = standing(*EVERYTHING[1:])
    assert almost.level == list(LEVELS)[-2]
    assert almost.to_next_level == (list(LEVELS)[-1], 10)


def test_the_bar_fills_until_the_next_level_begins():
    one, two = standing("xor"), standing("xor", "step")
    assert one.level == two.level == "Neuron"
    assert two.way_to_next_level[0] - one.way_to_next_level[0] == 10
    for some in (one, two):
        gathered, whole = some.way_to_next_level
        assert whole - gathered == some.to_next_level[1]
    assert standing(*EVERYTHING).way_to_next_level == (1, 1)


def test_nothing_earns_nothing():
    assert standing().level == next(iter(LEVELS))
    assert standing().achieved == []


@pytest.mark.parametrize("achievement", achievements(), ids=lambda achievement: achievement.name)
def test_an_achievement_asks_for_things_that_exist_and_for_all_of_them(achievement):
    assert achievement.needs <= set(EVERYTHING)
    assert achievement in standing(*achievement.needs).achieved
    if not achievement.any_of:
        for missing in achievement.needs:
            assert achievement not in standing(*(set(EVERYTHING) - {missing})).achieved


class Elements(HTMLParser):
    """Collects the elements of a page, and checks that each is closed where it should be."""

    def __init__(self, html):
        super().__init__()
        self.open, self.seen, self.text = [], [], ""
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def test_the_card_says_everything_in_words_and_names_its_parts():
    page = Elements(Card(standing("xor", lesson_read("02_logic_gates")), "Ada").html())
    for words in (
        "Level: Neuron",
        "Points: 15 of",
        "Lessons read: 1 of 9",
        "Exercises passed: 1 of",
        "Quick questions answered: 0 of",
        "✓ read",
        "not yet",
    ):
        assert words in page.text
    way_on, *bars = [attributes for tag, attributes in page.seen if tag == "progress"]
    assert way_on["aria-label"].endswith("points on the way from Neuron to Layer")
    assert len(bars) == len(ASSIGNMENTS) == len(LESSONS) - 2
    assert page.text.count("none to pass") == 2
    assert bars[1]["aria-label"] == "1 of 8 exercises passed in lesson 2"
    assert all("scope" in attributes for tag, attributes in page.seen if tag == "th")
    assert ("section", "Progress of Ada") in [(tag, attributes.get("aria-label")) for tag, attributes in page.seen]


def test_the_card_follows_the_theme_and_runs_nothing():
    html = Card(standing(), "Ada").html()
    assert "var(--jp-content-font-color1" in html
    assert "var(--jp-layout-color1" in html
    assert "<script" not in html


def test_a_name_is_shown_and_never_run():
    html = Card(standing(), '<img src=x onerror="alert(1)">').html()
    assert "<img" not in html
    assert "&lt;img" in html


def test_text_and_html_say_the_same():
    card = Card(standing("xor"), "Ada")
    shown = card._repr_mimebundle_()
    for words in ("Progress of Ada", "Points: 10 of", "Exercises passed: 1 of", "Not one, but three"):
        assert words in shown["text/plain"]
        assert words in shown["text/html"]


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_lesson_closes_with_its_question_still_unanswered(lesson):
    cells = {cell.id: cell for cell in read_notebook(COURSE / "notebooks" / f"{lesson}.ipynb").cells}
    assert f'closing_question("{lesson}", my_answer)' in cells["closing"].source
    assert "my_answer = None" in cells["closing"].source
    assert "question before you go" in cells["closing-text"].source


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_right_answer_to_a_closing_question_passes(lesson, here, capsys):
    check_closing(lesson, ANSWERS[lesson])
    assert "You have read this lesson" in capsys.readouterr().out
    assert [path.stem for path in here.rglob("*.json")] == [lesson_read(lesson)]


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_known_mistake_gets_its_hint_and_never_the_answer(lesson, here):
    question = CLOSING[lesson]
    inputs = question.public_parts[0].draw(None)
    for mistake in question.mistakes:
        said = refusal(lesson, mistake.formula(**inputs))
        assert " ".join(mistake.hint.split()) in said
        assert str(ANSWERS[lesson]) not in said
    assert not here.exists()


@pytest.mark.parametrize("answer", ["-3.5", [1, 2], [[1], [1, 2]], float("nan"), object(), False, 1e300])
def test_an_answer_of_any_kind_is_refused_with_something_to_do(answer, here):
    assert LOOK_AGAIN in refusal("01_affine_function", answer)


def refusal(lesson, answer):
    with pytest.raises(NotRight) as refused:
        check_closing(lesson, answer)
    return " ".join(str(refused.value).split())
