"""
cell: hold-out-fifth
loses: all
mistake: none
kind: order
"""
def hold_out_fifth(x, t, order):
    fifth = len(x) // 5
    held = np.isin(np.arange(len(x)), order[:fifth])
    return x[~held], t[~held], x[held], t[held]
