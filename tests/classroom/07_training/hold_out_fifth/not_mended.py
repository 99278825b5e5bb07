"""
cell: hold-out-fifth
loses: all
mistake: not mended yet
kind: unmended
"""

def hold_out_fifth(x, t, order):
    fifth = len(x) // 5
    x = x[order]
    return x, t, x[:fifth], t[:fifth]
