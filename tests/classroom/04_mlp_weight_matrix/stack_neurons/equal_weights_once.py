"""
cell: stack-neurons
loses: [two neurons with the same weights]
mistake: none
kind: luck
"""


def stack_neurons(neurons):
    seen = []
    for n in neurons:
        if not any(np.array_equal(n.w, m.w) for m in seen):
            seen.append(n)
    return np.stack([n.w for n in seen], axis=1), np.array([n.b for n in seen])
