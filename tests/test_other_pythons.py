"""`make pythons` names a Python that is not here and goes on, and finds one by its path and by its version."""

import sys
from pathlib import Path

import other_pythons
import pytest


def test_a_python_that_is_not_found_is_named_and_left_out(capsys, tmp_path):
    broken = tmp_path / "python3.12"  # as pyenv holds one ready for a version that is not chosen
    broken.write_text("#!/bin/sh\nexit 127\n")
    broken.chmod(0o755)
    assert other_pythons.main(["2.99", str(broken)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Python 2.99: not found here, so nothing is tried with it. Install it, or name its path.",
        f"Python {broken}: not found here, so nothing is tried with it. Install it, or name its path.",
    ]


def test_a_python_is_found_by_path_by_version_and_among_pyenvs(monkeypatch, tmp_path):
    here = Path(sys.base_prefix, "bin", f"python3.{sys.version_info.minor}")
    assert other_pythons.find_python(str(here)) == here
    monkeypatch.setenv("PATH", str(here.parent))
    assert other_pythons.find_python(f"3.{sys.version_info.minor}") == here
    kept = tmp_path / "versions" / "3.99.1" / "bin"
    kept.mkdir(parents=True)
    (kept / "python3.99").symlink_to(here)
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    assert other_pythons.find_python("3.99") == kept / "python3.99"


def test_a_verdict_that_another_python_does_not_give_is_named():
    here = {"relu/right": [["relu", [True], ""]], "wrong.py": [["relu", [False], "sign"]]}
    assert other_pythons.differing(here, dict(here)) == []
    assert other_pythons.differing(here, {"wrong.py": [["relu", [False], ""]], "more": []}) == [
        "more",
        "relu/right",
        "wrong.py",
    ]


def test_a_step_that_fails_says_what_it_said(tmp_path):
    with pytest.raises(other_pythons.Failed, match="no such thing"):
        other_pythons.run(tmp_path, sys.executable, "-c", "raise SystemExit('no such thing')")
