"""
tries: to return objects whose classes run code when they are touched
"""

import pickle


class Meta(type):
    def __getattribute__(cls, name):
        raise SystemExit(name)

    def __instancecheck__(cls, thing):
        raise KeyboardInterrupt


class Odd(metaclass=Meta):
    def __reduce__(self):
        return print, (6.0,)


class Figure:
    __module__ = "matplotlib.figure"

    def __getattr__(self, name):
        return lambda *arguments, **options: self

    def __iter__(self):
        return iter([self])


Figure.__name__ = "Figure"
answers = iter([Odd(), Figure(), type.__call__(Figure), pickle.dumps(6.0)] * 3)


def hadamard_then_sum(w, x):
    return next(answers)
