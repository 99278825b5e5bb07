"""The exam room as jupyter_client knows it: a kernel provisioner, and a kernel manager that asks for it."""

import asyncio
import contextlib
import json
import os
import select
import signal
import socket
from typing import Any

from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager, KernelManager
from jupyter_client.provisioning import KernelProvisionerBase
from traitlets import Dict

from grader_utils.exam_room.kernel_settings import KernelSettings
from grader_utils.exam_room.lockdown import user_for
from grader_utils.exam_room.rooms import Room
from grader_utils.exam_room.warm_process import ask_for_kernel

NAME = "exam-room"


def exam_room_spec(settings: KernelSettings) -> KernelSpec:
    """Return a kernel spec whose kernels run in the exam room with `settings`."""
    provisioner = {"provisioner_name": NAME, "config": {"settings": settings.to_json()}}
    return KernelSpec(
        display_name="Exam room",
        language="python",
        argv=[NAME],
        metadata={"kernel_provisioner": provisioner},
    )


class ExamRoomManager(KernelManager):
    """jupyter_client's KernelManager for one kernel in the exam room."""

    def __init__(self, spec: KernelSpec, **kwargs: Any) -> None:
        super().__init__(kernel_name=NAME, transport="ipc", **kwargs)
        self._kernel_spec = spec


class AsyncExamRoomManager(AsyncKernelManager):
    """jupyter_client's AsyncKernelManager for one kernel in the exam room."""

    def __init__(self, spec: KernelSpec, **kwargs: Any) -> None:
        super().__init__(kernel_name=NAME, transport="ipc", **kwargs)
        self._kernel_spec = spec


class ExamRoomProvisioner(KernelProvisionerBase):
    """Starts kernels that are forked from the warm process and locked down.

    `start_kernel(files=...)` gives the contents of the working folder, by name; the kernel sees no other folder.
    """

    settings = Dict(help="The kernel's settings, as `KernelSettings.to_json` gives them.")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.room: Room | None = None
        self.connection: socket.socket | None = None
        self.why_ended = ""
        self._process: int | None = None
        self._status: int | None = None
        self._heard = b""

    @property
    def has_process(self) -> bool:
        """Whether a kernel was started and not yet cleaned up."""
        return self.connection is not None

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        """Make the room and the connection file in it."""
        manager, self.room = self.parent, Room.make()
        manager.ip = str(self.room.wires / "kernel")
        manager.connection_file = str(self.room.wires / "kernel.json")
        manager.write_connection_file()
        self.connection_info = manager.get_connection_info()
        for name, contents in kwargs.pop("files", {}).items():
            self.room.put(name, contents)
        layers = KernelSettings.from_json(self.settings).layers
        if layers and user_for(layers) != os.getuid():
            self.room.give_to(user_for(layers))
        return await super().pre_launch(cmd=[], **kwargs)

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> dict:
        """Ask the warm process for a kernel, and return its connection info."""
        self.connection = ask_for_kernel(self.room, KernelSettings.from_json(self.settings))
        self._status = None
        return self.connection_info

    @property
    def process(self) -> int | None:
        """The number of the kernel's process, once its keeper has told it."""
        return self._process

    def hear(self) -> bool:
        """Take in what the keeper told; whether the kernel still runs."""
        while self.connection and self._status is None and select.select([self.connection], [], [], 0)[0]:
            received = self.connection.recv(4096)
            *lines, self._heard = (self._heard + received).split(b"\n")
            for news in map(json.loads, lines):
                self._process = news.get("started", self._process)
                self._status = news.get("ended", self._status)
                self.why_ended = news.get("why", self.why_ended)
            if not received and self._status is None:
                self._status = -signal.SIGKILL  # the keeper itself is gone, and took its kernel along
        return self.connection is not None and self._status is None

    async def poll(self) -> int | None:
        """Return the kernel's exit status, or None while it runs."""
        return None if self.hear() else self._status

    async def wait(self) -> int | None:
        """Wait until the kernel and all that it started are gone."""
        while self.hear():
            await asyncio.sleep(0.01)
        return self._status

    def end_now(self) -> None:
        """End the kernel and wait until nothing of it is left."""
        with contextlib.suppress(OSError):
            if self.connection:
                self.connection.sendall(b"9\n")
        while self.hear():
            select.select([self.connection], [], [], 1)

    async def send_signal(self, signum: int) -> None:
        """Have the keeper send a signal to the kernel."""
        with contextlib.suppress(OSError):
            if self.connection:
                self.connection.sendall(f"{signum}\n".encode())

    async def kill(self, restart: bool = False) -> None:
        """End the kernel, whatever it does."""
        await self.send_signal(signal.SIGKILL)

    async def terminate(self, restart: bool = False) -> None:
        """End the kernel, as `kill` does: nothing of it is worth a longer goodbye."""
        await self.kill(restart)

    async def cleanup(self, restart: bool = False) -> None:
        """Let go of the kernel, and remove its room."""
        if self.connection:
            self.connection.close()
            self.connection = None
        if self.room:
            self.room.remove()
            self.room = None
