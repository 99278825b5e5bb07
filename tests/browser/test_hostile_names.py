"""Formgrader shows names that are scripts as text, those too that an older gradebook holds; none of them runs."""

import sqlite3
from urllib.parse import quote

import pytest
from browser.lab_server import lab_server
from small_class import answered, grade, hand_in, lay_out

ASSIGNMENT, NOTEBOOK = "01_affine_function", "affine_function"
OWNED = "document.title='owned';window.owned=1"
TAG = f"<img src=x onerror={OWNED}>"
QUOTE = f'x";{OWNED};"'
BACKSLASH = "x\\"
TURNED = "x\u202eada"
PLAIN = "Zoë O'Connor"


@pytest.fixture(scope="module")
def classroom(installed_chromium, tmp_path_factory):
    """A course in whose gradebook, as from an older version, stand students of such ids and names."""
    course = lay_out(tmp_path_factory.mktemp("class"), [ASSIGNMENT])
    (course.parent / "exchange").mkdir()
    ids = {"ada": TAG, "ben": QUOTE, "carl": "carl", "dora": PLAIN}
    for student in ids:
        hand_in(course, student, ASSIGNMENT, answered(ASSIGNMENT))
    status, said = grade(course)
    assert status == 0, said
    with sqlite3.connect(course / "gradebook.db") as book:
        for old, new in ids.items():
            book.execute("UPDATE student SET id = ? WHERE id = ?", (new, old))
            book.execute("UPDATE submitted_assignment SET student_id = ? WHERE student_id = ?", (new, old))
        book.execute("UPDATE student SET first_name = ?, last_name = ? WHERE id = 'carl'", (TAG, QUOTE))
    for step in ("submitted", "autograded"):
        for old, new in ids.items():
            (course / step / old).rename(course / step / new)
    return course, ids.values()


@pytest.fixture(scope="module")
def server(classroom, chromium, tmp_path_factory):
    with lab_server(classroom[0], tmp_path_factory.mktemp("jupyterlab"), classroom[0].parent / "exchange") as server:
        yield server


def pages(course, students):
    """Yield the addresses of all pages that name a student."""
    with sqlite3.connect(course / "gradebook.db") as book:
        submissions = [row[0] for row in book.execute("SELECT id FROM submitted_notebook")]
    yield from ("manage_students", f"manage_submissions/{ASSIGNMENT}", f"gradebook/{ASSIGNMENT}/{NOTEBOOK}")
    yield from (f"submissions/{submission}/" for submission in submissions)
    for student in (*students, BACKSLASH):
        yield f"manage_students/{quote(student, safe='')}"
        yield f"manage_students/{quote(student, safe='')}/{ASSIGNMENT}"
    yield f"gradebook/{quote(TAG, safe='')}/{quote(QUOTE, safe='')}"


def signed_in(chromium, server):
    """Return a tab that the server knows, as its pages ask for their tables without the token."""
    page = chromium.new_page()
    page.goto(server.address())
    return page


def test_no_name_runs_on_any_page_and_every_title_stays(chromium, server, classroom):
    page = signed_in(chromium, server)
    titles = {}
    for address in pages(*classroom):
        page.goto(server.address(f"formgrader/{address}"), wait_until="networkidle")
        assert page.evaluate("window.owned") is None, address
        titles[address] = page.title()
    assert set(titles.values()) == {"nbgrader formgrade", NOTEBOOK}
    page.close()


def test_names_are_shown_as_they_are(chromium, server, classroom):
    page = signed_in(chromium, server)
    page.goto(server.address(f"formgrader/manage_submissions/{ASSIGNMENT}"))
    page.wait_for_function("document.querySelectorAll('td.student-id').length == 4")
    assert set(page.locator("td.student-id").all_text_contents()) == set(classroom[1])
    page.goto(server.address(f"formgrader/manage_students/{quote(PLAIN)}"))
    assert page.locator(".breadcrumb .active").text_content() == PLAIN
    assert page.evaluate("student_id") == PLAIN  # it asks for this student
    page.goto(server.address(f"formgrader/manage_students/{quote(TURNED)}"))
    assert page.locator(".breadcrumb .active").text_content() == r"x\u202eada"
    page.close()
