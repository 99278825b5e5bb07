"""
cell: hold-out-fifth
loses: all
mistake: labels left in their old order
kind: partial
"""

def hold_out_fifth(x, t, order):
    fifth = len(x) // 5
    x = x[order]
    return x[fifth:], t[fifth:], x[:fifth], t[:fifth]
