"""With a version of a library that nobody tried, submissions run in an ordinary kernel, and show and do the same."""

import pytest
from exam_room.test_lean_kernel import CELLS, _essence
from other_versions import install

from grader_utils.exam_room import warm_process
from grader_utils.exam_room.settings import ExamRoom
from grader_utils.exam_room.sitting import sit

NEXT = {"ipykernel": "7.99.0", "ipython": "9.99.0"}
KIND = (
    "import matplotlib.pyplot as plt\n"
    "print(type(get_ipython().kernel).__name__, get_ipython().kernel.do_execute.__module__, plt.subplots.__module__)"
)
PROGRAM = "!ls\nprint('goes on')"


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """Return what each cell shows in a kernel of untried versions, and in one of those that are installed."""
    cells = [*CELLS.values(), KIND, PROGRAM]
    settings = ExamRoom().settings
    here = sit(cells, {}, settings)
    with pytest.MonkeyPatch.context() as patch:
        install(patch, tmp_path_factory.mktemp("versions"), NEXT)
        process = warm_process.WarmProcess()
        try:
            patch.setenv(warm_process.ADDRESS, process.wait_until_there())
            other = sit(cells, {}, settings)
        finally:
            process.stop()
    assert here.stopped == other.stopped == []
    return [dict(zip([*CELLS, "kind", "program"], sitting.outputs, strict=True)) for sitting in (other, here)]


def test_it_is_ipykernels_own(shown):
    other, here = (outputs["kind"][0].text for outputs in shown)
    assert other.split()[:2] == ["IPythonKernel", "ipykernel.ipkernel"]
    assert here.split()[0] == "LeanKernel"


def test_programs_are_passed_over_all_the_same(shown):
    for outputs in shown:
        assert outputs["program"][0].text == "Not run where notebooks are graded: ls\ngoes on\n"


@pytest.mark.parametrize("name", CELLS)
def test_a_cell_shows_the_same(shown, name):
    other, here = shown
    assert _essence(other[name]) == _essence(here[name])
