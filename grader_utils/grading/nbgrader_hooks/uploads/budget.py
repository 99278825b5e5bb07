"""How much one upload may unpack to: counted while it is unpacked, so that nothing larger is ever held."""

from typing import BinaryIO

from grader_utils.course.submission_file import LARGEST
from grader_utils.grading.nbgrader_hooks.uploads.notebook_names import is_notebook

MOST_MEMBERS = 10_000
MOST_TIMES = 200
_FREE = 5_000_000  # bytes that may be unpacked whatever they were packed to


class Refused(Exception):  # noqa: N818 (it says what an upload is)
    """An upload cannot be taken; the message ends the sentence "Not collected: ...: ..."."""


class Budget:
    """What one upload may unpack to.

    Args:
        most: bytes in all.
        packed: bytes of what was uploaded.
    """

    def __init__(self, most: int, packed: int) -> None:
        self._most, self._packed, self._taken, self._members = most, packed, 0, 0

    def count(self, members: int) -> None:
        """Count as many members of an archive.

        Raises:
            Refused: they are too many, with those of the upload's other archives.
        """
        self._members += members
        if self._members > MOST_MEMBERS:
            raise Refused(f"it holds more than {MOST_MEMBERS} files")

    def take(self, size: int) -> None:
        """Count `size` bytes that were unpacked.

        Raises:
            Refused: they are too many.
        """
        self._taken += size
        if self._taken > self._most:
            raise Refused(f"it unpacks to more than {self._most / 1e6:g} MB (c.CourseDirectory.max_dir_size)")
        if self._taken > max(_FREE, MOST_TIMES * self._packed):
            raise Refused(f"it unpacks to more than {MOST_TIMES} times its size")

    def read(self, file: BinaryIO, name: str) -> bytes:
        """Return what is left in `file`; a notebook has a limit of its own.

        Raises:
            Refused: it is too large.
        """
        most = LARGEST if is_notebook(name) else self._most
        chunks, size = [], 0
        while chunk := file.read(1 << 16):
            size += len(chunk)
            self.take(len(chunk))
            if size > most:
                raise Refused(f"{name} is larger than {most / 1e6:g} MB")
            chunks.append(chunk)
        return b"".join(chunks)
