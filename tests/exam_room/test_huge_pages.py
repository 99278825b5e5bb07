"""Memory in huge pages holds what it held, and is there for whoever is forked."""

import subprocess
import sys

import pytest

from grader_utils.exam_room.huge_pages import HUGE

CHILD = """
import os
from pathlib import Path
from grader_utils.exam_room.huge_pages import collapse_memory

def in_huge_pages():
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return sum(1024 * int(line.split()[1]) for line in lines if line.startswith("AnonHugePages:"))

texts = [str(number) * 50 for number in range(200_000)]
whole, rest, before = hash(tuple(texts)), hash(tuple(texts[1:])), in_huge_pages()
collapse_memory()
collapse_memory()
assert hash(tuple(texts)) == whole
if os.fork() == 0:
    texts[0] = "changed"
    os._exit(hash(tuple(texts[1:])) != rest)
assert os.waitstatus_to_exitcode(os.wait()[1]) == 0
assert hash(tuple(texts)) == whole
print(in_huge_pages() - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="huge pages are Linux's")
def test_memory_holds_what_it_held():
    done = subprocess.run([sys.executable, "-c", CHILD], capture_output=True, text=True, timeout=300, check=True)
    more = int(done.stdout)
    if more == 0:
        pytest.skip("this Linux does not collapse memory into huge pages")
    assert more >= 10 * HUGE
