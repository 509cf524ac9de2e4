"""What a mutant changes: one operator, number, text, condition or call of one module."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

Slot = tuple[ast.AST, str, int | None]
"""Where a node stands: in which other, in which field of it, at which place of a list."""

COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
NOT_RUN = {"annotation", "returns", "decorator_list", "bases", "type_params"}
"""Fields of a node whose content says what something is, not what it does."""
NEVER_FELT = {(ast.ClassDef, "keywords"), (ast.Assert, "msg")}
"""More of them, of some nodes: whether a record is frozen, and what is said to who reads the code."""

MANY = 8
"""Texts that make a list of words, in which a test of each would only be the list once more."""


class Mutant(NamedTuple):
    """One change of one module."""

    path: Path
    number: int
    """Which of the changes that can be made to the module."""
    line: int
    last_line: int
    """Where the statement ends that was changed."""
    before: str
    after: str

    def tree(self) -> ast.Module:
        """The changed module."""
        tree = ast.parse(self.path.read_bytes())
        for number, (slot, new) in enumerate(_changes(tree)):
            if number == self.number:
                _put(slot, new)
                return ast.fix_missing_locations(tree)
        raise IndexError(self.number)


def mutants(path: Path) -> Iterator[Mutant]:
    """Every change that can be made to a module, in the order of its text."""
    tree = ast.parse(path.read_bytes())
    lines = _last_lines(tree)
    for number, (slot, new) in enumerate(_changes(tree)):
        old = _at(slot)
        line = getattr(old, "lineno", 0) or getattr(slot[0], "lineno", 0)
        yield Mutant(path, number, line, lines.get(line, line), _words(old), _words(new))


def _changes(node: ast.AST) -> Iterator[tuple[Slot, ast.AST]]:
    for slot, child in _children(node):
        yield from ((slot, new) for new in _changed(child, slot))
        if not _is_silent(child):
            yield from _changes(child)


def _changed(node: ast.AST, slot: Slot) -> Iterator[ast.AST]:
    """What may stand in place of a node."""
    if isinstance(node, ast.expr):
        yield from (ast.copy_location(new, node) for new in _other_values(node, slot))
    for kind, other in ((ast.Continue, ast.Break()), (ast.Break, ast.Continue())):
        if isinstance(node, kind):
            yield ast.copy_location(other, node)
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        yield ast.copy_location(ast.Pass(), node)
    if slot[1] == "test" and isinstance(node, ast.Name | ast.Attribute | ast.Call | ast.NamedExpr):
        yield ast.copy_location(ast.UnaryOp(ast.Not(), node), node)


def _other_values(node: ast.expr, slot: Slot) -> Iterator[ast.expr]:
    match node:
        case ast.Compare(left, [op], comparators) if type(op) in COMPARISONS:
            yield ast.Compare(left, [COMPARISONS[type(op)]()], comparators)
        case ast.BoolOp(op, values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
        case ast.UnaryOp(ast.Not(), operand):
            yield operand
        case ast.BinOp(left, op, right) if type(op) in OPERATORS and not _is_text(left) and not _is_text(right):
            yield ast.BinOp(left, OPERATORS[type(op)](), right)
        case ast.Constant(bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(int(value) | float(value)):
            yield ast.Constant(value + 1)
        case ast.Constant(str(value)) if value.strip() and not isinstance(slot[0], ast.Expr):
            yield ast.Constant("")


def _is_silent(node: ast.AST) -> bool:
    """Whether nothing happens in a part of the text: what is said of it, types, and lists of words."""
    match node:
        case ast.Set(each) | ast.List(each) | ast.Tuple(each) if len(each) >= MANY and all(map(_is_text, each)):
            return True
        case ast.Dict(_, each) if len(each) >= MANY and all(map(_is_text, each)):
            return True
        case ast.Import() | ast.ImportFrom() | ast.Expr(ast.Constant()):
            return True
        case ast.If(ast.Name("TYPE_CHECKING")):
            return True
        case ast.Assign([ast.Name("__all__")]):
            return True
        case ast.Subscript(ast.Name("Literal")) | ast.Call(ast.Name("TypeVar")):
            return True
        case ast.keyword("strict", ast.Constant(True)):
            return True
    return False


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def _children(node: ast.AST) -> Iterator[tuple[Slot, ast.AST]]:
    for name, value in ast.iter_fields(node):
        if name in NOT_RUN or (type(node), name) in NEVER_FELT:
            continue
        if isinstance(value, ast.AST):
            yield (node, name, None), value
        elif isinstance(value, list):
            yield from (((node, name, n), each) for n, each in enumerate(value) if isinstance(each, ast.AST))


def _at(slot: Slot) -> ast.AST:
    node, name, place = slot
    found = getattr(node, name)
    child: ast.AST = found if place is None else found[place]
    return child


def _put(slot: Slot, new: ast.AST) -> None:
    node, name, place = slot
    if place is None:
        setattr(node, name, new)
    else:
        getattr(node, name)[place] = new


def _last_lines(tree: ast.Module) -> dict[int, int]:
    """Where the innermost statement ends that a line is part of."""
    found: dict[int, int] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt) and not isinstance(node, ast.FunctionDef | ast.ClassDef):
            for line in range(node.lineno, (node.end_lineno or node.lineno) + 1):
                found[line] = node.end_lineno or line
    return found


def _words(node: ast.AST) -> str:
    text = " ".join(ast.unparse(node).split())
    return text if len(text) <= 70 else f"{text[:67]}…"
