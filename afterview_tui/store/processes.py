"""Telling a process from an earlier one that had its number."""

import os
from contextlib import suppress
from pathlib import Path

_BOOT = Path("/proc/sys/kernel/random/boot_id")
_START = 19
"""Where the start time stands in /proc/PID/stat, counted from behind the name (proc_pid_stat(5), field 22)."""


def began(pid: int) -> str:
    """When a process began, the boot included; empty where there is none of this number, or it can't be known."""
    with suppress(OSError, IndexError):
        boot, stat = _BOOT.read_bytes(), Path(f"/proc/{pid}/stat").read_bytes()
        return f"{boot.decode().strip()} {stat.rpartition(b')')[2].split()[_START].decode()}"
    if os.name == "nt" or _BOOT.exists():
        return ""
    import subprocess

    with suppress(OSError, subprocess.SubprocessError):
        command, environ = ["ps", "-o", "lstart=", "-p", str(pid)], {**os.environ, "LC_ALL": "C", "TZ": "UTC"}
        found = subprocess.run(command, capture_output=True, env=environ, timeout=2, check=False)
        return found.stdout.decode(errors="replace").strip()
    return ""


def is_running(pid: int, since: str) -> bool:
    """Whether the process of this number still runs that began then; where only the number is known, by that."""
    if _is_zombie(pid):
        return False
    if since and (now := began(pid)):
        return now == since
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _is_zombie(pid: int) -> bool:
    """Whether a process has ended and only waits for its parent to hear of it."""
    with suppress(OSError, IndexError):
        return Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")[2].split()[0] in (b"Z", b"X")
    return False
