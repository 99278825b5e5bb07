"""
cell: value-backward
loses: nothing
mistake: none
kind: other order
"""

import heapq
def backward_pass(result):
    generation = {}
    def gen(v):
        if v not in generation:
            generation[v] = 1 + max((gen(i) for i in v.inputs), default=-1)
        return generation[v]
    gen(result)
    for v in generation:
        v.grad = 0.0
    result.grad = 1.0
    heap, queued, ticket = [(-generation[result], 0, result)], {result}, 1
    while heap:
        v = heapq.heappop(heap)[2]
        for i, d in zip(v.inputs, v.local_derivatives):
            i.grad = i.grad + d * v.grad
            if i not in queued:
                queued.add(i)
                heapq.heappush(heap, (-generation[i], ticket, i))
                ticket += 1
