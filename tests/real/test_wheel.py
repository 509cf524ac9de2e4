"""The wheel in a clean environment, far from the checkout: it installs, opens, and looks as it should."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from contextlib import chdir
from email import message_from_bytes
from importlib.metadata import Distribution, distribution
from importlib.util import find_spec
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from platformdirs import user_cache_path

from afterview_tui import __version__
from afterview_tui.window.themes import own_theme
from tests.real.terminal import clean_environment, terminal
from tests.support import LONG

ROOT = Path(__file__).parents[2]
CACHE = user_cache_path("pip")
"""Found before the tests get an empty home, so that nothing is fetched twice."""
UNREACHABLE = re.compile(r"connection broken|timed out|Name or service not known|Network is unreachable", re.I)
PYTHONS = [sys.executable, *(["python3.12", "python3.13", "python3.14"] if LONG else [])]
"""What the wheel is installed with: Textual begins pages in another order from Python 3.12 on."""
GROUND = str(own_theme("dusk").background).removeprefix("#")
"""The ground of the theme dusk; it is there only where the style sheets are."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout by way of its source archive."""
    if find_spec("hatchling") is None:
        pytest.skip("not installed: hatchling")
    from hatchling.build import build_sdist, build_wheel

    folder = tmp_path_factory.mktemp("wheel")
    with chdir(ROOT):
        archive = folder / build_sdist(str(folder))
    shutil.unpack_archive(archive, folder)
    with chdir(folder / archive.name.removesuffix(".tar.gz")):
        return folder / build_wheel(str(folder))


@pytest.fixture(scope="module", params=PYTHONS, ids=lambda path: Path(path).name)
def scripts(request: pytest.FixtureRequest, wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a clean environment with the wheel in it."""
    folder = tmp_path_factory.mktemp("clean environment")
    links = ["--symlinks"] if os.name != "nt" else []
    if (
        not shutil.which(request.param)
        or subprocess.run([request.param, "--version"], capture_output=True).returncode
    ):
        pytest.skip(f"not installed: {request.param}")
    subprocess.run([request.param, "-m", "venv", "--without-pip", *links, str(folder)], check=True)
    python = folder / "bin" / "python"
    if not LONG:
        lend(asked_for(wheel), next(folder.glob("lib/python*/site-packages")))
    install(wheel, python)
    return python.parent


def install(wheel: Path, python: Path) -> None:
    """Install the wheel; in the long form all that it asks for comes from the package index."""
    found = find_spec("pip")
    if found is None or found.origin is None:
        pytest.skip("not installed: pip")
    # What `pip --python` would start in its turn.
    runner = Path(found.origin).with_name("__pip-runner__.py")
    pip = [str(python), str(runner), "--disable-pip-version-check"]
    limits = ["--constraint", str(ROOT / "constraints.txt"), "--retries", "1", "--timeout", "20"]
    wanted = limits if LONG else ["--no-index", "--no-deps"]
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    result = subprocess.run(
        [*pip, "install", "--quiet", "--no-compile", *wanted, str(wheel)],
        env=environ | {"PIP_CACHE_DIR": str(CACHE)},
        cwd="/",
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    if result.returncode and UNREACHABLE.search(result.stderr):
        pytest.skip(f"the package index can't be reached: {result.stderr.splitlines()[-1]}")
    assert result.returncode == 0, result.stderr


def asked_for(wheel: Path) -> list[Distribution]:
    """What the wheel says it needs, and what that needs in turn, as it is installed here."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        lines = message_from_bytes(archive.read(name)).get_all("Requires-Dist", [])
    found: dict[tuple[str, str], Distribution] = {}
    look_up(lines, "", found)
    return list(found.values())


def look_up(lines: Iterable[str], extra: str, found: dict[tuple[str, str], Distribution]) -> None:
    """Add what these requirements need under an extra, or under none, to what was found."""
    for asked in map(Requirement, lines):
        if asked.marker is not None and not asked.marker.evaluate({"extra": extra}):
            continue
        part = distribution(asked.name)
        assert asked.specifier.contains(part.version), f"{asked} is asked for, {part.version} is here"
        for wanted in ("", *asked.extras):
            if (asked.name, wanted) not in found:
                found[asked.name, wanted] = part
                look_up(part.requires or (), wanted, found)


def lend(parts: list[Distribution], site: Path) -> None:
    """Link these packages, and no others of this environment, into another."""
    names = {(part, file.parts[0]) for part in parts for file in part.files or ()}
    for part, name in names:
        if name not in ("..", "__pycache__") and not (site / name).exists():
            (site / name).symlink_to(Path(str(part.locate_file(name))))


def test_the_wheel_carries_every_style_sheet(wheel: Path) -> None:
    """Nothing that draws a page stays behind in the checkout, and no test goes with it."""
    names = zipfile.ZipFile(wheel).namelist()
    sheets = {f"afterview_tui/styles/{path.name}" for path in (ROOT / "styles").glob("*.tcss")}
    assert sheets
    assert sheets <= set(names)
    assert "afterview_tui/py.typed" in names
    parts = {"afterview_tui", *(f"afterview_tui-{__version__}.{each}" for each in ("dist-info", "data"))}
    assert {name.split("/")[0] for name in names} == parts


def test_manual_pages_and_completions_come_with_it(scripts: Path) -> None:
    """Where `man` and shells look in an environment."""
    share = scripts.parent / "share"
    assert {str(path.relative_to(share)) for path in share.rglob("*") if path.is_file()} == {
        "man/man1/afterview.1",
        "man/man5/afterview-config.5",
        "bash-completion/completions/afterview",
        "zsh/site-functions/_afterview",
        "fish/vendor_completions.d/afterview.fish",
    }


def test_installed_elsewhere_it_works(scripts: Path, tmp_path: Path) -> None:
    """With the wheel and what it asks for, the commands answer, and every page opens in its own colours."""
    environ = clean_environment(tmp_path)
    said = {
        (name, argument): subprocess.run(
            [scripts / name, argument], env=environ, capture_output=True, text=True, timeout=60
        ).stdout
        for name in ("afterview", "afterview-tui")
        for argument in ("--version", "today")
    }
    assert {each for (_, argument), each in said.items() if argument == "today"} == {"Nothing is due today.\n"}
    assert {each for (_, argument), each in said.items() if argument == "--version"} == {
        f"afterview {__version__}\n"
    }
    with terminal((str(scripts / "afterview"), "demo"), environ) as t:
        t.wait_for("Kestrel Robotics")
        t.wait_until(lambda: t.screen.buffer[0][0].bg == GROUND, "the ground of dusk")
        t.press("end", "enter")
        for heading in ("best by", "It is a promise", "1 of 7"):
            t.wait_for(heading)
            t.press("]")
        for words in ("What mattered most today?", "That's all for today."):
            t.wait_for(words)
        t.press("]")
        t.wait_for("Interviews")
        t.press("^q")
        assert t.wait_for_end() == 0
