"""
cell: slip
loses: nothing
mistake: none
kind: other formula
"""


def garden(side, grass, fence):
    return {"cost": grass * side**2 + fence * side, "dside": 2 * grass * side + fence, "dgrass": side**2, "dfence": side}
