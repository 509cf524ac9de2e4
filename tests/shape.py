"""The shape of the house in figures: ``make shape`` prints them."""

import ast
import contextlib
import inspect
import io
from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from statistics import median

import afterview_tui
from afterview_tui.actions.every import ACTIONS
from afterview_tui.cli.pages import page_kinds
from tests.faces import offered

PACKAGE = Path(afterview_tui.__file__).parent
FIXES = PACKAGE / "window" / "textual_fixes"
FACES = ("window", "plain", "cli")
MOST_WORDS = 4
"""Words from which a text in the code is a sentence."""
REFRESHES, PAGES = ("show", "show_edges", "refresh_page", "reload"), ("page", "_page", "_around", "screen")
"""Methods that show a page again, and what a page is called where it is not `self`."""
SMALL = 30
"""Lines below which a module is small."""


def modules() -> list[Path]:
    """Every module that has something in it."""
    return sorted(path for path in PACKAGE.rglob("*.py") if len(path.read_text().splitlines()) > 1)


def own_classes_above(kind: type) -> list[type]:
    """The classes of ours that a page inherits from."""
    return [each for each in kind.__mro__[1:] if each.__module__.startswith("afterview_tui")]


def own_methods(kind: type) -> int:
    """The methods of ours that a page answers to; a getter of a widget is no method."""
    from textual import getters

    ours = [kind, *own_classes_above(kind)]
    found = [(name, value) for each in ours for name, value in vars(each).items() if inspect.isroutine(value)]
    return len({name for name, value in found if not isinstance(value, getters.query_one)})


def private_names_of_textual() -> list[str]:
    """Where a private attribute is read or overwritten that Textual has, or a private name of it is imported."""
    theirs = _textual_privates()
    return [
        f"{path.relative_to(PACKAGE)}:{line} {name}"
        for path in modules()
        if FIXES not in path.parents
        for line, name in _grips(path, theirs)
    ]


def _textual_privates() -> frozenset[str]:
    from textual.app import App
    from textual.command import CommandPalette
    from textual.driver import Driver
    from textual.screen import ModalScreen
    from textual.scroll_view import ScrollView
    from textual.widgets import Input, TextArea

    kinds = (App, ModalScreen, CommandPalette, ScrollView, Input, TextArea, Driver)
    names = {name for kind in kinds for name in dir(kind) if name.startswith("_") and not name.startswith("__")}
    for kind in kinds:
        for above in kind.__mro__:
            with contextlib.suppress(OSError, TypeError):
                tree = ast.parse(inspect.cleandoc("\n" + inspect.getsource(above)))
                names |= {
                    node.attr
                    for node in ast.walk(tree)
                    if isinstance(node, ast.Attribute)
                    and isinstance(node.ctx, ast.Store)
                    and getattr(node.value, "id", "") == "self"
                    and node.attr.startswith("_")
                }
    return frozenset(name for name in names if not name.startswith("__"))


def _grips(path: Path, theirs: frozenset[str]) -> Iterator[tuple[int, str]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if "textual" not in path.read_text(encoding="utf-8"):
        return
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module=str(module), names=names) if module.startswith("textual"):
                private = [alias.name for alias in names if alias.name.startswith("_")]
                private += [part for part in module.split(".") if part.startswith("_")]
                yield from ((node.lineno, f"{module}.{name}") for name in private)
            case ast.Attribute(attr=name) if name in theirs:
                yield node.lineno, name
            case ast.ClassDef(body=body):
                for each in body:
                    if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef) and each.name in theirs:
                        yield each.lineno, each.name


def shared_sentences() -> dict[str, list[str]]:
    """Sentences that stand in the code of two faces, with every place: file and line."""
    places: dict[str, dict[str, str]] = defaultdict(dict)
    for path in modules():
        where = path.relative_to(PACKAGE)
        if where.parts[0] in FACES:
            for line, text in _texts(path):
                places[text][f"{where}:{line}"] = where.parts[0]
    return {text: list(there) for text, there in places.items() if len({*there.values()}) > 1}


def refreshes_by_hand() -> list[str]:
    """Where a page is shown again by hand, as file and function.

    `Page` shows what the session has changed and what was done, a watcher what the page itself has: not counted.
    """
    window = PACKAGE / "window"
    return [
        f"{path.relative_to(window)} {function.name}"
        for path in sorted(window.rglob("*.py"))
        if path.name not in ("page.py", "news.py")
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef) and not function.name.startswith("watch_")
        for node in ast.walk(function)
        if _is_refresh(node)
    ]


def _is_refresh(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(attr=name, value=whose), args=[]) if name in REFRESHES:
            return isinstance(whose, ast.Name) or getattr(whose, "attr", "") in PAGES
    return False


def small_modules() -> list[Path]:
    """Modules that may belong to a neighbour; each mend of Textual has one of its own, however small."""
    return [path for path in modules() if len(path.read_text().splitlines()) < SMALL and FIXES not in path.parents]


def _texts(path: Path) -> Iterator[tuple[int, str]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    after = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings | after:
            text = " ".join(node.value.split())
            if len(text.split()) >= MOST_WORDS:
                yield node.lineno, text


def broken_contracts() -> str:
    """What import-linter says of the arrows."""
    from importlinter.cli import lint_imports

    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        code = lint_imports(config_filename=str(PACKAGE.parent / "pyproject.toml"), cache_dir=None)
    return "0" if code == 0 else said.getvalue()


def main() -> None:
    """Print every figure, then what is behind those that are not nought."""
    for each in walk_packages([str(PACKAGE)], "afterview_tui."):
        if not each.name.endswith("__main__"):
            import_module(each.name)
    lengths = [len(path.read_text(encoding="utf-8").splitlines()) for path in modules()]
    pages = sorted(page_kinds(), key=lambda kind: kind.__name__)
    above = {kind: own_classes_above(kind) for kind in pages}
    grips, twice, by_hand = private_names_of_textual(), shared_sentences(), refreshes_by_hand()
    sizes = f"{len(lengths)}, median {median(lengths):.0f} lines, longest {max(lengths)}"
    print(f"modules                                        {sizes}")
    print(f"modules under {SMALL} lines, mends of Textual aside {len(small_modules())}")
    print(f"pages                                          {len(pages)}")
    print(f"own classes above a page, at most              {max(map(len, above.values()))}")
    methods = [own_methods(kind) for kind in pages]
    print(f"own methods a page answers to, median, most    {median(methods):.0f}, {max(methods)}")
    print(f"private names of Textual outside textual_fixes {len(grips)}")
    print(f"imports against the contracts                  {broken_contracts()}")
    by_face = ", ".join(f"{face} {len(there)}" for face, there in offered().items())
    print(f"actions, and how many each face offers         {len(ACTIONS)}: {by_face}")
    print(f"sentences that stand in two faces              {len(twice)}")
    print(f"refreshes of a page by hand                    {len(by_hand)}")
    for kind, found in above.items():
        if len(found) > 1:
            print(f"  {kind.__name__}: " + ", ".join(each.__name__ for each in found))
    for line in grips:
        print(f"  {line}")
    for place in by_hand:
        print(f"  {place}")
    for text, places in twice.items():
        print(f"  “{text}” {', '.join(places)}")


if __name__ == "__main__":
    main()
