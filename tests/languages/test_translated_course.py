"""Lessons and student versions in a language that turns every text into capitals, made by the real nbgrader."""

import json
import re
import shutil
import zipfile
from itertools import groupby

import pytest
from copied_course import copy_course, course_command
from places import COURSE

from grader_utils.bundle.build import build_bundle
from grader_utils.course.release import generate
from grader_utils.course.translated_course import build_translated
from grader_utils.languages.catalog import read_catalog, save, update
from grader_utils.languages.language import language
from grader_utils.languages.notebook_file import notebook_text, notebooks_of, read_notebook
from grader_utils.languages.notebook_texts import messages_of, source_of

LESSON, ASSIGNMENT = "notebooks/00_start_here.ipynb", "release/03_sigmoid/sigmoid.ipynb"
SETTINGS = 'name = "Brackets"\ncomplete = false\njupyterlab = "xx_XX"\nrequirements = "requirements-xx.txt"\n'
FOR_A_BUNDLE = ("LICENSE", "README.md", "requirements-student.txt")


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    course = copy_course(tmp_path_factory.mktemp("language"), "notebooks/data", LESSON, *FOR_A_BUNDLE)
    for folder in (course / "source").iterdir():
        if folder.name != "03_sigmoid":
            shutil.rmtree(folder)
    folder = course / "translations" / "xx"
    folder.mkdir(parents=True)
    (folder / "language.toml").write_text(SETTINGS, encoding="utf-8")
    (course / "requirements-xx.txt").write_text("# letters\nbrackets==1.0\n", encoding="utf-8")
    spoken = language(course, "xx")
    for name, path in notebooks_of(course):
        catalog = update(read_catalog(spoken.catalog(name), "xx"), messages_of(read_notebook(path), path.stem))
        for entry in catalog.entries:
            entry.msgstr = f"⟦{entry.msgid}⟧"
        save(catalog)
    return course


@pytest.fixture(scope="module")
def built(course):
    return build_translated(course, course / "build" / "xx", language(course, "xx"))


def test_a_lesson_says_its_language_and_has_its_outputs(built):
    lesson = read_notebook(built / LESSON)
    assert lesson["metadata"]["course"]["language"] == "xx"
    assert source_of(lesson["cells"][0]).startswith("# ⟦Start here⟧")
    english = read_notebook(COURSE / LESSON)
    for made, original in zip(lesson["cells"], english["cells"], strict=True):
        kinds = [[kind for kind, _ in groupby(_kinds_of(cell))] for cell in (made, original)]
        assert kinds[0] == kinds[1], made["id"]


def _kinds_of(cell):
    return [output["output_type"] for output in cell.get("outputs", [])]


def test_a_lesson_is_not_run_again_as_long_as_nothing_changes(course, built):
    path = built / LESSON
    before = read_notebook(path)
    shown = next(cell for cell in before["cells"] if cell.get("outputs"))
    shown["outputs"] = [{"output_type": "stream", "name": "stdout", "text": ["as before\n"]}]
    path.write_text(notebook_text(before), encoding="utf-8")
    build_translated(course, built, language(course, "xx"))
    assert read_notebook(path) == before
    assert (built / "notebooks/data").is_dir()


def test_a_link_to_a_heading_leads_to_its_cell_as_its_letters_would_be_escaped(built):
    cells = {cell["id"]: source_of(cell) for cell in read_notebook(built / LESSON)["cells"]}
    (target,) = re.findall(r"\]\(#([^)]*)\)", "".join(cells.values()))
    assert "## ⟦Fetch, work, validate, submit⟧" in cells[target.removeprefix("cell-id=")]


def test_a_student_version_has_translated_texts_and_no_solution(built):
    student = read_notebook(built / ASSIGNMENT)
    english = read_notebook(COURSE / ASSIGNMENT)
    assert [cell["id"] for cell in student["cells"]] == [cell["id"] for cell in english["cells"]]
    sources = "".join(map(source_of, student["cells"]))
    assert "# ⟦3 · The sigmoid and its relatives⟧" in sources
    assert "SOLUTION" not in sources
    assert "HIDDEN" not in sources
    assert "raise NotImplementedError()" in sources


def test_a_class_has_student_versions_in_its_language(course, built):
    """What course_settings.py says counts for `course build`, and for nbgrader's own generate_assignment."""
    settings = course / "course_settings.py"
    settings.write_text('c = get_config()\nc.Course.language = "xx"\n', encoding="utf-8")
    try:
        generate(course, course / "release")
    finally:
        settings.unlink()
    assert (course / ASSIGNMENT).read_bytes() == (built / ASSIGNMENT).read_bytes()


def test_english_stays_what_it_was(course):
    generate(course, course / "release")
    assert (course / ASSIGNMENT).read_bytes() == (COURSE / ASSIGNMENT).read_bytes()


def test_a_learner_works_in_copies_of_it(course, built, tmp_path):
    status, said = course_command(course, "workspace", "--language", "xx", "--folder", str(tmp_path))
    assert status == 0, said
    for name in (LESSON, ASSIGNMENT):
        assert (tmp_path / name).read_bytes() == (built / name).read_bytes()


def test_a_zip_holds_it(course, built, tmp_path):
    with zipfile.ZipFile(build_bundle(course, tmp_path, built, language(course, "xx"))) as archive:
        for name in (LESSON, ASSIGNMENT):
            assert archive.read(f"neural_networks_by_hand/{name}") == (built / name).read_bytes()
        settings, requirements, start = (
            archive.read(f"neural_networks_by_hand/{name}").decode()
            for name in ("jupyterlab/overrides.json", "requirements.txt", "START_HERE.html")
        )
    assert json.loads(settings) == {"@jupyterlab/translation-extension:plugin": {"locale": "xx_XX"}}
    assert "\nbrackets==1.0\n" in requirements
    assert "-m jupyterlab --LabApp.app_settings_dir=jupyterlab notebooks/00_start_here.ipynb" in start


def test_a_language_that_is_not_there_is_said_in_a_sentence(course):
    status, said = course_command(course, "workspace", "--language", "yy")
    assert status == 2
    assert said.startswith("There is no language 'yy' in translations/. There are: xx.")
