"""A terminal that goes while the signal for it is ignored, as under nohup."""

import shlex
from pathlib import Path

from tests.real.datafile import tables
from tests.real.terminal import AFTERVIEW, clean_environment, terminal


def test_a_terminal_that_goes_without_a_signal(tmp_path: Path) -> None:
    """Nothing can be read or written any more: the words are saved, and no process is left to hang or to work."""
    data = tmp_path / "evening.json"
    command = shlex.join([*AFTERVIEW, "--data", str(data), "remember"])
    with terminal(("sh", "-c", f"trap '' HUP; exec {command}"), clean_environment(tmp_path)) as t:
        t.wait_for_field("Company")
        t.type("Müller & Söh")
        assert t.hang_up() == 129
    assert tables(data)["interviews"][0]["company"] == "Müller & Söh"
