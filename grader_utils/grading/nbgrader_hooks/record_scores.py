"""Writes the scores of a notebook that `nbgrader autograde` has run into the gradebook, in one transaction."""

from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor

from grader_utils.grading.engine.scores import comments_in, scores_in


class RecordScores(NbGraderPreprocessor):
    """In place of nbgrader's SaveAutoGrades and AssignLatePenalties, which open the gradebook and commit many times.

    Its parent is a `MendingExporter`, which keeps the gradebook open for a run.
    """

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Return the notebook as it came; its scores, comments and late penalty are recorded."""
        about = resources["nbgrader"]
        places = (about["student"], about["assignment"], about["notebook"])
        self.parent.run.records.write_notebook(*places, scores_in(nb), comments_in(nb))
        return nb, resources
