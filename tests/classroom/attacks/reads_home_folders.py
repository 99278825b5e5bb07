"""
tries: to read keys in somebody's home folder
layers: both
unlocked: works
"""

import os
import pwd

homes = [KNOWN["home"], "/root", os.path.expanduser("~"), os.environ.get("HOME", "/")]
try:
    homes += [user.pw_dir for user in pwd.getpwall()]
except OSError:
    pass
for home in homes:
    for name in (".ssh/id_ed25519", ".bashrc", ".profile", ".netrc"):
        try:
            won(open(f"{home}/{name}").read()[:50])
        except OSError:
            pass
