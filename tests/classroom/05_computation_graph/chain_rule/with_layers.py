"""
cell: chain-rule
loses: nothing
mistake: none
kind: other formula
"""


def chain_rule(x, y):
    add, square = AddLayer(), MulLayer()
    t = add.forward(x, y)
    z = square.forward(t, t)
    dt = sum(square.backward(1))
    dx, dy = add.backward(dt)
    return dict(z=z, dt=dt, dx=dx, dy=dy)
