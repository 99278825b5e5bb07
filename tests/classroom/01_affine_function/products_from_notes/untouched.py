"""
cell: slip
loses: all
mistake: not mended yet
kind: unmended
slip: 3
"""


def products_from_notes():
    Mb = np.array([4, 11, 17])
    AB = np.array([[22, 28], [40, 64]])
    return Mb, AB
