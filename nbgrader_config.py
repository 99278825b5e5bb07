"""The course as nbgrader sees it: loaded by every nbgrader command and by formgrader in this folder."""

from pathlib import Path

from nbgrader.preprocessors import (
    CheckCellMetadata,
    ClearHiddenTests,
    ClearMarkScheme,
    ClearOutput,
    ComputeChecksums,
    IncludeHeaderFooter,
    InstantiateTests,
    LockCells,
    SaveCells,
)

from grader_utils.course.dates import read_dates_as_meant
from grader_utils.course.group import share_with_group
from grader_utils.course.machine_settings import exchange_root
from grader_utils.course.slips import ClearSolutionsLeaveSlips
from grader_utils.course.translate_texts import TranslateTexts
from grader_utils.grading.gradebook.student_gate import guard_gradebook
from grader_utils.grading.nbgrader_hooks.collect_files import CollectFiles
from grader_utils.grading.nbgrader_hooks.export_grades import ExportGrades
from grader_utils.grading.nbgrader_hooks.feedback_exporter import FeedbackExporter
from grader_utils.grading.nbgrader_hooks.formgrader_pages import EscapeNames, escape_formgrader_pages
from grader_utils.grading.nbgrader_hooks.grading_exporter import GradingExporter
from grader_utils.grading.nbgrader_hooks.plain_failures import end_with_a_sentence
from grader_utils.grading.nbgrader_hooks.release_files import ReleaseFeedback, ReleaseFiles
from grader_utils.grading.nbgrader_hooks.uploads.take_uploads import TakeUploads
from grader_utils.grading.nbgrader_hooks.uploads.unpack_uploads import UnpackUploads

c = get_config()  # noqa: F821 (nbgrader provides it)
here = Path(__file__).resolve().parent

c.CourseDirectory.course_id = "neural_networks"
c.CourseDirectory.root = str(here)

# What students name and write is shown, and runs nowhere: not on a terminal, not in a spreadsheet, not on a page.
guard_gradebook()
read_dates_as_meant()
end_with_a_sentence()
c.Application.logging_config = {
    "formatters": {"console": {"class": "grader_utils.grading.nbgrader_hooks.inert_log.InertFormatter"}}
}
c.ExportApp.plugin_class = ExportGrades
c.HTMLExporter.preprocessors = [EscapeNames]
escape_formgrader_pages()

# The exchange is where students fetch and submit: c.Exchange.root of /etc/jupyter/nbgrader_config.py, which students'
# commands read, too. Where nothing is set, one inside the course serves a single machine.
c.Exchange.root = exchange_root(here)
c.ExchangeFactory.release_assignment = ReleaseFiles  # keeps each account to what is its own
c.ExchangeFactory.release_feedback = ReleaseFeedback  # students can read their pages, which a shared course hides
c.ExchangeFactory.collect = CollectFiles  # copies files of their owner alone, and follows no links

# Student versions: as nbgrader makes them, in the language of the class, and code with a slip stays to be mended. The
# language is English, unless course_settings.py says another: c.Course.language = "ko"
c.TranslateTexts.course = str(here)
c.GenerateAssignment.force = True  # release/ is there already; without this, nbgrader would leave it and the gradebook
c.GenerateAssignment.preprocessors = [
    TranslateTexts,
    IncludeHeaderFooter,
    InstantiateTests,
    LockCells,
    ClearSolutionsLeaveSlips,
    ClearOutput,
    CheckCellMetadata,
    ComputeChecksums,
    SaveCells,
    ClearHiddenTests,
    ClearMarkScheme,
    ComputeChecksums,
    CheckCellMetadata,
]

# Autograding: `nbgrader autograde` and formgrader's button do what `course grade` does. A submission is restored from
# source/, runs in the exam room, with its paper beside it, and is marked afterwards, outside its kernel. The room's
# limits are settings, too: c.ExamRoom.cell_seconds = 60; `course doctor` lists them.
c.Autograde.exporter_class = GradingExporter

# Feedback: `nbgrader generate_feedback` and formgrader's button make the pages that `course feedback` makes.
c.GenerateFeedback.exporter_class = FeedbackExporter

# Formgrader's pages show what students wrote: harmless, and in a bounded time.
pages = "grader_utils.grading.pages.filters"
shown_by = ("markdown2html", "highlight_code", "ansi2html", "strip_files_prefix")
c.HTMLExporter.filters = {name: f"{pages}.{name}" for name in shown_by}

# What a learning platform exports. Names of Moodle and of Canvas are known; this is how to say others, and reads
# ada_2026-01-31-23-59-00_affine_function.zip
c.ZipCollectApp.extractor_plugin = UnpackUploads
c.ZipCollectApp.collector_plugin = TakeUploads
c.FileNameCollectorPlugin.named_regexp = (
    r".*/extracted/(?P<student_id>[^/_]+)_(?P<timestamp>[0-9-]+)_[^/]*/(?P<file_id>\w+)\.ipynb$"
)

# What this course has of its own stands in course_settings.py, which an upgrade leaves alone. It is written as this
# file is, and what it says counts.
load_subconfig("course_settings.py", path=str(here))  # noqa: F821
share_with_group(c)
