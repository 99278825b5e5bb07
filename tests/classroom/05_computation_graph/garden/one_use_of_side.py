"""
cell: slip
loses: [another garden, a small garden, a cheap fence, whole numbers]
mistake: none
kind: missing term
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
    dgrass = area * dlawn
    darea = grass * dlawn
    dside += side * darea
    return {"cost": cost, "dside": dside, "dgrass": dgrass, "dfence": dfence}
