"""
cell: hold-out-fifth
loses: nothing
mistake: none
kind: other formula
"""
def hold_out_fifth(x, t, order):
    cut = x.shape[0] // 5
    held = np.zeros(len(x), bool)
    held[order[:cut]] = True
    idx_train = [i for i in order if not held[i]]
    return x[idx_train], t[idx_train], x[order[:cut]], t[order[:cut]]
