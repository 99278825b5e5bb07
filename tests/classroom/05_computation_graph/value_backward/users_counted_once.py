"""
cell: value-backward
loses: [squares beside longer ways]
mistake: uses counted as one
kind: order
"""

def backward_pass(result):
    users, todo = {result: set()}, [result]
    while todo:
        n = todo.pop()
        n.grad = 0.0
        for i in n.inputs:
            if i not in users:
                users[i] = set()
                todo.append(i)
            users[i].add(n)
    left = {n: len(u) for n, u in users.items()}
    result.grad = 1.0
    ready = [result]
    while ready:
        n = ready.pop()
        for i, d in zip(n.inputs, n.local_derivatives):
            i.grad += d * n.grad
            left[i] -= 1
            if left[i] == 0:
                ready.append(i)
