"""What a cell shows, as it is kept: answers stay, and no text is longer than a page can bear."""

import pytest

from grader_utils.answering.sheet import MIME_TYPE
from grader_utils.exam_room.outputs import LONGEST_TEXT, add_output

SHEET = {MIME_TYPE: {"question": "relu"}}


def outputs_of(*messages):
    outputs = []
    for kind, content in messages:
        add_output(outputs, kind, content)
    return outputs


def test_clearing_takes_what_is_shown_and_no_answers():
    shown = ("stream", {"name": "stdout", "text": "epoch 1"})
    cleared = outputs_of(shown, ("display_data", {"data": SHEET}), ("clear_output", {"wait": True}), shown)
    assert [output.get("data") or output["text"] for output in cleared] == [SHEET, "epoch 1"]


@pytest.mark.parametrize(
    "messages",
    [
        [("stream", {"name": "stdout", "text": "\x1b[1mx" * 1000})] * 100,
        [("stream", {"name": "stdout", "text": "x" * 10 * LONGEST_TEXT})],
        [("execute_result", {"data": {"text/plain": "x" * 10 * LONGEST_TEXT}})],
        [("error", {"ename": "E", "evalue": "x" * 10 * LONGEST_TEXT, "traceback": []})],
    ],
)
def test_a_long_text_is_cut_and_says_so(messages):
    (output,) = outputs_of(*messages)
    text = output.get("text") or output.get("evalue") or output["data"]["text/plain"]
    assert LONGEST_TEXT < len(text) < LONGEST_TEXT + 100
    assert text.endswith("characters are shown)\n")


@pytest.mark.parametrize("data", ['" onerror="alert(1)', "AAAA<svg>", "AAAA\n</div>", "caf\u00e9", "'"])
@pytest.mark.parametrize("kind", ["image/png", "image/jpeg"])
def test_what_is_no_picture_is_left_out_and_the_words_stay(kind, data):
    (output,) = outputs_of(("display_data", {"data": {kind: data, "text/plain": "words"}}))
    assert output["data"] == {"text/plain": "words"}


def test_a_picture_is_kept_whole():
    (output,) = outputs_of(("display_data", {"data": {"image/png": "A" * 2 * LONGEST_TEXT}}))
    assert len(output["data"]["image/png"]) == 2 * LONGEST_TEXT
