"""
cell: slip
loses: all
mistake: results exchanged
kind: order
"""
def products_from_notes():
    Mb = np.array([5, 11, 17])
    AB = np.array([[22, 28], [49, 64]])
    return AB, Mb
