import ast
import re
from functools import cache
from pathlib import Path

import pytest

from tests.content.files import ROOT

_FOLDERS = ("bot", "actions", "tests")
_PYTHON = sorted(file for folder in _FOLDERS for file in (ROOT / folder).rglob("*.py"))
_TEXT = sorted(
    file
    for folder in (*_FOLDERS, "data", "docs", "scripts")
    for file in (ROOT / folder).rglob("*")
    if file.suffix in {".py", ".yml", ".md", ".sh", ".html", ".css", ".js"} and "__pycache__" not in file.parts
)
_LONG_BY_NATURE = {"bot/safety/patterns.py"}
_MIGRATIONS = ROOT / "bot/store/migrations/versions"
_NOT_DONE = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")


@cache
def _functions(file: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_nothing_is_left_to_do() -> None:
    left = [file.relative_to(ROOT) for file in _TEXT if _NOT_DONE.search(file.read_text(encoding="utf-8"))]
    assert left == []


def test_a_file_has_at_most_300_lines() -> None:
    long = {str(file.relative_to(ROOT)) for file in _PYTHON if len(file.read_text(encoding="utf-8").splitlines()) > 300}
    assert long - _LONG_BY_NATURE == set()


def test_a_function_has_at_most_40_lines() -> None:
    files = [file for file in _PYTHON if not file.is_relative_to(_MIGRATIONS)]
    assert [(file.name, node.name) for file in files for node in _functions(file) if _length(node) > 40] == []


def test_most_functions_have_at_most_25_lines() -> None:
    files = [file for file in _PYTHON if file.is_relative_to(ROOT / "bot")]
    lengths = sorted(_length(node) for file in files for node in _functions(file))
    assert lengths[int(0.9 * len(lengths))] <= 25


@pytest.mark.parametrize("file", sorted(ROOT.glob("requirements*")), ids=lambda file: file.name)
def test_requirements_name_no_registry(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert not re.search(r"https?://\S*(?:pypi|pythonhosted|registry|simple)|--(?:extra-)?index-url|--find-links", text)


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned_by_hash(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    packages = re.findall(r"^[A-Za-z0-9][\w.\-\[\]]*==", text, re.M)
    assert packages and text.count("--hash=sha256:") >= len(packages)


def test_a_test_file_tests_something() -> None:
    files = [file for file in _PYTHON if file.name.startswith("test_")]
    assert [file.name for file in files if not any(node.name.startswith("test_") for node in _functions(file))] == []


def test_no_page_fetches_anything_from_elsewhere() -> None:
    outside = re.compile(r"(?:src|href|url|import|fetch)\W{1,3}https?:")
    pages = [file for file in _TEXT if file.suffix in {".html", ".css", ".js"} and file.is_relative_to(ROOT / "bot")]
    assert [file.name for file in pages if outside.search(file.read_text(encoding="utf-8"))] == []
