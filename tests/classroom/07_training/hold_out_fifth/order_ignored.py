"""
cell: hold-out-fifth
loses: all
mistake: not shuffled at all
kind: missing term
"""

def hold_out_fifth(x, t, order):
    fifth = len(x) // 5
    return x[fifth:], t[fifth:], x[:fifth], t[:fifth]
