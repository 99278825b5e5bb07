"""Lessons in JupyterLab, a sample of them in make test: each runs, moves by keyboard, and reads well in both themes."""

import itertools
import re
import shutil
from dataclasses import dataclass

import pytest
from browser.jupyterlab import DARK, LIGHT, JupyterLab
from browser.lab_server import lab_server
from browser.legible import contrasts, heading_levels, sticking_out
from browser.notebook_panel import NotebookPanel
from browser.tab import opened_tab
from places import COURSE, read_notebook
from playwright.sync_api import Locator, expect
from thorough import THOROUGH

SAMPLE = ("00_start_here", "07_training", "reference_words")
LESSONS = sorted(path.stem for path in (COURSE / "notebooks").glob("*.ipynb"))
if not THOROUGH:
    LESSONS = [lesson for lesson in LESSONS if lesson in SAMPLE]
LOOKS = ((1280, LIGHT), (1920, DARK))
"""Width of the screen and theme, each once: a theme changes colors alone, and a width what fits."""

SCREEN = {"width": 1280, "height": 900}
WORDS = "control => control.closest('.widget-inline-hbox, button').innerText"  # of a slider with its label
LEAST_CONTRAST = 4.5  # WCAG 2.2, level AA


@pytest.fixture(scope="module")
def server(chromium, tmp_path_factory):
    home = tmp_path_factory.mktemp("student")
    shutil.copytree(COURSE / "notebooks", home / "notebooks", ignore=shutil.ignore_patterns(".*"))
    shutil.copy(COURSE / "nbgrader_config.py", home)
    own = tmp_path_factory.mktemp("jupyterlab")
    settings = own / "config" / "jupyter_server_config.d"  # as pip lays them into an environment
    settings.mkdir(parents=True)
    shutil.copy(COURSE / "grader_utils" / "figures" / "moving" / "neural_networks_by_hand.json", settings)
    with lab_server(home, own, tmp_path_factory.mktemp("exchange")) as server:
        yield server


@dataclass(frozen=True)
class Lesson:
    name: str
    lab: JupyterLab
    notebook: NotebookPanel


@pytest.fixture(scope="module")
def opened_lab(chromium, server):
    """JupyterLab, in which one lesson after another is opened, and the console of its tab."""
    with opened_tab(chromium) as (page, console):
        yield JupyterLab(page, server).open(), console


@pytest.fixture(scope="module", params=LESSONS)
def lesson(request, opened_lab):
    """A lesson, all of whose cells have run."""
    lab, console = opened_lab
    lab.page.set_viewport_size(SCREEN)
    lab.use_theme(LIGHT)
    notebook = lab.open_notebook(f"notebooks/{request.param}.ipynb")
    notebook.run_all()
    yield Lesson(request.param, lab, notebook)
    notebook.shut_down()
    lab.close_file()
    errors, console.errors = console.errors, []
    assert errors == []


def test_it_runs_without_an_error(lesson):
    assert lesson.notebook.errors() == []


def test_every_picture_has_alt_text(lesson):
    pictures = lesson.notebook.panel.locator(".jp-OutputArea-output img, .jp-OutputArea-output svg[role=img]")
    if any(cell.cell_type == "code" for cell in read_notebook(COURSE / "notebooks" / f"{lesson.name}.ipynb").cells):
        assert pictures.count() > 0
    for picture in pictures.all():
        assert len(picture.get_attribute("alt") or picture.get_attribute("aria-label") or "") > 20


def test_headings_nest(lesson):
    levels = heading_levels(lesson.notebook.panel)
    assert levels[0] == 1
    assert all(deeper <= before + 1 for before, deeper in itertools.pairwise(levels))


def test_sliders_and_buttons_redraw_the_picture_by_keyboard(lesson):
    page = lesson.lab.page
    moving = lesson.notebook.panel.locator(".jp-Cell", has=page.locator(".jupyter-widgets"))
    for cell in moving.all():
        cell.scroll_into_view_if_needed()
        picture = cell.locator(".jp-OutputArea-output img")
        outputs = cell.locator(".jp-OutputArea-output")
        controls = [*outputs.get_by_role("slider").all(), *outputs.get_by_role("button").all()]
        assert controls
        for control in filter(Locator.is_visible, controls):
            before = picture.get_attribute("alt"), picture.get_attribute("src")
            control.focus()
            if control.evaluate(WORDS).startswith("speed"):
                slow = control.get_attribute("aria-valuenow")
                page.keyboard.press("ArrowRight")
                expect(control).not_to_have_attribute("aria-valuenow", slow)
                continue
            page.keyboard.press("ArrowRight" if control.get_attribute("role") == "slider" else "Enter")
            expect(picture).not_to_have_attribute("alt", before[0])
            assert picture.get_attribute("src") != before[1]
        for paper in outputs.get_by_role("application").all():
            draw_by_keyboard_and_mouse(page, paper, picture)
    papers = lesson.notebook.panel.get_by_role("application", name="Paper to draw on")
    assert papers.count() == (lesson.name == "00_start_here")


def test_a_moving_picture_is_dark_in_the_dark_theme(lesson):
    """Light ink on dark paper, in place of a white card; other pictures keep their paper."""
    page = lesson.lab.page
    pictures = lesson.notebook.panel.locator(".jp-Cell", has=page.locator(".grader-utils-moving")).locator("img")
    others = lesson.notebook.panel.locator(".jp-Cell", has_not=page.locator(".grader-utils-moving")).locator("img")
    for theme, look in ((DARK, "invert(0.93) hue-rotate(180deg)"), (LIGHT, "none")):
        lesson.lab.use_theme(theme)
        for place in range(pictures.count()):  # looked up again while JupyterLab exchanges them
            expect(pictures.nth(place)).to_have_css("filter", look)
        for place in range(others.count()):
            expect(others.nth(place)).to_have_css("filter", "none")


def draw_by_keyboard_and_mouse(page, paper, picture):
    """Draw on empty paper, first with the arrow keys, then with the mouse: each line exchanges the picture."""
    before = picture.get_attribute("alt")
    paper.focus()
    for key in (" ", *["ArrowDown"] * 8, " "):
        page.keyboard.press(key)
    expect(picture).not_to_have_attribute("alt", before)
    before = picture.get_attribute("alt")
    paper.hover(position={"x": 40, "y": 40})
    page.mouse.down()
    for x in (60, 110, 180):
        paper.hover(position={"x": x, "y": 40})
    page.mouse.up()
    expect(picture).not_to_have_attribute("alt", before)


@pytest.mark.parametrize(("width", "theme"), LOOKS)
def test_it_fits_the_screen_and_reads_well(lesson, theme, width, kept):
    lesson.lab.use_theme(theme)
    lesson.notebook.show_whole(width)
    lesson.lab.page.screenshot(path=kept / f"{lesson.name}_{width}_{theme.split()[-1].lower()}.png")
    assert sticking_out(lesson.notebook.scroller) == []
    for output in lesson.notebook.panel.locator(".jp-OutputArea-output[data-mime-type]").all():
        assert [piece for piece in contrasts(output) if piece[1] < LEAST_CONTRAST] == []


COPY = """async path => {
    await jupyterapp.commands.execute('docmanager:save')
    return (await jupyterapp.serviceManager.contents.copy(path, '')).path
}"""


@pytest.mark.parametrize("lesson", ["02_logic_gates"], indirect=True)
def test_saved_and_opened_elsewhere_it_shows_what_it_showed_last(lesson):
    """Opened with a kernel that knows nothing of it, the file has its pictures, and no controls that miss a model."""
    page = lesson.lab.page
    alts = "pictures => pictures.map(picture => picture.alt)"
    shown = lesson.notebook.panel.locator(".jp-OutputArea-output img").evaluate_all(alts)
    page.set_viewport_size(SCREEN)
    copy = lesson.lab.open_notebook(page.evaluate(COPY, f"notebooks/{lesson.name}.ipynb"))
    copy.show_whole(SCREEN["width"])
    pictures = copy.panel.locator(".jp-OutputArea-output img")
    expect(pictures).to_have_count(len(shown))
    assert pictures.evaluate_all(alts) == shown
    assert not re.search("displaying widget|model not found", copy.panel.inner_text(), re.IGNORECASE)
    expect(copy.panel.locator(".jupyter-widgets, .jp-RenderedWidget")).to_have_count(0)
    lesson.lab.close_file()  # its kernel ends with the server: the debugger may still be asking it
