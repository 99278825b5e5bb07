"""Opens zip files that strangers made: the list of their members is bounded before it takes memory."""

import zipfile
from typing import BinaryIO

LARGEST_LIST = 5_000_000
"""Bytes of the list of members at the end of a zip file: ten thousand files with names of 400 letters."""


def opened_zip(file: BinaryIO, largest_list: int = LARGEST_LIST) -> zipfile.ZipFile:
    """Return an open zip file.

    Args:
        file: it, open for reading.
        largest_list: bytes that its list of members may have; zipfile makes objects of all of it at once.

    Raises:
        zipfile.BadZipFile: its list is longer, and was not read; or it is damaged, for which zipfile has more kinds.
    """
    return zipfile.ZipFile(_InPieces(file, largest_list))


class _InPieces:
    """A file of which nobody reads more than so many bytes at once: zipfile reads the list of members as a whole."""

    def __init__(self, file: BinaryIO, most: int) -> None:
        self._file, self._most = file, most
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1) -> bytes:
        if size > self._most:
            raise zipfile.BadZipFile(f"its list of files is longer than {self._most / 1e6:g} MB")
        return self._file.read(size)
