"""What all tests share: databases, and how hard properties are tried.

`HYPOTHESIS_PROFILE=thorough` tries each property with ten times as many examples. No example has a
time limit: how long one takes tells more about the machine than about the code.
"""

import os

from hypothesis import settings

pytest_plugins = ["tests.fixtures.databases"]

settings.register_profile("quick", deadline=None)
settings.register_profile("thorough", deadline=None, max_examples=1_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))
