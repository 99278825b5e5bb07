"""
cell: slip
loses: [grass for nothing]
mistake: none
kind: wrong formula
"""


def garden(side, grass, fence):
    lawn = grass * side * side
    front = fence * side
    return {
        "cost": lawn + front,
        "dside": 2 * lawn / side + fence,
        "dgrass": lawn / grass,
        "dfence": side,
    }
