"""
tries: to send one message that is far too large
stopped: 2 MiB of output
"""

from IPython.display import display

display({"text/plain": "x" * 100_000_000}, raw=True)
