"""
cell: xor
loses: nothing
mistake: none
kind: other weights
"""
def xor(x):
    both = Gate(*and_gate()).forward(x)
    any_ = Gate(*or_gate()).forward(x)
    return Gate(np.array([1, -1]), -0.5).forward(np.array([any_, both]))
