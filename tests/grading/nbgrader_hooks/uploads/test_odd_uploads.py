"""Uploads that no program makes: each is refused in words, or taken as its owner's, and honest ones are taken."""

import gzip
import io
import os
import shutil
import struct
import tarfile
import tracemalloc
import zipfile
import zlib

import pytest
from zip_scene import NOTEBOOK, book, collected, only, upload, zip_collect, zipped

from grader_utils.grading.nbgrader_hooks.uploads.budget import Budget, Refused
from grader_utils.grading.nbgrader_hooks.uploads.unpack import notebooks_in


def _twice(first, second):
    """Return a zip file that holds two members of one name."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(NOTEBOOK, book(first))
        archive.writestr(NOTEBOOK.upper(), book(second))
    return file.getvalue().replace(NOTEBOOK.upper().encode(), NOTEBOOK.encode())


def _lying(size):
    """Return a zip file that says of a large member that it has `size` bytes."""
    data = bytearray(zipped([(NOTEBOOK, b" " * 60_000_000)]))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.index(signature) + offset
        data[at : at + 4] = struct.pack("<I", size)
    return bytes(data)


def _overlapping(members):
    """Return a zip file in which as many members share the same data."""
    packed = zlib.compress(b" " * 15_000_000, 9)[2:-4]
    crc, name = zlib.crc32(b" " * 15_000_000), b"0000.ipynb"
    head = struct.pack("<4s5H3I2H", b"PK\x03\x04", 20, 0, 8, 0, 0, crc, len(packed), 15_000_000, len(name), 0)
    central = b"".join(
        struct.pack(
            "<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, crc, len(packed), 15_000_000, len(name), 0, 0, 0, 0, 0, 0
        )
        + name
        for _ in range(members)
    )
    body = head + name + packed
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, members, members, len(central), len(body), 0)
    return body + central + end


def _listing(members, name=b"x"):
    """Return a zip file that lists members whose data nowhere is."""
    entry = struct.pack("<4s6H3I5H2I", b"PK\x01\x02", 20, 20, 0, 0, 0, 0, 0, 0, 0, len(name), 0, 0, 0, 0, 0, 0) + name
    count = min(members, 0xFFFF)
    return entry * members + struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, count, count, len(entry) * members, 0, 0)


def _tar(*members, mode="w:gz"):
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode=mode) as archive:
        for name, kind, content in members:
            about = tarfile.TarInfo(name)
            about.type, about.size = kind, len(content)
            about.linkname = "affine_function.ipynb" if kind in (tarfile.LNKTYPE, tarfile.SYMTYPE) else ""
            archive.addfile(about, io.BytesIO(content))
    return file.getvalue()


def _locked():
    data = bytearray(zipped([(NOTEBOOK, book("x"))]))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def _packed_as(method):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        archive.writestr(NOTEBOOK, book("x"))
    return file.getvalue()


RIGHT = zipped([(NOTEBOOK, book("right"))])
REFUSED = {
    "one name twice": (_twice("x", "y"), ".zip"),
    "a size that is a lie": (_lying(100), ".zip"),
    "members that share their data": (_overlapping(200), ".zip"),
    "locked": (_locked(), ".zip"),
    "packed by LZMA": (_packed_as(zipfile.ZIP_LZMA), ".zip"),
    "gzip named zip": (gzip.compress(book("x")), ".zip"),
    "a tar file with a device": (_tar(("sda", tarfile.BLKTYPE, b"")), ".tar.gz"),
    "a tar file with a pipe": (_tar((NOTEBOOK, tarfile.FIFOTYPE, b"")), ".tar.gz"),
    "a tar file with a second name": (_tar(("a.ipynb", tarfile.LNKTYPE, b"")), ".tar.gz"),
    "a tar file that leads out": (_tar(("a/../../b.ipynb", tarfile.REGTYPE, book("x"))), ".tgz"),
    "gzip upon gzip": (gzip.compress(gzip.compress(gzip.compress(b" " * 50_000_000))), ".gz"),
    "ten thousand ends": (gzip.compress(b" " * 20_000) * 10_000, ".gz"),
    "only a name": (zipped([("a/", b"")]), ".zip"),
    "backslashes": (zipped([("..\\..\\bob\\affine_function.ipynb", book("x"))]), ".zip"),
    "a drive": (zipped([("C:affine_function.ipynb", book("x"))]), ".zip"),
    "nothing": (b"", ".zip"),
    "a name of two lines": (zipped([("a\nFORGED.zip", b"rubbish")]), ".zip"),
    "half a million members that are not there": (_listing(500_000), ".zip"),
    "a list of 90 MB in a small file": (
        zipped([("a.zip", _listing(2_000_000)), ("b.txt", os.urandom(500_000))]),
        ".zip",
    ),
    "many lists of a few thousand": (zipped([(f"{n}.zip", _listing(9_000)) for n in range(100)]), ".zip"),
}
"""The bytes, and the suffix of the upload's name."""

TAKEN = {
    "something before and after": (b"#!/bin/sh\n" + RIGHT + b"\0" * 20, ".zip"),
    "a very long path": (zipped([("x/" * 500 + NOTEBOOK, book("right"))]), ".zip"),
    "a folder of another student's name": (
        zipped([(f"bob_9_assignsubmission_file_/{NOTEBOOK}", book("right"))]),
        ".zip",
    ),
}


@pytest.fixture(scope="module")
def said_and_found(laid_out, tmp_path_factory):
    """Collect all of these at once: student by student, with bob's honest upload among them."""
    course = shutil.copytree(laid_out, tmp_path_factory.mktemp("odd") / "course")
    files = {upload("bob"): RIGHT}
    for number, (content, suffix) in enumerate([*REFUSED.values(), *TAKEN.values()]):
        files[upload(f"student{number}", suffix=suffix)] = content
    return zip_collect(course, files), collected(course)


LISTS = [kind for kind, (content, _) in REFUSED.items() if "list" in kind or "million" in kind]


@pytest.mark.parametrize("kind", LISTS)
def test_a_list_of_members_takes_no_memory_before_it_is_refused(kind):
    tracemalloc.start()
    with pytest.raises(Refused):
        list(notebooks_in("x.zip", io.BytesIO(REFUSED[kind][0]), Budget(100_000_000, len(REFUSED[kind][0]))))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 250_000_000


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_taken_is_named_and_nobody_gets_it(said_and_found, kind):
    said, found = said_and_found
    student = f"student{list(REFUSED).index(kind)}"
    assert student not in found
    assert any("Not collected" in line and student in line for line in said.splitlines()), said


@pytest.mark.parametrize("kind", TAKEN)
def test_what_is_odd_and_clear_is_its_owners(said_and_found, kind):
    _, found = said_and_found
    assert found[f"student{len(REFUSED) + list(TAKEN).index(kind)}"] == {NOTEBOOK: "right"}


def test_the_honest_upload_is_taken_as_it_is(said_and_found):
    said, found = said_and_found
    assert not [line for line in said.splitlines() if line.strip().startswith("FORGED")]
    assert found["bob"] == only(bob="right")["bob"]
    assert len(found) == len(TAKEN) + 1


ODD_NAMES = [
    "ada_2026-02-30-10-00-00_x.zip",
    "ada_99-99-99_x.zip",
    "ada_0000-00-00-00-00-00_x.zip",
    "ada_2026-03-01-25-61-61_x.zip",
    "ada_99999-03-01-10-00-00_x.zip",
    "a\u202eda_2026-03-01-10-00-00_x.zip",
    "a\x1b[2Jda_2026-03-01-10-00-00_x.zip",
    "ada\nbob_2026-03-01-10-00-00_x.zip",
    "_2026-03-01-10-00-00_x.zip",
    "-rf_2026-03-01-10-00-00_x.zip",
    "=1+1_2026-03-01-10-00-00_x.zip",
]


def test_names_that_are_no_times_and_no_students_are_named_and_the_others_are_taken(course):
    said = zip_collect(course, {upload("bob"): RIGHT, **dict.fromkeys(ODD_NAMES, RIGHT)})
    assert collected(course) == only(bob="right")
    assert said.count("Not collected") >= len(ODD_NAMES)
    assert "\x1b" not in said
    assert "\u202e" not in said
