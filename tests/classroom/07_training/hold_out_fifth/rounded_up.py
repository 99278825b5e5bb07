"""
cell: hold-out-fifth
loses:
  - 27 samples
  - 64 samples
  - leaves its inputs alone
mistake: a fifth rounded up
kind: partial
"""

def hold_out_fifth(x, t, order):
    fifth = -(-len(x) // 5)
    return x[order[fifth:]], t[order[fifth:]], x[order[:fifth]], t[order[:fifth]]
