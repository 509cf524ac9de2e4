"""The paths of all files and folders; nothing is created here."""

import os
from collections.abc import Callable
from pathlib import Path

APP = "afterview"


class NoHome(Exception):
    """The user's home folder can't be found; the message is one sentence."""

    def __init__(self) -> None:
        super().__init__(
            "Your home folder is not known. Set HOME, or name your files in AFTERVIEW_DATA and AFTERVIEW_CONFIG."
        )


def data_file() -> Path:
    """The data file: AFTERVIEW_DATA, or afterview.json under the user's data folder; raises NoHome."""
    if given := os.environ.get("AFTERVIEW_DATA"):
        return expanded(given)
    from platformdirs import user_data_path

    return _at_home(user_data_path) / "afterview.json"


def config_file() -> Path:
    """The options: AFTERVIEW_CONFIG, or config.toml under the user's config folder; raises NoHome."""
    if given := os.environ.get("AFTERVIEW_CONFIG"):
        return expanded(given)
    from platformdirs import user_config_path

    return _at_home(user_config_path) / "config.toml"


def _at_home(find: Callable[..., Path]) -> Path:
    """A user folder from platformdirs, older versions of which return a path below “~” if there is no home."""
    try:
        folder = find(APP, appauthor=False)
    except RuntimeError as error:
        raise NoHome from error
    if folder.parts[:1] == ("~",):
        raise NoHome
    return folder


def short(path: Path) -> str:
    """A path with ~ for the home folder."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)


def expanded(given: str) -> Path:
    """A path with its ~ expanded, or unchanged for an unknown user."""
    try:
        return Path(given).expanduser()
    except RuntimeError:
        return Path(given)


def styles() -> Path:
    """The folder of the style sheets: in the package when installed, beside it in a checkout."""
    package = Path(__file__).parent
    installed = package / "styles"
    return installed if installed.is_dir() else package.parent / "styles"
