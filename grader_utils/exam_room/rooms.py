"""The folders of one kernel: where it works, where its sockets lie, and where its view of the files is put together."""

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

from grader_utils.scratch import make_scratch, remove_scratch

BLOCK = 4096


@dataclass(frozen=True)
class Room:
    """One kernel's folders, all below `folder`."""

    folder: Path

    @property
    def work(self) -> Path:
        """The working folder: the paper, the assignment's data files and what the student's code writes."""
        return self.folder / "work"

    @property
    def home(self) -> Path:
        """The kernel's home folder, for settings and caches of libraries."""
        return self.folder / "home"

    @property
    def wires(self) -> Path:
        """The folder of the kernel's sockets and its connection file."""
        return self.folder / "wires"

    @property
    def view(self) -> Path:
        """An empty folder, which becomes the kernel's root folder."""
        return self.folder / "view"

    @property
    def own(self) -> tuple[Path, ...]:
        """The folders that are the kernel's own."""
        return self.work, self.home, self.wires

    @classmethod
    def make(cls) -> "Room":
        """Make the folders where temporary files lie, closed to other users."""
        room = cls(make_scratch("room"))
        for folder in (*room.own, room.view):
            folder.mkdir(mode=0o700)
        return room

    def put(self, name: str, contents: bytes) -> None:
        """Put a file into the working folder; `name` may lead through folders of its own."""
        path = self.work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(contents)

    def give_to(self, user: int) -> None:
        """Make `user` the owner of the folders in which a kernel writes, and let it pass on its way there.

        The folders themselves stay closed to all others: they hold the paper.
        """
        os.chmod(self.folder, 0o711)
        for top in self.own:
            os.chown(top, user, user)
            for folder, folders, files in os.walk(top):
                for name in (*folders, *files):
                    os.chown(os.path.join(folder, name), user, user, follow_symlinks=False)

    def size(self, enough: int) -> int:
        """Return the bytes of all files that the kernel wrote; stops counting above `enough`.

        Every file and folder counts as one block at least, so that very many empty ones are seen, too. A folder that
        cannot be read, as it is closed or its path is too long, was made to hide something, and is more than enough.
        """
        total, waiting = 0, [self.work, self.home]
        while waiting and total <= enough:
            try:
                with os.scandir(waiting.pop()) as entries:
                    for entry in entries:
                        total += BLOCK
                        with contextlib.suppress(FileNotFoundError):  # gone meanwhile
                            total += max(entry.stat(follow_symlinks=False).st_blocks * 512 - BLOCK, 0)
                            if entry.is_dir(follow_symlinks=False):
                                waiting.append(entry.path)
            except FileNotFoundError:
                continue
            except OSError:
                return enough + 1
        return total

    def remove(self) -> None:
        """Remove the folders and all that a kernel left in them, however deep and whatever their modes."""
        remove_scratch(self.folder)
