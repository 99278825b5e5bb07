"""
cell: value-backward
loses: all
mistake: kept by the leaves alone
kind: state
"""

def backward_pass(result):
    order = []
    def visit(n):
        if n not in order:
            for i in n.inputs:
                visit(i)
            order.append(n)
    visit(result)
    for n in order:
        n.grad = 0.0
    result.grad = 1.0
    for n in reversed(order):
        for i, d in zip(n.inputs, n.local_derivatives):
            i.grad += d * n.grad
        if n.inputs:
            n.grad = 0.0
