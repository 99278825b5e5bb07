"""
cell: slip
loses: [AB]
mistake: the second slip is left
kind: partial
slip: 4
"""


def products_from_notes():
    Mb = np.array([5, 11, 17])
    AB = np.array([[22, 28], [40, 64]])
    return Mb, AB
