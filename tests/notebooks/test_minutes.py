"""How long a lesson, an exercise and an assignment take: stated everywhere, by one rule, and alike.

The rule is that of docs/authors.md.
"""

import math
import re

import pytest
from places import COURSE, read_notebook, sittings

LESSONS = [path for path in sorted(COURSE.glob("notebooks/0*.ipynb")) if path.name[:2] not in ("00", "09")]
ASSIGNMENTS = sorted(COURSE.glob("source/*/*.ipynb"))
HARD = "easy|medium|hard"
ABOUT = re.compile(rf"\*About (?:(\d+) hours?)?(?: ?(\d+) minutes)? · ({HARD})\*")


LONGEST = 100  # minutes at one sitting


def texts_of(cells, kind="markdown"):
    return [cell.source for cell in cells if cell.cell_type == kind]


def texts_in(path):
    return texts_of(read_notebook(path).cells)


def minutes(text):
    """The minutes that the first line of the form *About 1 hour 15 minutes · easy* states."""
    found = ABOUT.search(text)
    assert found, f"no line such as *About 15 minutes · easy* in: {text[:80]}"
    return 60 * int(found[1] or 0) + int(found[2] or 0)


def estimate(cells):
    """The minutes that cells of a lesson take by the rule of docs/authors.md."""
    text, code = "\n".join(texts_of(cells)), "\n".join(texts_of(cells, "code"))
    words = len(re.findall(r"\w+", text))
    lines = sum(bool(line.strip()) for line in code.split("\n"))
    tries = text.count("**Try it") + code.count("figures.moving.")
    questions = len(re.findall(r"quick_question\(.*answer|closing_question\(", code))
    return words / 80 + lines / 4 + 3 * tries + questions


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_a_lesson_states_its_minutes_by_the_rule(path):
    whole, *halves = [minutes(text) for text in texts_in(path) if ABOUT.search(text)]
    halves = halves or [whole]
    assert sum(halves) == whole
    for stated, sitting in zip(halves, sittings(read_notebook(path)), strict=True):
        assert stated % 5 == 0
        assert stated <= LONGEST
        assert abs(stated - estimate(sitting)) <= 10, f"by the rule {estimate(sitting):.0f} minutes"


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_an_assignment_takes_as_long_as_its_exercises(path):
    texts = texts_in(path)
    exercises = [minutes(text) for text in texts if re.match(r"## Exercise \d+ ·", text)]
    assert len(exercises) >= 5
    assert minutes(texts[0]) == 15 * math.ceil(sum(exercises) / 15)


def test_the_start_states_what_lessons_and_assignments_state():
    table = "\n".join(texts_in(COURSE / "notebooks/00_start_here.ipynb"))
    for path in LESSONS:
        said = ABOUT.search(texts_in(path)[0])[0].strip("*").removeprefix("About ")
        said += ", in two sittings" * (len(sittings(read_notebook(path))) - 1)
        assert f"| {int(path.name[:2])} | {said} |" in table
    for path in ASSIGNMENTS:
        said = ABOUT.search(texts_in(path)[0])[0].strip("*").removeprefix("About ")
        assert f"| `{path.parent.name}`, {said} |" in table
