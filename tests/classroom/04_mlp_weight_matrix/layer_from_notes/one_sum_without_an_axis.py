"""
cell: slip
loses:
  - no two sizes equal
  - as many neurons as inputs
  - whole numbers, and fractions in b
  - whole weights, fractions in x
  - "fractions in W, whole numbers in x"
  - leaves its inputs alone
mistake: summed twice
kind: axis
"""


def layer_from_notes(W, b, x):
    products = W.T * x
    return products.sum() + b
