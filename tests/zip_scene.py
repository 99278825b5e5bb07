"""Uploads to a learning platform, and the real `nbgrader zip_collect`."""

import io
import json
import shutil
import tarfile
import zipfile

from grader_utils.demo.commands import Shell

ASSIGNMENT, NOTEBOOK = "01_affine_function", "affine_function.ipynb"


def book(text):
    """Return the bytes of a notebook that says `text`, and compresses like one."""
    return json.dumps({"cells": [], "metadata": {"said": text}, "nbformat": 4, "nbformat_minor": 5}).encode()


def zipped(members):
    """Return a zip file of these members; a member may be a ZipInfo."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return file.getvalue()


def tarred(members):
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w:gz") as archive:
        for name, content in members:
            about = tarfile.TarInfo(name)
            if content is None:
                about.type, about.linkname = tarfile.SYMTYPE, "/etc/passwd"
            about.size = len(content or b"")
            archive.addfile(about, io.BytesIO(content or b""))
    return file.getvalue()


def link(name):
    info = zipfile.ZipInfo(name)
    info.external_attr = 0o120777 << 16
    return info


def upload(student, time="2026-03-01-10-00-00", suffix=".zip"):
    return f"{student}_{time}_{ASSIGNMENT}{suffix}"


def zip_collect(course, files, *options):
    """Lay these files into the archive, run the real command, which must not fail, and return what it said."""
    archive = course / "downloaded" / ASSIGNMENT / "archive"
    shutil.rmtree(archive, ignore_errors=True)
    for name, content in files.items():
        (archive / name).parent.mkdir(parents=True, exist_ok=True)
        (archive / name).write_bytes(content)
    shell = Shell(course.parent, course.parent / "exchange", say=lambda line: None)
    said = shell.nbgrader("zip_collect", ASSIGNMENT, "--force", *options, cwd=course)
    assert "Traceback" not in said
    return said


def collected(course):
    """Return what was collected: by student and file, what the notebook says."""
    found = {}
    for path in sorted(course.glob(f"submitted/*/{ASSIGNMENT}/*.ipynb")):
        found.setdefault(path.parts[-3], {})[path.name] = json.loads(path.read_bytes())["metadata"]["said"]
    return found


def only(**said):
    return {student: {NOTEBOOK: text} for student, text in said.items()}
