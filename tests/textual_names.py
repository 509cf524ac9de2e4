"""Which names of Textual our classes take for something of their own."""

import ast
import inspect
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType

import afterview_tui.window


def overwritten() -> Iterator[tuple[type, str]]:
    """Every class of the window on a class of Textual's, with each name of that class which it defines or sets."""
    for info in walk_packages(afterview_tui.window.__path__, "afterview_tui.window."):
        module = import_module(info.name)
        for kind, body in _classes(module, ast.parse(inspect.getsource(module)), module):
            theirs = frozenset[str]().union(*map(_names, filter(_is_theirs, kind.__mro__[1:])))
            yield from ((kind, name) for name in sorted(_own(body) & theirs) if not name.startswith("__"))


def names_taken(source: str, base: type) -> set[str]:
    """The names of a class of Textual's that a class in some source takes."""
    (node,) = ast.parse(source).body
    assert isinstance(node, ast.ClassDef)
    return _own(node) & frozenset[str]().union(*map(_names, filter(_is_theirs, base.__mro__)))


def _classes(
    module: ModuleType, tree: ast.Module | ast.ClassDef, home: object
) -> Iterator[tuple[type, ast.ClassDef]]:
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            kind = getattr(home, node.name)
            yield kind, node
            yield from _classes(module, node, kind)


def _is_theirs(kind: type) -> bool:
    return kind.__module__.startswith("textual")


@cache
def _names(kind: type) -> frozenset[str]:
    """What a class of Textual's has: in its body, and what its methods set."""
    (node,) = ast.parse(inspect.cleandoc("\n" + inspect.getsource(kind))).body
    assert isinstance(node, ast.ClassDef)
    return frozenset({*_own(node), *vars(kind)})


def _own(node: ast.ClassDef) -> set[str]:
    found = set()
    for each in node.body:
        match each:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                found.add(name)
            case ast.AnnAssign(target=ast.Name(id=name)):
                found.add(name)
            case ast.Assign(targets=targets):
                found |= {part.id for target in targets for part in ast.walk(target) if isinstance(part, ast.Name)}
    methods = (each for each in node.body if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef))
    for method in methods:
        for part in ast.walk(method):
            match part:
                case ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Store()):
                    found.add(name)
    return found
