"""A notebook of few bytes and very many values is refused before it takes memory; long outputs cost nobody points."""

import json
import tracemalloc

import pytest
from small_notebook import ORIGINAL, answered

from grader_utils.grading.mending import notebook_json
from grader_utils.grading.mending.mend import mend

MOST_PIECES, MOST_MEMORY = 30_000, 1_500_000


@pytest.fixture(autouse=True)
def fewer_pieces(monkeypatch):
    """Let a hundredth of the real limit hold, which takes a hundredth of the time."""
    assert notebook_json.MOST_PIECES == 100 * MOST_PIECES
    monkeypatch.setattr(notebook_json, "MOST_PIECES", MOST_PIECES)


def with_values(value, count):
    """Return an honest submission whose metadata hold a list with `count` times `value`, which is JSON."""
    notebook, _ = answered()
    text = json.dumps(notebook | {"metadata": {"more": "HERE"}})
    return text.replace('"HERE"', f"[{','.join([value] * count)}]").encode()


@pytest.mark.parametrize("value", ['{"":0}', "[]", "{}", "0", '"ab"'])
def test_more_values_than_anybody_has_are_refused_before_they_take_memory(value):
    submitted = with_values(value, MOST_PIECES)
    tracemalloc.start()
    result = mend(submitted, ORIGINAL)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert result.unreadable == "it holds too many numbers, lists and texts. Clear the outputs to make it smaller"
    assert peak < MOST_MEMORY


@pytest.mark.parametrize("text", ["A" * 150_000, "[{:," * 40_000, '\\"[' * 40_000, "\\\\" * 50_000])
def test_what_stands_in_texts_counts_as_one_value(text):
    notebook, cells = answered()
    output = {"output_type": "display_data", "data": {"text/html": text}, "metadata": {}}
    cells["affine"] |= {"outputs": [output], "execution_count": 1}
    result = mend(json.dumps(notebook).encode(), ORIGINAL)
    assert (result.unreadable, result.notes) == ("", ())


def test_a_long_list_of_numbers_in_an_output_is_read():
    result = mend(with_values("0.5", 20_000), ORIGINAL)
    assert (result.unreadable, result.notes) == ("", ())


@pytest.mark.parametrize("content", [b'"' * 10_000, b'{"cells": "' + b'\\\\"' * 5_000, b'"\\\\' * 5_000])
def test_texts_without_an_end_are_no_json_and_take_no_time(content):
    assert mend(content, ORIGINAL, seconds=10).unreadable.startswith("it is not valid JSON")
