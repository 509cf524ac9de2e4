"""What a release has to agree with, and the README as the package index gets it."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from afterview_tui import __version__
from tools import release
from tools.changelog import versions

ROOT = Path(__file__).parents[2]
CHANGELOG = """\
# Changelog

## Unreleased

## 1.1.0 - 2030-01-02

- More.

## 1.0.0 - 2030-01-01
"""


def test_versions_have_their_days_and_words() -> None:
    found = versions(CHANGELOG)
    assert list(found) == ["Unreleased", "1.1.0", "1.0.0"]
    assert found["1.1.0"] == ("2030-01-02", "- More.")
    assert found["Unreleased"] == ("", "")


@pytest.mark.parametrize(
    ("version", "changelog", "tags", "is_clean", "wanted"),
    [
        ("1.1.0", CHANGELOG, ["v1.1.0"], True, []),
        ("1.1.0", CHANGELOG, [], True, []),
        ("1.1.0", CHANGELOG, ["v1.0.0"], True, ["The tag here is v1.0.0, the version 1.1.0."]),
        ("1.1.0", CHANGELOG, [], False, ["Something is not committed."]),
        ("1.0.0", CHANGELOG, [], True, ["The newest version in CHANGELOG.md is 1.1.0, the program's is 1.0.0."]),
        (
            "1.1.0",
            CHANGELOG.replace("## 1.1.0", "- Later.\n\n## 1.1.0"),
            [],
            True,
            ["CHANGELOG.md has lines under Unreleased."],
        ),
        ("1.1.0", CHANGELOG.replace(" - 2030-01-02", ""), [], True, ["1.1.0 has no day in CHANGELOG.md."]),
    ],
)
def test_tag_version_and_changelog_say_the_same(
    version: str, changelog: str, tags: list[str], is_clean: bool, wanted: list[str]
) -> None:
    assert release.faults(version, changelog, tags, is_clean=is_clean) == wanted


def test_the_changelog_here_has_this_version_first() -> None:
    found = versions((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    assert next(number for number in found if number != "Unreleased") == __version__
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", found[__version__].date)


def test_on_the_index_no_address_needs_the_repository_around_it() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = release.on_the_index(readme, "https://example.org/o/afterview/", "1.1.0")
    addresses = re.findall(r'(?:src|srcset)="(.*?)"|\]\((.*?)\)', shown)
    assert len(addresses) > 20
    assert [each for pair in addresses for each in pair if each and not each.startswith("https://")] == []
    assert "https://example.org/o/afterview/raw/v1.1.0/screenshots/breathe.svg" in shown
    assert "(https://example.org/o/afterview/blob/v1.1.0/SECURITY.md#reporting-a-vulnerability)" in shown


def test_templates_have_this_version_and_what_it_needs() -> None:
    """Arch's names begin with python-, Homebrew looks the resources up itself."""
    formula, build = (
        (ROOT / "packaging" / name).read_text(encoding="utf-8") for name in ("afterview.rb", "PKGBUILD")
    )
    assert f"afterview_tui-{__version__}.tar.gz" in formula
    assert f"pkgver={__version__}\n" in build
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {Requirement(each).name.removeprefix("python-") for each in project["dependencies"]}
    depends = build.partition("\ndepends=(")[2].partition(")")[0]
    assert set(re.findall(r"'python-([\w-]+)'", depends)) == needed


def test_two_builds_are_one(tmp_path: Path) -> None:
    """The same files at another time, in another folder."""
    pytest.importorskip("hatchling")
    if not (ROOT / ".git").exists():
        pytest.skip("not a clone")
    source = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, capture_output=True, check=True).stdout
    sums = []
    for name in ("one", "other"):
        built = release.build(source, "1900000000", "https://example.org/o/afterview", tmp_path / name)
        sums.append({name: release.sha256(path) for name, path in built.items()})
    assert len(sums[0]) == 2
    assert sums[0] == sums[1]
