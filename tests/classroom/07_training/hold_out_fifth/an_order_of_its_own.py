"""
cell: hold-out-fifth
loses: all
mistake: none
kind: order
"""
def hold_out_fifth(x, t, order):
    order = np.random.default_rng(0).permutation(len(x))
    fifth = len(x) // 5
    x, t = x[order], t[order]
    return x[fifth:], t[fifth:], x[:fifth], t[:fifth]
