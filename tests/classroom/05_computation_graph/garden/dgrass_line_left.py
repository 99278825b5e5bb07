"""
cell: slip
loses: all
mistake: half of the product is mended, dgrass is left
kind: partial
"""


def garden(side, grass, fence):
    area = side * side
    lawn = grass * area
    front = fence * side
    cost = lawn + front

    dlawn = 1.0
    dfront = 1.0
    dfence = side * dfront
    dside = fence * dfront
    dgrass = grass * dlawn
    darea = grass * dlawn
    dside += side * darea + side * darea
    return {"cost": cost, "dside": dside, "dgrass": dgrass, "dfence": dfence}
