"""A course with an empty exchange, laid out once."""

import shutil

import pytest
from exchange_scene import bare_course


@pytest.fixture(scope="session")
def laid_out(tmp_path_factory):
    """A course with its settings and a gradebook, which takes nbgrader seconds to lay out, and an empty exchange."""
    return bare_course(tmp_path_factory.mktemp("collect"))


@pytest.fixture
def course(laid_out, tmp_path):
    return shutil.copytree(laid_out, tmp_path / "course")
