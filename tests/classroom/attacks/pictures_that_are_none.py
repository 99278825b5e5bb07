"""
tries: to leave the attribute of a page in which a picture's data stands
"""

from IPython.display import display

for kind in ("image/png", "image/jpeg"):
    display({kind: '" onerror="alert(1)" x="'}, raw=True)
    display({kind: "</div><script>alert(2)</script>"}, raw=True)
    display({kind: "A" * 100 + "\n<svg onload=alert(3)>"}, raw=True)
