"""What a kernel in the exam room is given: one value that travels from the instructor's settings to the kernel."""

import dataclasses
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from grader_utils.exam_room.limits import Limits
from grader_utils.exam_room.lockdown import Layers


@dataclass(frozen=True)
class KernelSettings:
    """The settings of one kernel.

    Attributes:
        limits: what it may use.
        layers: what locks it down, as `lockdown.probe` found; None locks nothing.
        hidden: folders that it may not read, though Python or the system's libraries lie around them.
        environment: environment variables of its own.
    """

    limits: Limits = field(default_factory=Limits)
    layers: Layers | None = None
    hidden: tuple[Path, ...] = ()
    environment: dict[str, str] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Return these settings as a JSON-able dict."""
        return dataclasses.asdict(self) | {"hidden": list(map(str, self.hidden))}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "KernelSettings":
        """Return the settings that `to_json` wrote."""
        layers = Layers(**data["layers"]) if data["layers"] else None
        return cls(Limits(**data["limits"]), layers, tuple(map(Path, data["hidden"])), data["environment"])
