"""Imports run one way, from the rooms at the top to those below them, and no module leads back to itself."""

import ast
from graphlib import TopologicalSorter
from itertools import pairwise

import pytest
from places import COURSE

PACKAGE = COURSE / "grader_utils"
ORDER = (
    {"commands"},
    {"demo", "authoring", "bundle"},
    {"grading.nbgrader_hooks"},
    {"grading.feedback", "grading.report", "grading.similar"},
    {"grading.pages"},
    {"grading.class_run"},
    {"grading.gradebook"},
    {"grading.engine"},
    {"grading.mending"},
    {"exam_room"},
    {"course"},
    {"languages"},
    {"checks"},
    {"progress"},
    {"marking"},
    {"questions"},
    {"answering"},
    {"figures"},
)
"""A room imports from rooms further down. Modules that lie in no room serve all, and import from no room."""

MODULES = {
    ".".join(path.relative_to(COURSE).with_suffix("").parts).removesuffix(".__init__"): path
    for path in PACKAGE.rglob("*.py")
}


def room_of(module):
    """Return the room in which a module lies, "" for one that serves all."""
    names = module.split(".")[1:]
    if not names:
        return "checks"  # the package itself is what a notebook imports
    room = ".".join(names[: 2 if names[0] == "grading" else 1])
    return room if room == "checks" or (PACKAGE / room.replace(".", "/")).is_dir() else ""


def imported_by(module):
    """Return the modules of this package that a module imports, at its top or in a function."""
    found = set()
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports by dots"
            names = [f"{node.module}.{one.name}" for one in node.names]
            found |= {name if name in MODULES else node.module for name in names}
    own_packages = {one for one in found if f"{module}.".startswith(f"{one}.")}  # they are there before it
    return (found & MODULES.keys()) - own_packages


IMPORTS = {module: imported_by(module) for module in MODULES}


def test_each_room_has_its_place_in_the_order():
    found = {room_of(module) for module in MODULES} - {"", "grading"}
    assert found == set.union(*ORDER)


@pytest.mark.parametrize("module", sorted(MODULES))
def test_imports_run_one_way(module):
    place = {room: number for number, rooms in enumerate(ORDER) for room in rooms}
    here = room_of(module)
    lowest = place.get(here, len(ORDER))
    back = [
        other
        for other in IMPORTS[module]
        if room_of(other) not in ("", "grading", here) and place[room_of(other)] <= lowest
    ]
    assert back == []


def test_no_module_leads_back_to_itself():
    order = list(TopologicalSorter(IMPORTS).static_order())  # raises CycleError, which names the circle
    assert len(order) == len(MODULES)


def test_a_circle_would_be_found():
    modules = sorted(MODULES)[:3]
    circle = {one: {other} for one, other in pairwise([*modules, modules[0]])}
    with pytest.raises(ValueError, match="cycle"):
        list(TopologicalSorter(circle).static_order())
