"""Where the files are; nothing is created here."""

import os
from pathlib import Path

APP = "afterview"


def data_file() -> Path:
    """The data file: AFTERVIEW_DATA, or afterview.json under the user's data folder."""
    if given := os.environ.get("AFTERVIEW_DATA"):
        return expanded(given)
    from platformdirs import user_data_path

    return user_data_path(APP, appauthor=False) / "afterview.json"


def config_file() -> Path:
    """The options: AFTERVIEW_CONFIG, or config.toml under the user's config folder."""
    if given := os.environ.get("AFTERVIEW_CONFIG"):
        return expanded(given)
    from platformdirs import user_config_path

    return user_config_path(APP, appauthor=False) / "config.toml"


def short(path: Path) -> str:
    """A path as people write it, with ~ for their home."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)


def expanded(given: str) -> Path:
    """A path with its ~ filled in, or as it is where nobody has that name."""
    try:
        return Path(given).expanduser()
    except RuntimeError:
        return Path(given)


def styles() -> Path:
    """The style sheets: beside the code when installed, beside the package in a checkout."""
    package = Path(__file__).parent
    installed = package / "styles"
    return installed if installed.is_dir() else package.parent / "styles"
