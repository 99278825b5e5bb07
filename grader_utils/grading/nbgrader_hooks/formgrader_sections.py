"""Lets a person choose a section on formgrader's lists of submissions, of an assignment and of a notebook to mark."""

import json

from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader
from nbgrader.api import Gradebook

from grader_utils.grading.gradebook import course_tables


def choose_sections(environment: Environment, db_url: str) -> None:
    """Put the course's templates of these pages in front of nbgrader's, which they extend.

    Args:
        environment: of formgrader's templates.
        db_url: where the gradebook is.
    """
    original = environment.loader
    own = PackageLoader("grader_utils.grading.nbgrader_hooks")
    environment.loader = ChoiceLoader([own, PrefixLoader({"nbgrader": original}), original])
    environment.globals["course_sections"] = lambda: _sections(db_url)


def _sections(db_url: str) -> str:
    """Return the section of each student as JSON, "" where nobody belongs to one; no name in it holds `&`."""
    with Gradebook(db_url) as gradebook:
        sections = course_tables.sections(gradebook.db.connection())
    return json.dumps(sections) if sections else ""
