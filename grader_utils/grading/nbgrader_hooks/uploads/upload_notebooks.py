"""Which notebooks of an assignment one upload brings: found in its files, and named as the assignment has them."""

from collections.abc import Iterable
from typing import BinaryIO

from grader_utils.grading.nbgrader_hooks.uploads.budget import Budget, Refused
from grader_utils.grading.nbgrader_hooks.uploads.notebook_names import Notebook, TwoVersions, named
from grader_utils.grading.nbgrader_hooks.uploads.student_uploads import Upload
from grader_utils.grading.nbgrader_hooks.uploads.unpack import is_archive, notebooks_in


def notebooks_of(
    upload: Upload, files: Iterable[tuple[str, BinaryIO]], names: list[str], expected: set[str], budget: Budget
) -> dict[str, bytes]:
    """Return the contents of the notebooks in an upload by name.

    Args:
        upload: whose it is, and the platform's name for it.
        files: those of its files that are looked into, with their names in it; each is closed.
        names: of all its files.
        expected: the names of the assignment's notebooks.
        budget: of the whole upload.

    Raises:
        Refused: it cannot be unpacked, holds two versions of a notebook, or none at all.
    """
    owner, found = upload.owner, []
    try:
        for name, file in files:
            with file:
                found += [Notebook(path, content) for path, content in notebooks_in(name, file, budget)]
        if owner.file and len(found) == 1 and not is_archive(upload.shown):
            found = [Notebook(owner.file, found[0].content)]
        contents = named(found, expected)
    except (Refused, TwoVersions) as why:
        raise Refused(f"{owner.student}: {why}") from why
    if not contents:
        raise Refused(f"{owner.student} handed in no notebook ({', '.join(sorted(names))[:200] or 'no file at all'})")
    return contents
