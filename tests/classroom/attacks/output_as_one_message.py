"""
tries: to send one message that is far too large
stopped: This cell was stopped
"""

from IPython.display import display

display({"text/plain": "x" * 100_000_000}, raw=True)
