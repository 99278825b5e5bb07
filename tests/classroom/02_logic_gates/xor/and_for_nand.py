"""
cell: xor
loses: all
mistake: AND
kind: wrong formula
"""
def xor(x):
    a = Gate(*or_gate()).forward(x)
    b = Gate(*and_gate()).forward(x)
    return Gate(*and_gate()).forward(np.array([a, b]))
