"""
tries: to end the kernel by errors that nobody catches
stopped: it ended the notebook's kernel
"""


class Away(SystemExit):
    def __str__(self):
        raise self

    _render_traceback_ = __repr__ = __str__


def hadamard_then_sum(w, x):
    raise Away


raise Away
