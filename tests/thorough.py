"""What `make thorough` passes whole, and `make test` takes a sample of or leaves out: it must end in time."""

import os

import pytest

THOROUGH = "THOROUGH" in os.environ
only_thorough = pytest.mark.skipif(not THOROUGH, reason="it takes minutes: make thorough runs it")
