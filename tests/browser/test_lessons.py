"""Every lesson in JupyterLab: it runs, its widgets move by keyboard, and it reads well in both themes."""

import itertools
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

LESSONS = sorted(path.stem for path in (COURSE / "notebooks").glob("*.ipynb"))
WIDTHS = (1280, 1920)
LEAST_CONTRAST = 4.5  # WCAG 2.2, level AA


@pytest.fixture(scope="module")
def server(chromium, tmp_path_factory):
    home = tmp_path_factory.mktemp("student")
    shutil.copytree(COURSE / "notebooks", home / "notebooks", ignore=shutil.ignore_patterns(".*"))
    shutil.copy(COURSE / "nbgrader_config.py", home)
    with lab_server(home, tmp_path_factory.mktemp("jupyterlab"), tmp_path_factory.mktemp("exchange")) as server:
        yield server


@dataclass(frozen=True)
class Lesson:
    name: str
    lab: JupyterLab
    notebook: NotebookPanel


@pytest.fixture(scope="module", params=LESSONS)
def lesson(request, chromium, server):
    """A lesson, all of whose cells have run."""
    with opened_tab(chromium) as (page, console):
        lab = JupyterLab(page, server).open()
        notebook = lab.open_notebook(f"notebooks/{request.param}.ipynb")
        notebook.run_all()
        yield Lesson(request.param, lab, notebook)
        notebook.shut_down()
        assert console.errors == []


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
            page.keyboard.press("ArrowRight" if control.get_attribute("role") == "slider" else "Enter")
            expect(picture).not_to_have_attribute("alt", before[0])
            assert picture.get_attribute("src") != before[1]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("width", WIDTHS)
def test_it_fits_the_screen_and_reads_well(lesson, theme, width, kept):
    lesson.lab.use_theme(theme)
    lesson.notebook.show_whole(width)
    lesson.lab.page.screenshot(path=kept / f"{lesson.name}_{width}_{theme.split()[-1].lower()}.png")
    assert sticking_out(lesson.notebook.scroller) == []
    for output in lesson.notebook.panel.locator(".jp-OutputArea-output[data-mime-type]").all():
        assert [piece for piece in contrasts(output) if piece[1] < LEAST_CONTRAST] == []
