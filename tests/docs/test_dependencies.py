"""Every package that a run needs stands in docs/design.md with its licence and its reason, and no other."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_each_dependency_has_its_reason():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["cluster"]]
    section = (ROOT / "docs" / "design.md").read_text("utf-8").partition("\n## Dependencies\n")[2]
    rows = re.findall(r"^\| ([a-z0-9-]+) \| \S[^|]* \| \S[^|]* \|$", section.partition("\n## ")[0], re.MULTILINE)
    rows = [name for name in rows if name != "package"]
    assert sorted(rows) == sorted(re.match(r"[A-Za-z0-9-]+", name)[0] for name in wanted)
