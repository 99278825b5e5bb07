"""Imports what takes grading long to load: a fork server imports this module, and then forks."""

from grader_utils.environment import skip_slow_imports

skip_slow_imports()

import grader_utils.grading.grade_submission  # noqa: E402
from grader_utils.marking.evaluate import single_threaded_torch  # noqa: E402
from grader_utils.questions.registry import all_questions  # noqa: E402

__all__ = ["grader_utils"]
single_threaded_torch()
all_questions()
