"""
tries: to catch every interrupt and go on
stopped: a cell has 1 second
"""

while True:
    try:
        while True:
            pass
    except BaseException:
        pass
