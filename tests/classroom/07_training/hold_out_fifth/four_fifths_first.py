"""
cell: hold-out-fifth
loses: all
mistake: four fifths from the front
kind: order
"""

def hold_out_fifth(x, t, order):
    learned = int(0.8 * len(x))
    x, t = x[order], t[order]
    return x[:learned], t[:learned], x[learned:], t[learned:]
