"""How long a lesson, an exercise and an assignment take: stated everywhere, by one rule, and alike.

The rule is that of docs/authors.md. It knows notebooks as JSON.
"""

import json
import math
import re
from pathlib import Path

import pytest

COURSE = Path(__file__).parents[2]
LESSONS = [path for path in sorted(COURSE.glob("notebooks/0*.ipynb")) if path.name[:2] not in ("00", "09")]
ASSIGNMENTS = sorted(COURSE.glob("source/*/*.ipynb"))
HARD = "easy|medium|hard"
ABOUT = re.compile(rf"\*About (?:(\d+) hours?)?(?: ?(\d+) minutes)? · ({HARD})\*")


def cells(path, kind):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    return ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == kind]


def minutes(text):
    """The minutes that the first line of the form *About 1 hour 15 minutes · easy* states."""
    found = ABOUT.search(text)
    assert found, f"no line such as *About 15 minutes · easy* in: {text[:80]}"
    return 60 * int(found[1] or 0) + int(found[2] or 0)


def estimate(path):
    """The minutes of a lesson by the rule of docs/authors.md."""
    text, code = "\n".join(cells(path, "markdown")), "\n".join(cells(path, "code"))
    words = len(re.findall(r"\w+", text))
    lines = sum(bool(line.strip()) for line in code.split("\n"))
    tries = text.count("**Try it") + code.count("figures.moving.")
    questions = len(re.findall(r"quick_question\(.*answer|closing_question\(", code))
    return words / 80 + lines / 4 + 3 * tries + questions


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_a_lesson_states_its_minutes_by_the_rule(path):
    stated = minutes(cells(path, "markdown")[0])
    assert stated % 5 == 0
    assert abs(stated - estimate(path)) <= 10, f"by the rule {estimate(path):.0f} minutes"


@pytest.mark.parametrize("path", ASSIGNMENTS, ids=lambda path: path.stem)
def test_an_assignment_takes_as_long_as_its_exercises(path):
    texts = cells(path, "markdown")
    exercises = [minutes(text) for text in texts if re.match(r"## Exercise \d+ ·", text)]
    assert len(exercises) >= 5
    assert minutes(texts[0]) == 15 * math.ceil(sum(exercises) / 15)


def test_the_start_states_what_lessons_and_assignments_state():
    table = "\n".join(cells(COURSE / "notebooks/00_start_here.ipynb", "markdown"))
    for path in LESSONS:
        said = ABOUT.search(cells(path, "markdown")[0])[0].strip("*").removeprefix("About ")
        assert f"| {int(path.name[:2])} | {said} |" in table
    for path in ASSIGNMENTS:
        said = ABOUT.search(cells(path, "markdown")[0])[0].strip("*").removeprefix("About ")
        assert f"| `{path.parent.name}`, {said} |" in table
