import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "claims-telex"


@pytest.fixture(scope="session")
def example(tmp_path_factory):
    """A folder that the example package is installed in, as pip does it, without a network."""
    target = tmp_path_factory.mktemp("installed")
    options = ["--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check", "-q"]
    command = [sys.executable, "-m", "pip", "install", *options, "--target", str(target), str(EXAMPLE)]
    subprocess.run(command, check=True, capture_output=True, text=True)
    return target


@pytest.fixture
def fake(tmp_path):
    """Makes a folder with a package of the given source in it, under the entry point "slip"."""

    def make(source, group="claims"):
        (tmp_path / "slip_module.py").write_text(source)
        about = tmp_path / "claims_slip-1.2.dist-info"
        about.mkdir()
        (about / "METADATA").write_text("Metadata-Version: 2.1\nName: claims-slip\nVersion: 1.2\n")
        (about / "entry_points.txt").write_text(f"[{group}]\nslip = slip_module\n")
        return tmp_path

    return make


@pytest.fixture
def claims():
    """Runs the command line with what is installed in a folder."""

    def run(folder, *command, env=()):
        path = os.pathsep.join([str(ROOT), str(folder)])
        return subprocess.run(
            [sys.executable, "-m", "claims", *map(str, command)],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": path, "COLUMNS": "200", **dict(env)},
            capture_output=True,
            text=True,
            check=False,
        )

    return run
