"""
cell: hold-out-fifth
loses: nothing
mistake: none
kind: other formula
"""

def hold_out_fifth(x, t, order):
    held_out, learned = np.split(order, [len(order) // 5])
    return x[learned], t[learned], x[held_out], t[held_out]
