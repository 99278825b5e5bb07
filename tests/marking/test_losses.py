"""The losses of a training: right up to rounding at every step, and the first step that is not right is named."""

import numpy as np
import pytest

from grader_utils.marking.losses import compare_losses
from grader_utils.questions import find
from grader_utils.questions.expected import LossCurve

TOLERANCE = find("fifty_steps").tolerance
LOSSES = 2.0 * 0.9 ** np.arange(50)


def changed(step, by):
    """The losses, all of them off by `by` after `step` steps."""
    return np.where(np.arange(50) < step, LOSSES, LOSSES + by)


@pytest.mark.parametrize(
    "right",
    [LOSSES, LOSSES.tolist(), LOSSES.astype(np.float32), tuple(LOSSES), changed(20, 2e-5), 1.0 * LOSSES[:, None][:, 0]],
)
def test_losses_that_agree_are_right(right):
    assert compare_losses(right, LossCurve(LOSSES), TOLERANCE) is None


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (changed(0, 0.1), "Already after step 1 of 50, your loss is 2.1 and torch's is 2."),
        (changed(6, 5e-5), "agree with torch's up to step 6. After step 7 of 50"),
        (changed(49, -0.5), "After step 50 of 50"),
        (LOSSES.round(2), "up to step 3. After step 4 of 50"),
        (changed(3, np.nan), "After step 4 of 50, your loss is nan"),
        (changed(3, np.inf), "After step 4 of 50, your loss is inf"),
        (LOSSES[:49], "Yours has shape (49,)"),
        (LOSSES[:, None], "Yours has shape (50, 1)"),
        (2.0, "one after each of 50 steps: shape (50,). Yours has shape ()"),
        (LOSSES + 0j, "shape (50,)"),
        ("falling", "shape (50,)"),
        ({"losses": LOSSES}, "shape (50,)"),
    ],
)
def test_the_first_wrong_step_is_named(wrong, reason):
    assert reason in compare_losses(wrong, LossCurve(LOSSES), TOLERANCE).reason


def test_the_losses_from_the_first_wrong_step_on_are_shown():
    difference = compare_losses(changed(6, 1.0), LossCurve(LOSSES), TOLERANCE)
    assert "Steps 7 to 11:" in difference.reason
    np.testing.assert_array_equal(difference.torchs, LOSSES[6:11])
    assert difference.wrong.all()


def test_large_losses_are_compared_by_their_digits():
    large = LossCurve(1e6 * LOSSES)
    assert compare_losses(1e6 * LOSSES * (1 + 2e-5), large, TOLERANCE) is None
    assert compare_losses(1e6 * LOSSES * (1 + 5e-5), large, TOLERANCE)


def test_a_mistake_that_runs_away_is_recognized_where_the_numbers_end():
    lost = np.where(np.arange(50) < 30, LOSSES, np.nan)
    assert compare_losses(np.where(np.arange(50) < 30, LOSSES, np.inf), LossCurve(lost), TOLERANCE) is None
    assert compare_losses(LOSSES, LossCurve(lost), TOLERANCE)
