"""The measurement of a student's waiting: every check of an assignment, in a real kernel, and honest medians."""

import json

from places import COURSE, read_notebook

from bench.kernels import bare_kernel_mib
from bench.verdicts import Waits, figures, measure_verdicts, table, write
from grader_utils.course.asked import asking_cells

FIRST = "01_affine_function"


def test_every_check_of_an_assignment_is_waited_for_once():
    (waits,) = measure_verdicts([FIRST])
    first, *later = (cell.id for cell, _ in asking_cells(read_notebook(COURSE / "source" / FIRST)))
    assert first not in waits.later_ms
    assert list(waits.later_ms) == later
    assert waits.first_cpu_seconds > 0
    course = waits.private_mib - bare_kernel_mib()  # what the course adds to NumPy and pyplot
    assert 0 < course < 6, course
    (asking,) = measure_verdicts([FIRST], ask_torch=True)
    assert asking.later_ms.keys() == waits.later_ms.keys()
    assert asking.private_mib > waits.private_mib + 50  # torch, which nothing else brings
    assert min(waits.later_ms.values()) > 0


def test_the_figures_are_medians_and_leave_what_is_in_the_file(tmp_path):
    waits = [Waits(FIRST, 2.0, 1.5, 1.0, {"a": 10.0, "b": 30.0}, 50.0), Waits(FIRST, 4.0, 2.0, 1.0, {"a": 500.0}, 60.0)]
    assert figures(waits) == {"first_verdict_seconds": 3.0, "later_verdict_ms": 30.0, "private_mib": 55.0}
    path = tmp_path / "build" / "bench.json"
    write(waits, path)
    path.write_text(json.dumps(json.loads(path.read_text()) | {"peak_mib": 3}))
    write(waits[:1], path)
    data = json.loads(path.read_text())
    assert data["peak_mib"] == 3
    assert data["first_verdict_seconds"] == 2.0
    assert "1 of 3 later verdicts came within 20 ms" in table(waits)
