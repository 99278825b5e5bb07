"""
cell: hold-out-fifth
loses: [leaves its inputs alone]
mistake: none
kind: state
"""

orders = {}


def hold_out_fifth(x, t, order):
    order = orders.setdefault(len(x), order)
    fifth = len(x) // 5
    shuffled_x, shuffled_t = x[order], t[order]
    return shuffled_x[fifth:], shuffled_t[fifth:], shuffled_x[:fifth], shuffled_t[:fifth]
