"""
cell: value-backward
loses: nothing
mistake: none
kind: other order
"""


def backward_pass(result):
    topo, visited = [], set()

    def build_topo(v):
        if v not in visited:
            visited.add(v)
            for child in v.inputs:
                build_topo(child)
            topo.append(v)

    build_topo(result)
    for v in topo:
        v.grad = 0
    result.grad = 1
    for v in topo[::-1]:
        for child, slope in zip(v.inputs, v.local_derivatives):
            child.grad = child.grad + slope * v.grad
