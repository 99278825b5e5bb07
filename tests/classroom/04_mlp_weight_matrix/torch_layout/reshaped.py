"""
cell: torch-layout
loses: 
  - "no two sizes equal"
  - "as many neurons as inputs"
  - "many neurons"
  - "leaves its inputs alone"
mistake: reshaped, not transposed
kind: transposed
"""

def to_torch_layout(W, b):
    return W.reshape(W.shape[1], W.shape[0]), b


def from_torch_layout(weight, bias):
    return weight.reshape(weight.shape[1], weight.shape[0]), bias
