"""What `course doctor` says is so: each of its statements, where it holds and where it does not."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from nbformat import NotebookNode
from places import COURSE
from traitlets.config import Config

from grader_utils.commands import doctor, doctor_student
from grader_utils.commands.main import main
from grader_utils.course.submissions import CourseFolder
from grader_utils.exam_room import seccomp, trial
from grader_utils.exam_room.lockdown import Layers
from grader_utils.exam_room.sitting import Sitting

ALL = Layers(landlock=6, seccomp=True, namespaces=True, view=True)


@pytest.fixture
def course(tmp_path):
    """A course of one assignment, closed to others, with an exchange that is not there yet."""
    for name in ("nbgrader_config.py", "source/01_affine_function"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        copy = shutil.copytree if (COURSE / name).is_dir() else shutil.copy
        copy(COURSE / name, tmp_path / name)
    tmp_path.chmod(0o711)
    (tmp_path / "source").chmod(0o700)
    return CourseFolder(tmp_path)


def found(findings, words):
    """Return the one finding that says these words."""
    (finding,) = [finding for finding in findings if words in finding.text]
    return finding


@pytest.mark.parametrize(
    ("lacks", "words", "needed"),
    [
        ({"landlock": 0}, "Landlock", True),
        ({"seccomp": False}, "seccomp", True),
        ({"namespaces": False}, "own namespaces", False),
        ({"view": False}, "own root folder", False),
        ({"view": False, "landlock": 2}, "own root folder", True),
    ],
)
def test_a_layer_that_is_missing_is_said_to_be(lacks, words, needed):
    assert found(doctor._machine(ALL), words).well
    lacking = found(doctor._machine(Layers(**vars(ALL) | lacks)), words)
    assert (lacking.well, lacking.needed) == (False, needed)


def test_a_rule_that_did_not_load_is_named(monkeypatch):
    monkeypatch.setattr(seccomp, "missing", lambda: "no rule for openat2")
    assert found(doctor._machine(Layers(landlock=6)), "no rule for openat2").needed


def test_calls_without_a_name_are_named(monkeypatch):
    monkeypatch.setattr(seccomp, "unnamed", lambda: ["futex", "rseq"])
    assert "does not know futex, rseq, which are refused, too" in found(doctor._machine(ALL), "seccomp").text


@pytest.mark.parametrize(("by_session", "words"), [(True, "shares them out by session"), (False, "by niceness")])
def test_how_processors_are_shared_is_said(monkeypatch, by_session, words):
    monkeypatch.setattr(doctor, "shares_by_session", lambda: by_session)
    assert words in found(doctor._machine(ALL), "processors").text


@pytest.mark.parametrize("outputs", [[], [{"text": "no JSON"}], [{"evalue": "stopped"}]])
def test_a_trial_without_a_result_is_no_good_sign(course, monkeypatch, outputs):
    monkeypatch.setattr(trial, "sit", lambda *_: Sitting([[NotebookNode(output) for output in outputs]], []))
    (finding,) = doctor._trial(course.config, course.root)
    assert (finding.well, finding.text) == (False, "a trial in the exam room gave no result")


def test_what_the_trial_could_do_is_listed(course, monkeypatch):
    monkeypatch.setattr(trial, "sit", lambda *_: Sitting([[NotebookNode(text='["start a program"]')]], []))
    finding, _ = doctor._trial(course.config, course.root)
    assert (finding.well, finding.text) == (False, "a trial in the exam room could start a program")


def test_the_limits_that_it_tells_are_those_of_the_settings(course, monkeypatch):
    monkeypatch.setattr(trial, "sit", lambda *_: Sitting([[NotebookNode(text="[]")]], []))
    config = course.config.copy()
    config.merge(Config(ExamRoom={"cell_seconds": 7.5, "notebook_seconds": 77, "memory_mib": 777, "processes": 9}))
    _, limits = doctor._trial(config, course.root)
    assert "7.5 s a cell, 77 s a notebook, 777 MiB of memory, 9 processes" in limits.text


def test_torch_that_does_not_load_is_named(monkeypatch):
    assert doctor._torch().well
    monkeypatch.setitem(sys.modules, "torch", None)
    finding = doctor._torch()
    assert not finding.well
    assert "torch does not load" in finding.text


@pytest.mark.skipif(os.geteuid() != 0, reason="a folder for temporary files is closed to others")
@pytest.mark.parametrize("name", ["source", "gradebook.db", ".course_secret", "submitted"])
def test_what_others_can_read_or_change_is_named(name):
    root = Path("/var/tmp", f"doctor-{os.getpid()}")
    try:
        for place in ("source", "submitted"):
            (root / place).mkdir(parents=True, mode=0o700)
        for place in ("gradebook.db", ".course_secret"):
            (root / place).touch(mode=0o600)
        (finding,) = doctor._private(root)
        assert finding.well
        (root / name).chmod(0o755)
        (finding,) = doctor._private(root)
        assert not finding.well
        assert f"every account can read {name}. Run: chmod o-rwx {root / name}" in finding.text
        (root / name).chmod(0o777)
        assert found(doctor._private(root), "every account can change that").needed
    finally:
        shutil.rmtree(root)


def test_assignments_are_counted_and_an_exchange_that_is_missing_or_open_is_named(course):
    exchange = Path(course.config.Exchange.root)
    assert "source/ holds 1 assignment" in found(doctor._folders(course), "source/ holds").text
    shutil.rmtree(exchange, ignore_errors=True)
    assert not found(doctor._folders(course), "not there").well
    exchange.mkdir()
    exchange.chmod(0o777)
    assert found(doctor._folders(course), f"Run: chmod +t {exchange}").needed
    exchange.chmod(0o1777)
    assert not [finding for finding in doctor._folders(course) if "chmod +t" in finding.text]
    shutil.rmtree(course.root / "source")
    (course.root / "source").mkdir()
    assert not found(doctor._folders(course), "source/ holds 0 assignments").well


def test_two_ids_that_are_alike_are_named(course):
    for student in ("ada", "bob", "zoe"):
        (course.root / "submitted" / student / "01_affine_function").mkdir(parents=True)
    assert not [finding for finding in doctor._folders(course) if "are alike" in finding.text]
    (course.root / "submitted" / "Ada" / "01_affine_function").mkdir(parents=True)
    finding = found(doctor._folders(course), "are alike")
    assert "Ada and ada are alike" in finding.text
    assert not finding.needed
    assert not finding.well


def test_settings_that_are_missing_are_needed_and_those_of_the_course_are_in_place(course):
    assert found(doctor._settings(course.config), "are in place").well
    config = course.config.copy()
    del config.Autograde["exporter_class"]
    findings = list(doctor._settings(config))
    assert found(findings, "c.Autograde.exporter_class is not the course's own").needed
    assert not [finding for finding in findings if "are in place" in finding.text]


def test_a_setting_that_nobody_knows_is_named(course):
    assert not [finding for finding in doctor._settings(course.config) if "is no setting" in finding.text]
    course.config.ExamRoom.cell_secnds = 3
    course.config.CourseDirectory.groupshard = True
    findings = [finding for finding in doctor._settings(course.config) if "is no setting" in finding.text]
    assert all(finding.needed and not finding.well for finding in findings)
    assert {finding.text for finding in findings} == {
        "c.ExamRoom.cell_secnds is no setting, and changes nothing. Did you mean cell_seconds?",
        "c.CourseDirectory.groupshard is no setting, and changes nothing. Did you mean groupshared?",
    }


def test_where_owners_do_not_count_it_says_what_stands_in_their_place(course):
    assert not [finding for finding in doctor._settings(course.config) if "check_owner" in finding.text]
    course.config.ExchangeCollect.check_owner = False
    finding = found(doctor._settings(course.config), "check_owner is False")
    assert not finding.well
    assert "only where students cannot write into inbound/ themselves, or hand in by zip" in finding.text


def test_an_account_that_is_not_there_is_named(tmp_path, capsys):
    assert main(["--course", str(tmp_path), "doctor", "--as-student", "nobody-has-this-name"]) == 1
    assert capsys.readouterr().err == "This machine has no account nobody-has-this-name.\n"


def test_where_students_servers_run_is_looked_at_when_the_machine_s_settings_say_so(course, tmp_path, monkeypatch):
    settings = tmp_path / "etc" / "nbgrader_config.py"
    settings.parent.mkdir()
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(settings.parent))
    assert list(doctor_student.students_side(course.root)) == []
    settings.write_text(f"c.Students.environment = '{tmp_path}/none'\n")
    finding = found(doctor_student.students_side(course.root), f"as {settings} says")
    assert not finding.well
    assert f"{tmp_path}/none/bin/python does not run (No such file or directory)" in finding.text
    settings.write_text(f"c.Students.environment = '{sys.prefix}'\n")  # where the package is an editable one
    finding = found(
        doctor_student.students_side(course.root), f"{COURSE / 'grader_utils'}, a folder that may be closed"
    )
    assert not finding.well
