"""
tries: to shut the kernel down in all ways that Jupyter offers
ends: RAN TO THE END|it ended the notebook
"""

import atexit

atexit.register(lambda: print(6.0))
kernel = get_ipython().kernel
kernel.do_shutdown(False)
get_ipython().ask_exit()
exit()
quit()
