"""Runs first in the bundle: gives other programs back the environment that the user has.

The boot loader lets its own libraries be found first; a browser that is started with that would
load the bundle's libraries, and fail.
"""

import os
import sys

if sys.platform == "linux":
    original = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if original is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = original
