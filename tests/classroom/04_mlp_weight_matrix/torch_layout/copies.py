"""
cell: torch-layout
loses: nothing
mistake: none
kind: other formula
"""

def to_torch_layout(W, b):
    return np.ascontiguousarray(np.swapaxes(W, 0, 1)), b.copy()


def from_torch_layout(weight, bias):
    return np.stack(list(weight), axis=1), bias.copy()
