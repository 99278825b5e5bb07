"""
tries: to fill the memory with lists and texts
"""

kept = []
try:
    for i in range(3000):
        kept.append([str(i) * 2**20])
    won()
except MemoryError:
    kept.clear()
