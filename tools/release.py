"""Build a release twice and look it over: ``python -m tools.release TOOLS``, where TOOLS is a folder of commands.

Nothing is published. What a maintainer does next is printed.
"""

import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from pathlib import Path

from afterview_tui import __version__
from tools.changelog import versions

ROOT = Path(__file__).parents[1]
OUT = ROOT / "dist"
NEXT = """\
Next, by hand:
  git tag -s v{version} -m "Afterview {version}"
  git push origin v{version}
The workflow `publish` builds the same files from the tag and publishes them with attestations, once its
environment `pypi` is a trusted publisher of afterview-tui. Then fill packaging/afterview.rb and packaging/PKGBUILD
with the address and the sha256 of the source archive above."""
NO_ADDRESS = """\
pyproject.toml names no repository yet. Fill in before the first release, or the index shows no pictures:
  [project.urls]
  Repository = "https://github.com/OWNER/afterview"
and build again."""


def faults(version: str, changelog: str, tags: list[str], *, is_clean: bool) -> list[str]:
    """Why this can't be released, a sentence each: tag, version and changelog have to say the same."""
    known = versions(changelog)
    newest = next((number for number in known if number != "Unreleased"), "")
    checks = {
        "Something is not committed.": is_clean,
        f"CHANGELOG.md has no {version}.": version in known,
        f"The newest version in CHANGELOG.md is {newest}, the program's is {version}.": newest == version,
        f"{version} has no day in CHANGELOG.md.": version not in known or bool(known[version].date),
        "CHANGELOG.md has lines under Unreleased.": "Unreleased" not in known or not known["Unreleased"].text,
        f"The tag here is {', '.join(tags)}, the version {version}.": not tags or f"v{version}" in tags,
    }
    return [sentence for sentence, holds in checks.items() if not holds]


def on_the_index(readme: str, repository: str, version: str) -> str:
    """The README with whole addresses, for the package index shows it far from its pictures and pages."""
    there = f"{repository.rstrip('/')}/{{}}/v{version}/"
    raw = there.format("raw")
    readme = re.sub(r'((?:src|srcset)=")(?!https?:)', rf"\g<1>{raw}", readme)
    return re.sub(r"(\]\()(?!https?:|#)", rf"\g<1>{there.format('blob')}", readme)


def build(source: bytes, epoch: str, repository: str, folder: Path) -> dict[str, Path]:
    """Unpack a source tree, given as a tar, and build it; returns archive and wheel by their names."""
    tree, out = folder / "tree", folder / "out"
    with tarfile.open(fileobj=io.BytesIO(source)) as archive:
        archive.extractall(tree, filter="data")
    if repository:
        readme = tree / "README.md"
        readme.write_text(
            on_the_index(readme.read_text(encoding="utf-8"), repository, __version__), encoding="utf-8"
        )
    environ = os.environ | {"SOURCE_DATE_EPOCH": epoch, "PYTHONPATH": ""}
    command = [sys.executable, "-m", "hatchling", "build", "--directory", str(out)]
    subprocess.run(command, cwd=tree, env=environ, check=True, capture_output=True)
    return {path.name: path for path in sorted(out.iterdir())}


def sha256(path: Path) -> str:
    """Its sum in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def repository_address() -> str:
    """What pyproject.toml says; empty where it says nothing."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project.get("urls", {}).get("Repository", ""))


def _git(*words: str) -> bytes:
    return subprocess.run(["git", *words], cwd=ROOT, check=True, capture_output=True).stdout


def _built_twice() -> list[Path]:
    source, epoch = _git("archive", "HEAD"), _git("log", "-1", "--format=%ct").decode().strip()
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        first = build(source, epoch, repository_address(), Path(one))
        second = build(source, epoch, repository_address(), Path(other))
        unlike = [name for name, path in first.items() if sha256(path) != sha256(second[name])]
        if unlike:
            sys.exit(f"Two builds of {', '.join(unlike)} are not the same.")
        shutil.rmtree(OUT, ignore_errors=True)
        OUT.mkdir()
        return [Path(shutil.copy(path, OUT)) for path in first.values()]


def _parts_list(tools: Path, wheel: Path) -> Path:
    """The SBOM: what the wheel installs, as it is pinned here."""
    path = OUT / f"afterview-tui-{__version__}.cdx.json"
    with tempfile.TemporaryDirectory() as clean:
        subprocess.run([sys.executable, "-m", "venv", clean], check=True)
        pip = [f"{clean}/bin/python", "-m", "pip", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "install", "--constraint", str(ROOT / "constraints.txt"), str(wheel)], check=True)
        subprocess.run([*pip, "uninstall", "--yes", "setuptools", "pip"], check=True)
        options = ["--output-reproducible", "--output-format", "JSON", "--output-file", str(path)]
        command = [str(tools / "cyclonedx-py"), "environment", "--pyproject", str(ROOT / "pyproject.toml")]
        subprocess.run([*command, *options, f"{clean}/bin/python"], check=True, capture_output=True)
    listed = json.loads(path.read_text(encoding="utf-8"))
    # The tool knows no version that pyproject.toml leaves to the program.
    listed["metadata"]["component"]["version"] = __version__
    path.write_text(json.dumps(listed, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return path


def main(tools: Path) -> None:
    """Check, build, look over, and say what is next."""
    tags = _git("tag", "--points-at", "HEAD", "v*").decode().split()
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    found = faults(__version__, changelog, tags, is_clean=not _git("status", "--porcelain"))
    if found:
        sys.exit("\n".join(found))
    built = _built_twice()
    subprocess.run([tools / "twine", "check", "--strict", *built], check=True)
    wheel = next(path for path in built if path.suffix == ".whl")
    subprocess.run([tools / "check-wheel-contents", wheel], check=True)
    for path in [*built, _parts_list(tools, wheel)]:
        print(f"{sha256(path)}  {path.relative_to(ROOT)}")
    print("Two builds are the same, byte for byte.", "" if tags else "There is no tag yet.")
    print(
        NEXT.format(version=__version__)
        if repository_address()
        else f"{NO_ADDRESS}\n{NEXT.format(version=__version__)}"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
