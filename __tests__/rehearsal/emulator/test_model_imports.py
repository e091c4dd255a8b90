"""The generic answerer is a tree: what declares services imports what answers, never the reverse."""

from __future__ import annotations

import ast
from pathlib import Path

import emulator

MODEL = Path(emulator.__file__).parent / "model"


def imports_in_functions(path: Path) -> list[str]:
    """Lines on which a function imports, as one would to get around a circle."""
    functions = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.FunctionDef)]
    return [
        f"{path.name}:{node.lineno}"
        for function in functions
        for node in ast.walk(function)
        if isinstance(node, (ast.Import, ast.ImportFrom))
    ]


def test_nothing_is_imported_late():
    assert [line for path in sorted(MODEL.rglob("*.py")) for line in imports_in_functions(path)] == []


def test_only_the_answerer_imports_the_declarations():
    importers = [
        path.name
        for path in MODEL.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ImportFrom) and node.module == "services"
    ]
    assert importers == ["answerer.py"]
