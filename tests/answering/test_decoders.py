"""Whatever decodes data from a kernel returns what it stands for, or raises Malformed, and nothing else."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from kernel_data import nearly_answers, nearly_packed, nearly_sheets

from grader_utils.answering.answer import Answer
from grader_utils.answering.sheet import Sheet
from grader_utils.answering.unpack import unpack
from grader_utils.answering.wire import Malformed, pack

FUZZ = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))


def decoded(decode, data):
    """Return what `decode` makes of data, None where it says that the data are malformed."""
    try:
        return decode(data)
    except Malformed:
        return None


@FUZZ
@given(nearly_packed)
def test_a_value_is_decoded_or_malformed_and_can_be_sent_on(data):
    value = decoded(unpack, data)
    assert json.dumps(pack(value))


@FUZZ
@given(nearly_answers)
def test_an_answer_is_decoded_or_malformed(data):
    answer = decoded(Answer.from_json, data)
    assert answer is None or len(answer.warnings) <= 5


@FUZZ
@given(nearly_sheets)
def test_a_sheet_is_decoded_or_malformed(data):
    sheet = decoded(Sheet.from_json, data)
    assert sheet is None or all(isinstance(answer, Answer) for answer in sheet.answers.values())


@pytest.mark.parametrize("zeros", range(7))
def test_an_array_without_entries_of_a_shape_that_numpy_cannot_make_is_malformed(zeros):
    shape = [10_000] * 6
    shape.insert(zeros, 0)
    with pytest.raises(Malformed):
        unpack({"array": "float64", "shape": shape, "base64": ""})
