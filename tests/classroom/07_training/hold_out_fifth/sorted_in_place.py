"""
cell: hold-out-fifth
loses:
  - leaves its inputs alone
mistake: input changed
kind: aliasing
row: 27
"""

def hold_out_fifth(x, t, order):
    fifth = len(x) // 5
    x[...], t[...] = x[order], t[order]
    return x[fifth:].copy(), t[fifth:].copy(), x[:fifth].copy(), t[:fifth].copy()
