"""Each setting that keeps a course safe is missed where it is gone, and the course itself has all of them."""

import copy

import pytest
from places import COURSE
from traitlets.config import Config, PyFileConfigLoader

from grader_utils.grading.nbgrader_hooks.collect_files import CollectFiles
from grader_utils.grading.nbgrader_hooks.settings_in_place import settings_missing

SETTINGS = [
    "Autograde.exporter_class",
    "GenerateFeedback.exporter_class",
    "ExchangeFactory.collect",
    "ExchangeFactory.release_assignment",
    "ExchangeFactory.release_feedback",
    "ZipCollectApp.extractor_plugin",
    "ZipCollectApp.collector_plugin",
    "ExportApp.plugin_class",
    "HTMLExporter.preprocessors",
    "Application.logging_config",
]


@pytest.fixture(scope="module")
def course():
    return PyFileConfigLoader("nbgrader_config.py", path=str(COURSE)).load_config()


def test_the_course_has_all_of_them(course):
    assert list(settings_missing(course)) == []


def test_a_bare_configuration_has_none():
    assert len(list(settings_missing(Config()))) == len(SETTINGS) + 4


@pytest.mark.parametrize("name", SETTINGS)
def test_one_that_is_gone_is_named_with_the_line_that_says_it_again(course, name):
    section, _, setting = name.partition(".")
    config = copy.deepcopy(course)
    del config[section][setting]
    (said,) = settings_missing(config)
    line = said.partition("Write into nbgrader_config.py: ")[2]
    assert line.startswith(f"c.{name} = ")
    again = Config()
    exec(line, {"c": again})
    config.merge(again)
    assert list(settings_missing(config)) == []


@pytest.mark.parametrize("name", ["markdown2html", "highlight_code", "ansi2html", "strip_files_prefix"])
def test_a_filter_of_somebody_else_is_named(course, name):
    config = copy.deepcopy(course)
    config.HTMLExporter.filters = config.HTMLExporter.filters | {name: "nbconvert.filters.ansi2html"}
    (said,) = settings_missing(config)
    assert said.startswith(f"c.HTMLExporter.filters['{name}'] is not the course's own: what students write acts")


def test_a_class_made_of_the_courses_own_will_do_and_what_cannot_be_loaded_does_not(course):
    config = copy.deepcopy(course)
    config.ExchangeFactory.collect = type("Mine", (CollectFiles,), {})
    assert list(settings_missing(config)) == []
    config.ExchangeFactory.collect = "nowhere.Mine"
    assert len(list(settings_missing(config))) == 1
