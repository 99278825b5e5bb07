"""A course to which uploads come."""

import shutil

import pytest
from places import COURSE
from zip_scene import ASSIGNMENT


@pytest.fixture(scope="session")
def laid_out(tmp_path_factory):
    """A course with its settings and student versions."""
    course = tmp_path_factory.mktemp("zips") / "course"
    shutil.copytree(COURSE / "release" / ASSIGNMENT, course / "release" / ASSIGNMENT)
    shutil.copy(COURSE / "nbgrader_config.py", course)
    return course


@pytest.fixture
def course(laid_out, tmp_path):
    return shutil.copytree(laid_out, tmp_path / "course")
