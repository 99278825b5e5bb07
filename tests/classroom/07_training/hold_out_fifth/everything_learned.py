"""
cell: hold-out-fifth
loses: all
mistake: held-out samples learned, too
kind: partial
"""

def hold_out_fifth(x, t, order):
    fifth = len(x) // 5
    x, t = x[order], t[order]
    return x, t, x[:fifth], t[:fifth]
