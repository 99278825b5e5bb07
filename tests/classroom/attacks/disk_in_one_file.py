"""
tries: to fill the disk with one file
stopped: 32 MiB of files
"""

try:
    with open("large", "wb") as file:
        for _ in range(200):
            file.write(bytes(2**20))
        won()
except OSError:
    pass
