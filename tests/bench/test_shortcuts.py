"""What `make bench --ways s` compares: kernels in which one shortcut is really off, and the others are on."""

import subprocess
import sys

import pytest

from bench.shortcuts import SHORTCUTS, switched_off

ARE_ON = """
from grader_utils.exam_room import ready_figures
from grader_utils.tried_versions import KERNEL, untried
print(not untried(*KERNEL), hasattr(ready_figures, "MOST_IN_A_NOTEBOOK"))
ready_figures.keep_ready
"""


@pytest.mark.parametrize("name", SHORTCUTS)
def test_one_shortcut_is_off_and_the_others_are_on(name, tmp_path):
    command = [sys.executable, "-P", "-c", ARE_ON]
    done = subprocess.run(command, env=switched_off(name, tmp_path), capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(one != name) for one in SHORTCUTS]
