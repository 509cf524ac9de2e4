"""Storms of signals: many of those that end a program, mixed, microseconds apart."""

import os
import random
import signal
import time
from contextlib import suppress

from afterview_tui.signals import ENDING

NUMBERS = [getattr(signal, name) for name in ENDING if hasattr(signal, name)]
MANY = 60
A_MOMENT = 0.0002
"""Seconds between two signals at most."""


def storm(pid: int, seed: int) -> None:
    """Send it; what is left of it once the process is gone reaches nobody."""
    chance = random.Random(seed)
    for number in chance.choices(NUMBERS, k=MANY):
        with suppress(ProcessLookupError):
            os.kill(pid, number)
        time.sleep(chance.uniform(0, A_MOMENT))
