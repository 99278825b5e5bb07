"""
cell: slip
loses: [Mb]
mistake: the first slip is left
kind: partial
slip: 3
"""


def products_from_notes():
    Mb = np.array([4, 11, 17])
    AB = np.array([[22, 28], [49, 64]])
    return Mb, AB
