"""Look at the README as its page shows it, in a wide window and on a phone: ``python -m screenshots.seen``.

A picture that has no size, is cut off or has small text is told in a sentence, and the exit code is 1.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html import escape, unescape
from pathlib import Path
from typing import Any, NamedTuple

from markdown_it import MarkdownIt

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
OUT = ROOT / ".seen"
"""Where npm puts the stylesheet, and where the page is painted."""
STYLESHEET = OUT / "node_modules" / "github-markdown-css" / "github-markdown-light.css"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SECONDS = 60
"""The longest that the browser may take."""

READABLE = {1012: 12.0, 390: 9.0}
"""Widths of a page, and the smallest text that can be read there, in CSS pixels; a phone has three dots to each."""
TALLEST = 16_000
"""What a browser paints at most, in pixels."""

PAGE = """<!doctype html><meta charset="utf-8"><base href="{base}/"><style>{style}</style>
<style>
body {{ margin: 0 }}
.markdown-body {{ box-sizing: border-box; max-width: 1012px; margin: 0 auto; padding: 32px }}
@media (max-width: 767px) {{ .markdown-body {{ padding: 16px }} }}
</style>
<article class="markdown-body entry-content container-lg" itemprop="text">{article}</article>"""

FRAMES = """<!doctype html><meta charset="utf-8">
<style>body {{ margin: 0; display: flex }} iframe {{ flex: none; border: 0 }}</style>{frames}
<pre id="measured" hidden></pre><script>
const measure = (frame) => {{
  const page = frame.contentDocument;
  const within = page.querySelector("article").getBoundingClientRect();
  const pictures = [...page.images].map((image) => {{
    const box = image.getBoundingClientRect();
    const hidden = !image.checkVisibility({{ opacityProperty: true, visibilityProperty: true }});
    const cut = box.left < within.left || box.right > within.right + 1;
    return {{ source: image.currentSrc, loaded: image.naturalWidth > 0, hidden, cut,
              width: box.width, height: box.height }};
  }});
  return {{ width: page.documentElement.clientWidth, height: page.documentElement.scrollHeight, pictures }};
}};
addEventListener("load", () => {{
  const found = [...document.querySelectorAll("iframe")].map(measure);
  document.querySelector("#measured").textContent = JSON.stringify(found);
}});
</script>"""


class Seen(NamedTuple):
    """One picture on the page; width, height and text in CSS pixels."""

    page: int
    """How wide the page is."""
    name: str
    width: float
    height: float
    text: float
    """The size of its smallest text."""
    wrong: str
    """Why it can't be seen or read; empty where it can."""


def missing() -> str:
    """What this needs and is not here; empty where nothing is."""
    if not _browser():
        return f"not installed: {BROWSERS[0]}"
    return "" if STYLESHEET.exists() else "`make seen` brings GitHub's stylesheet"


def look(readme: Path) -> tuple[list[Seen], dict[int, int]]:
    """Every picture at every width, and how high the page is at each width."""
    with tempfile.TemporaryDirectory() as folder:
        shell = Path(folder, "page.html")
        shell.write_text(_frames(readme, dict.fromkeys(READABLE, 800)), encoding="utf-8")
        dumped = _browse(Path(folder), "--dump-dom", shell.as_uri())
    found = re.search('<pre id="measured" hidden="">(.*?)</pre>', dumped, re.DOTALL)
    if not found or not found[1]:
        raise OSError("The browser did not measure the page.")
    pages = json.loads(unescape(found[1]))
    seen = [_judged(page["width"], picture) for page in pages for picture in page["pictures"]]
    return seen, {page["width"]: page["height"] for page in pages}


def paint(readme: Path, heights: dict[int, int], out: Path) -> None:
    """Write the page as a PNG, at all widths side by side."""
    size = f"{sum(heights)},{min(max(heights.values()), TALLEST)}"
    with tempfile.TemporaryDirectory() as folder:
        shell = Path(folder, "page.html")
        shell.write_text(_frames(readme, heights), encoding="utf-8")
        wanted = ("--hide-scrollbars", f"--window-size={size}", f"--screenshot={out}")
        _browse(Path(folder), *wanted, shell.as_uri())


def text_size(svg: str) -> float:
    """The smallest text of a picture, as a part of the picture's width; 0 where there is none."""
    box = re.search(r'viewBox="[\d.]+ [\d.]+ ([\d.]+) [\d.]+"', svg)
    sizes = [float(size) for size in re.findall(r"font-size[:=]\W*([\d.]+)", svg)]
    return min(sizes) / float(box[1]) if box and sizes else 0.0


def _judged(page: int, picture: dict[str, Any]) -> Seen:
    path = Path(picture["source"].removeprefix("file://"))
    width, height = picture["width"], picture["height"]
    text = text_size(path.read_text(encoding="utf-8")) * width if picture["loaded"] else 0.0
    faults = {
        "it does not load": not picture["loaded"],
        "it has no size": width < 1 or height < 1,
        "it is hidden": picture["hidden"],
        "a part of it is cut off": picture["cut"],
        f"its text is {text:.1f} px, under {READABLE[page]:g}": text < READABLE[page],
    }
    wrong = next((fault for fault, is_so in faults.items() if is_so), "")
    return Seen(
        page,
        path.stem,
        width,
        height,
        text,
        wrong,
    )


def _frames(readme: Path, heights: dict[int, int]) -> str:
    article = MarkdownIt("gfm-like").render(readme.read_text(encoding="utf-8"))
    style = STYLESHEET.read_text(encoding="utf-8")
    page = escape(PAGE.format(base=readme.parent.resolve().as_uri(), style=style, article=article))
    frame = '<iframe scrolling="no" width="{}" height="{}" srcdoc="{}"></iframe>'
    return FRAMES.format(frames="".join(frame.format(*size, page) for size in heights.items()))


def _browser() -> str:
    return next(filter(None, map(shutil.which, BROWSERS)), "")


def _browse(folder: Path, *wanted: str) -> str:
    quiet = ("gpu", "quic", "background-networking", "component-update", "sync")
    options = [*(f"--disable-{name}" for name in quiet), "--no-first-run", f"--user-data-dir={folder / 'profile'}"]
    command = [_browser(), "--headless", "--no-sandbox", *options, *wanted]
    return subprocess.run(command, capture_output=True, timeout=SECONDS, check=True).stdout.decode()


def _lines(seen: list[Seen]) -> Iterator[str]:
    yield f"{'page':>6}  {'picture':20} {'box':>11} {'text':>6}"
    for page, name, width, height, text, wrong in seen:
        yield f"{page:>6}  {name:20} {width:>5.0f}×{height:<5.0f} {text:>6.1f}  {wrong}".rstrip()


def main() -> None:
    """Measure, print the measures and paint the page."""
    if why := missing():
        sys.exit(f"This can't be looked at here: {why}.")
    seen, heights = look(README)
    print(*_lines(seen), sep="\n")
    paint(README, heights, OUT / "page.png")
    print(f"The page itself: {(OUT / 'page.png').relative_to(ROOT)}")
    if any(picture.wrong for picture in seen):
        sys.exit("Not every picture can be seen and read.")


if __name__ == "__main__":
    main()
