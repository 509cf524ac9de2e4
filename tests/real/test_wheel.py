"""The wheel in a clean environment, far from the checkout: it installs, opens, and looks as it should."""

import os
import re
import subprocess
import sys
import venv
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest
from platformdirs import user_cache_path

from afterview_tui import __version__
from afterview_tui.themes import DUSK
from tests.real.terminal import clean_environment, terminal

ROOT = Path(__file__).parents[2]
CACHE = user_cache_path("pip")
"""Found before the tests get an empty home, so that nothing is fetched twice."""
UNREACHABLE = re.compile(r"connection broken|timed out|Name or service not known|Network is unreachable", re.I)
GROUND = str(DUSK.background).removeprefix("#")
"""The ground of the theme dusk; it is there only where the style sheets are."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout by way of its source archive."""
    if find_spec("build") is None or find_spec("hatchling") is None:
        pytest.skip("not installed: build, hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    run([sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)])
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a clean environment with the wheel in it."""
    folder = tmp_path_factory.mktemp("clean environment")
    venv.create(folder, symlinks=os.name != "nt")
    if find_spec("pip") is None:
        pytest.skip("not installed: pip")
    python = folder / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check"]
    limits = ["--constraint", str(ROOT / "constraints.txt"), "--retries", "1", "--timeout", "20"]
    result = run([*pip, "install", "--quiet", "--no-compile", *limits, str(wheel)], check=False)
    if result.returncode and UNREACHABLE.search(result.stderr):
        pytest.skip(f"the package index can't be reached: {result.stderr.splitlines()[-1]}")
    assert result.returncode == 0, result.stderr
    return python.parent


def run(command: list[str], *, check: bool = True) -> subprocess.CompletedProcess[str]:
    """Run a command outside the checkout and take what it says."""
    environ = os.environ | {"PIP_CACHE_DIR": str(CACHE)}
    environ.pop("PYTHONPATH", None)
    result = subprocess.run(command, env=environ, cwd="/", capture_output=True, text=True, timeout=300, check=False)
    assert not check or result.returncode == 0, result.stdout + result.stderr
    return result


def test_the_wheel_carries_every_style_sheet(wheel: Path) -> None:
    """Nothing that draws a page stays behind in the checkout, and no test goes with it."""
    names = zipfile.ZipFile(wheel).namelist()
    sheets = {f"afterview_tui/styles/{path.name}" for path in (ROOT / "styles").glob("*.tcss")}
    assert sheets
    assert sheets <= set(names)
    assert {name.split("/")[0] for name in names} == {"afterview_tui", f"afterview_tui-{__version__}.dist-info"}


def test_installed_elsewhere_it_works(scripts: Path, tmp_path: Path) -> None:
    """With the wheel and what it asks for, the commands answer, and every page opens in its own colours."""
    environ = clean_environment(tmp_path)
    afterview = str(scripts / "afterview")
    said = {
        argument: subprocess.run(
            [afterview, argument], env=environ, capture_output=True, text=True, timeout=60
        ).stdout
        for argument in ("--version", "today")
    }
    assert said == {"--version": f"afterview {__version__}\n", "today": "Nothing is due today.\n"}
    with terminal((afterview, "demo"), environ) as t:
        t.wait_for("Kestrel Robotics")
        t.wait_until(lambda: t.screen.buffer[0][0].bg == GROUND, "the ground of dusk")
        t.press("end", "enter")
        for heading in ("best by", "It is a promise", "1 of 7", "That's all for today."):
            t.wait_for(heading)
            t.press("]")
        t.wait_for("Interviews")
        t.press("^q")
        assert t.wait_for_end() == 0
