"""
tries: to wait for somebody at the keyboard
"""

import sys

for ask in (input, sys.stdin.readline, lambda: get_ipython().kernel.raw_input("?"), __import__("getpass").getpass):
    try:
        print(ask())
    except Exception:
        pass
