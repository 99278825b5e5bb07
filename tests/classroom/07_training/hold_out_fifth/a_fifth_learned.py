"""
cell: hold-out-fifth
loses: all
mistake: parts swapped
kind: order
"""

def hold_out_fifth(x, t, order):
    fifth = len(x) // 5
    x, t = x[order], t[order]
    return x[:fifth], t[:fifth], x[fifth:], t[fifth:]
