"""One word for a thing: what the glossary in CONTRIBUTING.md has replaced comes back nowhere."""

import re
import subprocess

import pytest
from places import COURSE, read_notebook

SIZE_OF_A_BATCH = r"\(B, [a-z\d]+\)|\([a-z\d]+, B\)|\bB samples"
REPLACED = {
    r"[a-z]ognis[ei]|\bnormalis[ei]|\binitialis[ei]|\bcolour|\bbehaviour": "American spelling: recognize",
    r"\bRecords?\b|\brecords_": "grading record, gradebook or card",
    r"\btroubles?\b|same_trouble": "an error, or a stopped cell and why",
    r"\bhanded_in\b|\b(read|nothing)_handed_in\b|\bhand_ins\b|hand-ins?\b(?!\.zip)|\bHandIns?\b": "a submission",
    r"\bdoors?\b": "a socket",
    r"\b_SAID\b": "a log",
    r"^Marks =|\bMarks\]|\bMarks \|": "scores: a mark has a person's part in it",
    r"\bThis room\b|\b_?NO_ROOM\b": "a package: only a kernel's folders are a room",
    r"\b(practice|exam) parts?\b": "a public part, an unseen part",
    r"that is none\b|is none at all": "not a number, not a list",
    SIZE_OF_A_BATCH: "N samples make a batch",
    r"[Ss]ay fewer|[Gg]ive fewer --": "a smaller number",
}
"""A pattern, and what to say in its place."""


def _lines():
    command = ["git", "ls-files", "*.py", "*.md", "*.j2"]
    for name in subprocess.run(command, cwd=COURSE, capture_output=True, text=True, check=True).stdout.splitlines():
        if name != "tests/test_words.py" and (COURSE / name).exists():
            for number, line in enumerate((COURSE / name).read_text(encoding="utf-8").splitlines(), 1):
                yield f"{name}:{number}", line


@pytest.fixture(scope="module")
def lines():
    return list(_lines())


@pytest.mark.parametrize("pattern", REPLACED)
def test_a_word_that_was_replaced_is_used_nowhere(lines, pattern):
    found = [f"{place}: {line.strip()[:100]}" for place, line in lines if re.search(pattern, line)]
    assert not found, "\n".join([f"Say {REPLACED[pattern]}:", *found])


def test_the_size_of_a_batch_has_one_letter_in_notebooks():
    for path in [*COURSE.glob("source/*/*.ipynb"), *COURSE.glob("notebooks/*.ipynb")]:
        assert not re.search(SIZE_OF_A_BATCH, "\n".join(cell.source for cell in read_notebook(path).cells)), path.name


@pytest.mark.parametrize(
    "line",
    [
        "from grader_utils.marking.recognise import recognise",
        "class Records:",
        "the kind of trouble",
        "cells = handed_in[1:]",
        'str(folder / "door")',
        '_SAID = "said"',
        "Marks = dict[str, float]",
        "This room knows files",
        "Every practice part is right",
        'Malformed("a number that is none")',
        "Say fewer --days.",
        "X: (B, n) -> (N, m)",
    ],
)
def test_each_is_found_by_one_pattern(line):
    assert sum(bool(re.search(pattern, line)) for pattern in REPLACED) == 1
