"""
tries: to flood the notebook with printed text
stopped: 2 MiB of output
"""

while True:
    print("x" * 10_000)
