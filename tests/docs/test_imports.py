"""What the program imports, it says that it needs: an installation without the lock works too."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[2]
THROUGH = {"datasette": {"uvicorn", "jinja2", "markupsafe"}}
"""Packages of a dependency's own interface: Datasette is an ASGI application of Jinja templates that uvicorn serves.
Of the extra "cluster", distributed is what dask[distributed] brings, numpy what bokeh and its tables are made of."""


def names(requirements):
    return {re.split(r"[=<>!~;\[ ]", line)[0].lower().replace("_", "-") for line in requirements}


def imports(file):
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def test_every_import_is_a_declared_dependency():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    always = names(project["dependencies"])
    always |= set().union(*(packages for name, packages in THROUGH.items() if name in always))
    cluster = always | names(project["optional-dependencies"]["cluster"]) | {"distributed", "numpy", "tornado"}
    owners = packages_distributions()
    missing = [
        (file.relative_to(ROOT).as_posix(), name)
        for file in sorted((ROOT / "claims").rglob("*.py"))
        for name in sorted(set(imports(file)) - sys.stdlib_module_names - {"claims"})
        if not names(owners.get(name, [name])) & (cluster if "cluster" in file.parts else always)
    ]
    assert missing == []
