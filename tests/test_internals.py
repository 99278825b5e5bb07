"""What the code takes from inside other libraries is what it was when it was tried, and a page lists it."""

import hashlib
import inspect
import pkgutil
import re
import sys
import tomllib
from pathlib import Path

import nbgrader
import pytest
from nbconvert.exporters import HTMLExporter
from nbgrader.apps import NbGraderApp
from nbgrader.exchange.default import Exchange
from places import COURSE
from traitlets.config import PyFileConfigLoader

from grader_utils.course.translate_texts import TranslateTexts
from grader_utils.tried_versions import KERNEL, PAGES, REFUSED, TRIED, untried

DIGESTS = {
    "nbgrader.converters.base.BaseConverter.start": "10d6830579cd",
    "nbgrader.converters.base.BaseConverter.init_notebooks": "75dbbd15a2df",
    "nbgrader.converters.base.BaseConverter.set_permissions": "dca0119ffdfe",
    "nbgrader.converters.base.BaseConverter.run_pre_convert_hook": "dde4cf759e56",
    "nbgrader.converters.base.BaseConverter.run_post_convert_hook": "c5e8c351d1cc",
    "nbgrader.apps.api.NbGraderAPI.autograde": "99d6b171e65d",
    "nbgrader.apps.api.NbGraderAPI.generate_feedback": "a7c124ae4a8c",
    "nbgrader.utils.determine_grade": "f97b74436f01",
    "nbgrader.utils.compute_checksum": "0ef25b0eb210",
    "nbgrader.preprocessors.ClearSolutions.preprocess_cell": "c045e9a1f1be",
    "nbgrader.preprocessors.AssignLatePenalties.init_plugin": "680b4893fc8b",
    "nbgrader.api.Gradebook.__init__": "c60c420276e8",
    "nbgrader.api.Gradebook.update_or_create_student": "edf7450e8d6f",
    "nbgrader.api.Gradebook.update_or_create_assignment": "1f4ef3ba3f23",
    "nbgrader.api.Gradebook.find_submission": "a9aa8bdf214a",
    "nbgrader.apps.dbapp.DbStudentAddApp.start": "a290df0e28e0",
    "nbgrader.apps.dbapp.DbGenericImportApp.start": "f6318a19b733",
    "nbgrader.exchange.abc.collect.ExchangeCollect.__init__": "c3be759ebea2",
    "nbgrader.exchange.default.collect.ExchangeCollect.init_src": "24005a6e8bdf",
    "nbgrader.exchange.default.collect.ExchangeCollect.copy_files": "856a7e996467",
    "nbgrader.exchange.default.collect.ExchangeCollect.do_copy": "0bb2e9133a77",
    "nbgrader.exchange.abc.exchange.Exchange.start": "9e2a681ddcb0",
    "nbgrader.exchange.default.collect.ExchangeCollect._path_to_record": "2de9d4819a8c",
    "nbgrader.coursedir.CourseDirectory.get_existing_timestamp": "187a451f7b84",
    "nbgrader.exchange.default.release_assignment.ExchangeReleaseAssignment.ensure_root": "3664b96170c0",
    "nbgrader.exchange.default.release_assignment.ExchangeReleaseAssignment.init_dest": "20d021c31309",
    "nbgrader.exchange.default.release_feedback.ExchangeReleaseFeedback.copy_files": "32ebfc60e9d2",
    "nbgrader.apps.exportapp.ExportApp.start": "619e2d857d76",
    "nbgrader.plugins.export.CsvExportPlugin.export": "11c4c11bfc1e",
    "nbgrader.apps.zipcollectapp.ZipCollectApp.init_plugins": "094e0d870e1c",
    "nbgrader.apps.zipcollectapp.ZipCollectApp.extract_archive_files": "d30e4e7ea7e3",
    "nbgrader.apps.zipcollectapp.ZipCollectApp._collect_files": "d9f52b7861a6",
    "nbgrader.api.Student": "9d2c571c1a8e",
    "nbgrader.api.Gradebook.add_student": "71dbef055530",
    "nbgrader.preprocessors.LimitOutput.preprocess": "7f001e554431",
    "nbgrader.server_extensions.formgrader.formgrader.FormgradeExtension.init_tornado_settings": "885e38e473f8",
    "nbgrader.server_extensions.formgrader.handlers.SubmissionHandler.get": "fcaa384e0b45",
    "nbconvert.exporters.templateexporter.TemplateExporter.default_filters": "669be6585047",
    "nbconvert.exporters.html.HTMLExporter.from_notebook_node": "3dccafff45cc",
    "nbconvert.filters.markdown_mistune.IPythonRenderer.__init__": "209a03ebe1ef",
    "nbconvert.filters.markdown_mistune.IPythonRenderer.image": "45e0eb6ea7c6",
    "nbconvert.filters.markdown_mistune.MarkdownWithMath.render": "cb51545c1a12",
    "nbconvert.filters.highlight.Highlight2HTML.__call__": "576b5d79815a",
    "nbconvert.filters.ansi.ansi2html": "dc5f3f5b4c32",
    "jupyter_client.provisioning.provisioner_base.KernelProvisionerBase.pre_launch": "023fbb664cbb",
    "jupyter_client.manager.KernelManager._async_pre_start_kernel": "0ad304c9143e",
    "jupyter_client.session.Session.serialize": "b4c37d9470d2",
    "jupyter_client.session.Session.send": "b9e48f5887d2",
    "ipykernel.ipkernel.IPythonKernel.__init__": "943995af8385",
    "ipykernel.ipkernel.IPythonKernel.do_execute": "78aa91d0af8b",
    "ipykernel.kernelbase.Kernel.__init__": "54e61db27ca5",
    "ipykernel.kernelbase.Kernel._publish_status": "415eebd1179c",
    "ipykernel.kernelbase.Kernel._publish_execute_input": "b4eb9d13c33c",
    "ipykernel.iostream.OutStream.flush": "a98ae207fca2",
    "ipykernel.kernelapp.IPKernelApp.init_control": "1ea37202d844",
    "ipykernel.kernelapp.IPKernelApp.initialize": "a6f709f44244",
    "ipykernel.ipkernel.IPythonKernel._forward_input": "013d8e7057df",
    "ipykernel.ipkernel.IPythonKernel._restore_input": "641c1c51654e",
    "ipykernel.kernelbase.Kernel._topic": "0ea6606d7411",
    "ipykernel.compiler.XCachingCompiler": "00f06dc9d491",
    "IPython.core.inputtransformer2.TransformerManager.do_token_transforms": "f8a0bdd05ac3",
    "IPython.core.interactiveshell.InteractiveShell.should_run_async": "aaea33ec18cb",
    "IPython.core.interactiveshell.InteractiveShell.showtraceback": "d88623bbe685",
    "IPython.core.application.BaseIPythonApplication.init_profile_dir": "7bfd81595355",
    "IPython.core.interactiveshell.InteractiveShell.system_piped": "6c77cdead342",
    "IPython.core.interactiveshell.InteractiveShell.getoutput": "9f657d64ef99",
    "IPython.core.interactiveshell.InteractiveShell.enable_gui": "bf23dd434ee2",
    "IPython.core.interactiveshell.InteractiveShell.enable_matplotlib": "e818b266ed78",
    "IPython.core.debugger.set_trace": "3b6de295b346",
    "IPython.core.formatters.IPythonDisplayFormatter.__call__": "a19350d8dd48",
    "matplotlib.pyplot.subplots": "0db2e999f262",
    "matplotlib.pyplot.figure": "caa8bb336f4a",
    "matplotlib._pylab_helpers.Gcf.destroy_fig": "3ac7c299386e",
    "matplotlib.pyplot.switch_backend": "edbbe6889b4d",
    "matplotlib.backends.registry.BackendRegistry.resolve_gui_or_backend": "94dd83ee31bd",
    "matplotlib.backends.backend_agg.RendererAgg.__init__": "1d266d4b6478",
    "matplotlib.backends.backend_agg.RendererAgg._update_methods": "06c90644c9ee",
    "matplotlib.backends.backend_agg.RendererAgg.draw_path": "5a9de5392e45",
    "matplotlib.backends.backend_agg.RendererAgg.buffer_rgba": "9a2f668cc208",
    "matplotlib.backend_bases.RendererBase.draw_path_collection": "2cc197eaf158",
    "matplotlib.path.Path.cleaned": "e2112ced8d89",
    "matplotlib.contour.ContourSet": "4b1d6c95222a",
    "matplotlib.lines.AxLine": "bb4ef654a818",
    "matplotlib.lines.Line2D.draw": "308ea392ccf1",
}
"""Of the source text of each."""

TEMPLATES = {
    "nbgrader/server_extensions/formgrader/templates": "7919fbe8195c",
    "nbconvert/templates/base": "2b2bb2ce19b3",
    "nbconvert/templates/lab": "92769075c21f",
    "nbconvert/templates/classic": "aec7440e9227",
}
"""Of all templates in a folder: what they show through which filter, and what they put into JavaScript."""

PAGE = (COURSE / "docs" / "internals.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `(.+?)` \| `(.+?)` \|", PAGE, re.MULTILINE)


@pytest.mark.parametrize("name", DIGESTS)
def test_it_reads_as_it_did_when_it_was_tried(name):
    source = inspect.getsource(pkgutil.resolve_name(name))
    found = hashlib.sha256(source.encode()).hexdigest()[:12]
    assert found == DIGESTS[name], f"{name} has changed: docs/internals.md says what to do"


@pytest.mark.parametrize("folder", TEMPLATES)
def test_templates_are_what_they_were(folder):
    root = (
        Path(nbgrader.__file__).parents[1] if folder.startswith("nbgrader/") else Path(sys.prefix, "share", "jupyter")
    )
    templates = sorted(path for path in (root / folder).rglob("*") if path.suffix in (".tpl", ".j2"))
    assert templates
    found = hashlib.sha256(b"".join(path.read_bytes() for path in templates)).hexdigest()[:12]
    assert found == TEMPLATES[folder], f"{folder} has changed: docs/internals.md says what to do"


def test_the_page_lists_the_same_and_where_it_is_used():
    assert [name for name, _ in ROWS] == [*DIGESTS, *TEMPLATES]
    for name, place in ROWS:
        text = (COURSE / "grader_utils" / place).read_text(encoding="utf-8")
        assert re.split(r"[./]", name)[0] in text, f"{place} does not use {name}"


@pytest.mark.parametrize("library", TRIED)
def test_the_page_the_pins_and_the_limits_name_the_version_that_was_tried(library):
    tried = TRIED[library]
    assert f"| {library} | {tried} |" in PAGE
    pins = (COURSE / "requirements-student.txt").read_text(encoding="utf-8").splitlines()
    (pin,) = [line.partition("==")[2] for line in pins if line.partition("==")[0] == library]
    assert f"{pin}.".startswith(f"{tried}.")
    *numbers, last = tried.split(".")
    project = tomllib.loads((COURSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    allowed = {*project["dependencies"], *project["optional-dependencies"]["grading"]}
    assert f"{library.replace('_', '-')}>={tried},<{'.'.join([*numbers, str(int(last) + 1)])}" in allowed


def test_what_is_installed_was_tried_and_each_library_has_its_consequence():
    assert untried(*TRIED) == []
    assert set(TRIED) == {*REFUSED, *KERNEL, *PAGES}


def test_each_setting_of_the_course_is_one_that_its_class_has():
    """A setting of a name that nobody reads would be passed over without a word, and with it what it protects."""
    ours = [Exchange, HTMLExporter, TranslateTexts]
    found = [*NbGraderApp().all_configurable_classes(), *NbGraderApp.__mro__, *ours]
    classes = {one.__name__: one for one in found}
    settings = PyFileConfigLoader(str(COURSE / "nbgrader_config.py")).load_config()
    unknown = [
        f"{name}.{trait}"
        for name, section in settings.items()
        for trait in section
        if name not in classes or trait not in classes[name].class_traits(config=True)
    ]
    assert settings
    assert unknown == []
