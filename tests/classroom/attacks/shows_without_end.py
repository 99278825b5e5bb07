"""
tries: to keep whoever shows its last value busy for ever
stopped: a cell has
"""


class Endless(list):
    def __repr__(self):
        while True:
            try:
                repr(self[0])
            except BaseException:
                pass

    def __getattr__(self, name):
        if name.startswith("_repr_") or name == "_ipython_display_":
            return lambda *_, **__: repr(self)
        raise AttributeError(name)


Endless([Endless([1])])
