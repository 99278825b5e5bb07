"""
tries: to raise errors that break whoever describes them
"""


class Lie(Exception):
    def __str__(self):
        raise self

    __repr__ = __format__ = __str__

    @property
    def __traceback__(self):
        raise KeyboardInterrupt

    def __getattribute__(self, name):
        raise SystemExit(name)


class Long(ValueError):
    def __str__(self):
        return "\ud800" + "x" * 10**7


Long.__name__ = "Passed" * 10**5
errors = iter(
    [Lie(), Long(), RecursionError(), MemoryError(), StopIteration(4.0), GeneratorExit(), ExceptionGroup("x", [Lie()])]
)


def hadamard_then_sum(w, x):
    raise next(errors)
