"""No public check of any assignment imports torch, and each says what torch would have said at once, word for word."""

import json
import subprocess
import sys

import pytest
from places import ASSIGNMENTS, COURSE


@pytest.mark.parametrize("assignment", ASSIGNMENTS)
def test_right_and_wrong_answers_are_marked_without_torch_as_with_it(assignment):
    script = str(COURSE / "tests" / "practiced.py")
    done = subprocess.run(
        [sys.executable, script, assignment], capture_output=True, text=True, timeout=800, check=False
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["torch"] == []
    assert found["differs"] == []
    assert found["passed"] >= 4
    assert found["failed"] >= 3
