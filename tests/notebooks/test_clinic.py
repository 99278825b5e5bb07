"""The clinic's patients: each has the curves of its failure, the questions know which one, and one cure heals it."""

import os

import matplotlib.pyplot as plt
import numpy as np
import pytest
from places import COURSE, read_notebook

from grader_utils.progress.quick_questions import find

LESSON = COURSE / "notebooks" / "08_clinic.ipynb"
CURES = {
    "learning rate": {"rate": 0.2},
    "zero weights": {"spread": 1.0},
    "shuffled labels": {"real_labels": True},
    "missing activation": {"activation": True},
    "gradients kept": {"forget": True},
}
KNOWS_NOTHING = np.log(2)


@pytest.fixture(scope="module")
def clinic():
    """What the lesson's own cells define."""
    names, before = {}, os.getcwd()
    os.chdir(LESSON.parent)
    try:
        for cell in read_notebook(LESSON).cells:
            if cell.id in ("setup", "layers", "train", "healthy", "patients", "treat"):
                with plt.rc_context():
                    exec(cell.source, names)
    finally:
        os.chdir(before)
        plt.close("all")
    return names


def history_of(clinic, failure):
    """Losses and accuracies by epoch: training loss, training accuracy, held-out loss, held-out accuracy."""
    return clinic["train"](**clinic["failures"].get(failure, {})).T


def test_each_failure_has_one_patient_and_the_question_about_it_is_right(clinic):
    assert sorted(clinic["patients"].values()) == sorted(clinic["failures"]) == sorted(CURES)
    for patient, failure in clinic["patients"].items():
        question = find(f"patient-{patient.lower()}")
        assert set(failure.split()) & set(question.options[question.right].lower().rstrip(".").split()), patient


def test_the_healthy_training_starts_near_what_nothing_is_known_gives_and_learns(clinic):
    loss, accuracy, held_out_loss, held_out_accuracy = history_of(clinic, "none")
    assert abs(loss[0] - KNOWS_NOTHING) < 0.1
    assert loss[-1] < 0.05
    assert accuracy[-1] > 0.98
    assert held_out_accuracy[-1] > 0.96
    assert held_out_loss[-1] < 0.15


def test_too_large_a_learning_rate_leaps_from_the_first_epoch_on(clinic):
    loss, accuracy, _, _ = history_of(clinic, "learning rate")
    assert loss[1] > 2 * KNOWS_NOTHING
    assert np.ptp(loss[20:]) > KNOWS_NOTHING
    assert accuracy[1:].max() < 0.7


def test_zero_weights_stay_flat(clinic):
    loss, accuracy, held_out_loss, _ = history_of(clinic, "zero weights")
    assert np.abs(np.concatenate([loss, held_out_loss]) - KNOWS_NOTHING).max() < 0.03
    assert np.abs(accuracy - 0.5).max() < 0.05


def test_shuffled_labels_are_learned_by_heart(clinic):
    loss, accuracy, held_out_loss, held_out_accuracy = history_of(clinic, "shuffled labels")
    assert loss[-5:].mean() < 0.6 < KNOWS_NOTHING < 0.8 < held_out_loss[-5:].mean()
    assert accuracy[-5:].mean() > 0.65
    assert held_out_accuracy.max() < 0.65


def test_without_an_activation_both_curves_rest_too_high(clinic):
    loss, _, held_out_loss, held_out_accuracy = history_of(clinic, "missing activation")
    assert 0.12 < loss[20:].min() < loss[20:].mean() < 0.3
    assert np.abs(loss - held_out_loss).max() < 0.1
    assert 0.85 < held_out_accuracy[-10:].mean() < 0.94


def test_kept_gradients_begin_well_and_fall_apart(clinic):
    loss, accuracy, _, held_out_accuracy = history_of(clinic, "gradients kept")
    assert max(accuracy[1:5]) > 0.8
    assert max(held_out_accuracy[1:5]) > 0.8
    assert loss[10:].max() > 1.2 * loss[0]
    assert accuracy[-5:].mean() < 0.7


def test_only_the_right_cure_heals(clinic, capsys):
    for patient, failure in clinic["patients"].items():
        for name, cure in CURES.items():
            if name == failure or (patient, name) == ("A", "learning rate"):
                clinic["treat"](patient, **cure)
                verdict = "cured" if name == failure else "still ill"
                assert capsys.readouterr().out.rstrip().endswith(verdict), (patient, name)
    plt.close("all")
