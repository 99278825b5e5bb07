"""Where a student's card lies: in the user's data folder, one folder for each student."""

import getpass
import hashlib
import os
from pathlib import Path
from urllib.parse import quote

from grader_utils.messages import say

FOLDER = "COURSE_PROGRESS"
"""An environment variable: the folder of all cards, in place of the user's data folder; `off` keeps none."""

STUDENT = "COURSE_STUDENT"
"""An environment variable: who is at work, where several students share one account of a machine."""

OFF = "off"
LONGEST_NAME = 80


def cards_folder() -> Path | None:
    """Return the folder that holds every student's card, or None where none is kept: on request, or without Jupyter."""
    chosen = os.environ.get(FOLDER, "").strip()
    if chosen.lower() == OFF:
        return None
    if chosen:
        return Path(chosen).expanduser()
    try:
        from jupyter_core.paths import jupyter_data_dir
    except ModuleNotFoundError:
        return None
    return Path(jupyter_data_dir()) / "neural_networks_course"


def why_none_is_kept() -> str:
    """Return a sentence that says what makes `cards_folder` None."""
    if os.environ.get(FOLDER, "").strip():
        return say("Nothing is noted at present, because {variable} is off.", variable=FOLDER)
    return say(
        "Nothing is noted at present, because Jupyter is not installed and {variable} names no folder.", variable=FOLDER
    )


def student_name() -> str:
    """Return who is at work: as `COURSE_STUDENT` says, as JupyterHub says, or the user of this machine."""
    for variable in (STUDENT, "JUPYTERHUB_USER"):
        if name := os.environ.get(variable, "").strip():
            return name
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container may run as a user without a name
        return "me"


def folder_name(student: str) -> str:
    """Return a name that any file system takes, and that no other student has."""
    name = quote(student.casefold(), safe="@").replace(".", "%2E")
    if len(name) > LONGEST_NAME:
        name = name[:LONGEST_NAME] + hashlib.sha256(student.casefold().encode()).hexdigest()[:16]
    return f"student-{name}"
