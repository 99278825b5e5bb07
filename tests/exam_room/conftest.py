"""The exam room as machines have it."""

import dataclasses

import pytest

from grader_utils.exam_room.settings import ExamRoom


@pytest.fixture(scope="module", params=["all layers", "without namespaces"])
def room(request):
    """Return the settings of an exam room: with all layers, and as on a machine without namespaces."""
    settings = ExamRoom().settings
    if request.param == "all layers":
        return settings
    return dataclasses.replace(settings, layers=dataclasses.replace(settings.layers, namespaces=False, view=False))
