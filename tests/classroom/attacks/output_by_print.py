"""
tries: to flood the notebook with printed text
stopped: This cell was stopped
"""

while True:
    print("x" * 10_000)
