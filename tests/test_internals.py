"""What the code takes from inside other libraries is what it was when it was tried, and a page lists it."""

import hashlib
import inspect
import pkgutil
import re
import tomllib

import pytest
from places import COURSE

from grader_utils.tried_versions import FIGURES, KERNEL, REFUSED, TRIED, untried

DIGESTS = {
    "nbgrader.converters.base.BaseConverter.start": "10d6830579cd",
    "nbgrader.converters.base.BaseConverter.init_notebooks": "75dbbd15a2df",
    "nbgrader.converters.base.BaseConverter.set_permissions": "dca0119ffdfe",
    "nbgrader.converters.base.BaseConverter.run_pre_convert_hook": "dde4cf759e56",
    "nbgrader.converters.base.BaseConverter.run_post_convert_hook": "c5e8c351d1cc",
    "nbgrader.apps.api.NbGraderAPI.autograde": "99d6b171e65d",
    "nbgrader.utils.determine_grade": "f97b74436f01",
    "nbgrader.utils.compute_checksum": "0ef25b0eb210",
    "nbgrader.preprocessors.ClearSolutions.preprocess_cell": "c045e9a1f1be",
    "nbgrader.preprocessors.AssignLatePenalties.init_plugin": "680b4893fc8b",
    "nbgrader.api.Gradebook.__init__": "c60c420276e8",
    "nbgrader.api.Gradebook.update_or_create_student": "edf7450e8d6f",
    "nbgrader.api.Gradebook.find_submission": "a9aa8bdf214a",
    "nbgrader.exchange.abc.collect.ExchangeCollect.__init__": "c3be759ebea2",
    "nbgrader.exchange.default.collect.ExchangeCollect.init_src": "24005a6e8bdf",
    "nbgrader.exchange.default.collect.ExchangeCollect.copy_files": "856a7e996467",
    "nbgrader.exchange.default.collect.ExchangeCollect.do_copy": "0bb2e9133a77",
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
    "IPython.core.inputtransformer2.TransformerManager.do_token_transforms": "f8a0bdd05ac3",
    "IPython.core.interactiveshell.InteractiveShell.should_run_async": "aaea33ec18cb",
    "IPython.core.interactiveshell.InteractiveShell.showtraceback": "d88623bbe685",
    "IPython.core.application.BaseIPythonApplication.init_profile_dir": "7bfd81595355",
    "IPython.core.interactiveshell.InteractiveShell.system_piped": "6c77cdead342",
    "matplotlib.pyplot.subplots": "0db2e999f262",
    "matplotlib.pyplot.figure": "caa8bb336f4a",
    "matplotlib._pylab_helpers.Gcf.destroy_fig": "3ac7c299386e",
}
"""Of the source text of each."""

PAGE = (COURSE / "docs" / "internals.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `(.+?)` \| `(.+?)` \|", PAGE, re.MULTILINE)


@pytest.mark.parametrize("name", DIGESTS)
def test_it_reads_as_it_did_when_it_was_tried(name):
    source = inspect.getsource(pkgutil.resolve_name(name))
    found = hashlib.sha256(source.encode()).hexdigest()[:12]
    assert found == DIGESTS[name], f"{name} has changed: docs/internals.md says what to do"


def test_the_page_lists_the_same_and_where_it_is_used():
    assert [name for name, _ in ROWS] == list(DIGESTS)
    for name, place in ROWS:
        text = (COURSE / "grader_utils" / place).read_text(encoding="utf-8")
        assert name.partition(".")[0] in text, f"{place} does not use {name}"


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
    assert set(TRIED) == {*REFUSED, *KERNEL, *FIGURES}
