"""Says which of the settings that keep a course safe are not in place: an edit of nbgrader_config.py may lose one."""

from collections.abc import Iterator
from typing import Any

from nbgrader.apps import NbGrader
from nbgrader.exchange import default
from traitlets import import_item
from traitlets.config import Config, Configurable

from grader_utils.exam_room.settings import ExamRoom
from grader_utils.phrasing import did_you_mean

_HOOKS = "grader_utils.grading.nbgrader_hooks"
_PAGES = "grader_utils.grading.pages.filters"
_FILTERS = ("markdown2html", "highlight_code", "ansi2html", "strip_files_prefix")
_CLASSES = {
    "Autograde.exporter_class": (
        f"{_HOOKS}.grading_exporter.GradingExporter",
        "`nbgrader autograde` runs submissions with all your rights",
    ),
    "GenerateFeedback.exporter_class": (
        f"{_HOOKS}.feedback_exporter.FeedbackExporter",
        "`nbgrader generate_feedback` makes pages of its own, and a killed run leaves a student without one",
    ),
    "ExchangeFactory.collect": (
        f"{_HOOKS}.collect_files.CollectFiles",
        "`nbgrader collect` follows links and trusts any owner",
    ),
    "ExchangeFactory.release_assignment": (
        f"{_HOOKS}.release_files.ReleaseFiles",
        "releasing leaves the exchange open to change by all",
    ),
    "ExchangeFactory.release_feedback": (
        f"{_HOOKS}.release_files.ReleaseFeedback",
        "students of a shared course cannot read their feedback",
    ),
    "ZipCollectApp.extractor_plugin": (
        f"{_HOOKS}.uploads.unpack_uploads.UnpackUploads",
        "what students packed says whose it is",
    ),
    "ZipCollectApp.collector_plugin": (
        f"{_HOOKS}.uploads.take_uploads.TakeUploads",
        "what students packed says whose it is",
    ),
    "ExportApp.plugin_class": (f"{_HOOKS}.export_grades.ExportGrades", "names can be formulas in grades.csv"),
}
"""Settings that name a class: which, and what happens without it."""


def settings_missing(config: Config) -> Iterator[str]:
    """Yield which settings of nbgrader_config.py are not in place, what happens without, and how to say them again.

    Args:
        config: as the course's files give it.
    """
    for name, (wanted, otherwise) in _CLASSES.items():
        if not _is_class(_value(config, name), wanted):
            yield _told(f"c.{name}", otherwise, f"c.{name} = {wanted!r}")
    filters = _value(config, "HTMLExporter.filters") or {}
    for name in _FILTERS:
        if filters.get(name) != f"{_PAGES}.{name}":
            yield _told(
                f"c.HTMLExporter.filters[{name!r}]",
                "what students write acts on pages of formgrader, and may take hours to show",
                f"c.HTMLExporter.filters = {{..., {name!r}: '{_PAGES}.{name}'}}",
            )
    exporting = f"{_HOOKS}.formgrader_pages.EscapeNames"
    if not any(_is_class(one, exporting) for one in _value(config, "HTMLExporter.preprocessors") or ()):
        yield _told(
            "c.HTMLExporter.preprocessors",
            "names of students act on pages of formgrader",
            f"c.HTMLExporter.preprocessors = [{exporting!r}]",
        )
    formatter = f"{_HOOKS}.inert_log.InertFormatter"
    if formatter not in str(_value(config, "Application.logging_config")):
        yield _told(
            "c.Application.logging_config",
            "names of students reach the terminal as they are",
            f"c.Application.logging_config = {{'formatters': {{'console': {{'class': {formatter!r}}}}}}}",
        )


def settings_unknown(config: Config) -> Iterator[str]:
    """Yield which settings of the exam room and of nbgrader nobody knows, as a slip of the pen leaves them.

    They would be passed over in silence. Classes that neither has are left to whoever reads them.

    Args:
        config: as the course's files give it.
    """
    known: dict[str, set[str]] = {}
    # Two of nbgrader's classes may have one name, and it lists only what its ways of exchanging are made of.
    ways = [each for each in vars(default).values() if isinstance(each, type) and issubclass(each, Configurable)]
    for cls in (*NbGrader().all_configurable_classes(), *ways, ExamRoom):
        known.setdefault(cls.__name__, set()).update(cls.class_traits(config=True))
    for section, traits in known.items():
        for name in sorted(set(config.get(section, ())) - traits):
            yield f"c.{section}.{name} is no setting, and changes nothing.{did_you_mean(name, sorted(traits))}"


def _told(name: str, otherwise: str, line: str) -> str:
    return f"{name} is not the course's own: {otherwise}. Write into nbgrader_config.py: {line}"


def _value(config: Config, name: str) -> Any:
    section, _, setting = name.partition(".")
    return config[section].get(setting) if section in config else None


def _is_class(value: Any, wanted: str) -> bool:
    """Whether `value`, a class or its name, is the class `wanted` or one made of it."""
    try:
        found = import_item(value) if isinstance(value, str) else value
    except ImportError:
        return False
    return isinstance(found, type) and issubclass(found, import_item(wanted))
