"""The server as `claims serve` starts it: on this machine only, with the package's configuration, from any folder."""

import os
import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from claims.cli.serve import find_file, make_datasette
from claims.ledger import Ledger

ROOT = Path(__file__).parents[2]


@pytest.fixture
def db(tmp_path):
    path = tmp_path / "news desk.db"
    Ledger.open(path, create=True).close()
    return path


def test_the_packages_configuration_is_that_of_the_project():
    for name in ("datasette.yml", "datasette-metadata.yml"):
        package = ROOT / "claims" / "review" / "config" / name
        assert package.read_bytes() == (ROOT / name).read_bytes()


def test_a_file_beside_the_ledger_counts_first(db, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path.parent)
    assert find_file("datasette.yml", db).parent.name == "config"
    (tmp_path / "datasette.yml").write_text("settings: {}\n")
    assert find_file("datasette.yml", db) == tmp_path / "datasette.yml"


async def test_columns_are_described_under_the_files_own_name(db, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    datasette = make_datasette(db)
    await datasette.invoke_startup()
    text = await datasette.get_resource_metadata("news desk", "claims")
    assert text["description"]
    assert datasette.databases["news desk"].is_mutable


def test_serving(db, tmp_path):
    command = [sys.executable, "-m", "claims", "serve", "--db", str(db), "--port", "0", "--as", "Ann"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, env=environment) as process:
        try:
            said = "".join(process.stderr.readline() for _ in range(4))
            link = re.search(r"http://127\.0\.0\.1:\d+/\S+", said)[0]
            config = fetch(re.match(r"http://[^/]+", link)[0] + "/-/config.json")
            assert "token" not in config
            assert fetch(link)  # signed in, and led to the first page
            with pytest.raises(urllib.error.HTTPError, match="403") as refused:
                fetch(link)  # once only
            refused.value.close()
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=30)
    assert process.returncode == 0


def fetch(url):
    with urllib.request.build_opener(urllib.request.HTTPCookieProcessor()).open(url, timeout=30) as answer:
        return answer.read().decode()
