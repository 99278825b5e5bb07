"""`torch` for references: the real module, imported at the first use of one of its names."""

import importlib
from typing import Any


class _TorchOnFirstUse:
    def __getattr__(self, name: str) -> Any:
        return getattr(importlib.import_module("torch"), name)


torch: Any = _TorchOnFirstUse()
