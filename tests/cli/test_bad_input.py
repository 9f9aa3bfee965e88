"""Every bad input gives one clear line and loses nothing."""

import ctypes
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

GOOD = "The coast guard said on Tuesday that at least 12 sailors drowned off Marrow Bay.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "good.txt").write_text(GOOD)
    return tmp_path


def claims(folder, *arguments, **options):
    command = [sys.executable, "-m", "claims", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=False, **options)


def stored(folder, table="claims"):
    connection = sqlite3.connect(folder / "claims.db")
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    finally:
        connection.close()


def complaints(result):
    assert "Traceback" not in result.stderr
    return [line for line in result.stderr.splitlines() if line.startswith("claims: ")]


def make_binary(folder):
    (folder / "bad.txt").write_bytes(b"\x00\x81\x8d\xff\xfe\x00" * 50)


def make_empty(folder):
    (folder / "bad.txt").touch()


def make_blank(folder):
    (folder / "bad.txt").write_text(" \n\n")


def make_empty_folder(folder):
    (folder / "bad.txt").mkdir()


@pytest.mark.parametrize(("make", "code"), [(make_binary, 3), (make_empty, 0), (make_blank, 0), (make_empty_folder, 3)])
def test_a_bad_input_is_named_and_the_others_are_stored(folder, make, code):
    make(folder)
    result = claims(folder, "extract", "bad.txt", "good.txt")
    (line,) = complaints(result)
    assert line.startswith("claims: bad.txt: ")
    assert stored(folder) == 1
    assert result.returncode == code


def test_a_missing_file_is_wrong_use_and_nothing_is_begun(folder):
    result = claims(folder, "extract", "missing.txt")
    assert (result.returncode, result.stderr) == (2, "claims: missing.txt: no such file or folder\n")
    assert not (folder / "claims.db").exists()


def test_a_missing_file_beside_others_is_named_and_they_are_stored(folder):
    result = claims(folder, "extract", "missing.txt", "good.txt")
    assert result.returncode == 3
    assert [line[:21] for line in complaints(result)] == ["claims: missing.txt: "]
    assert stored(folder) == 1


def test_a_database_that_is_not_ours_is_left_alone(folder):
    connection = sqlite3.connect(folder / "claims.db")
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    before = (folder / "claims.db").read_bytes()
    for arguments in (["extract", "good.txt"], ["list"], ["verify", "1"], ["serve", "--port", "0"]):
        result = claims(folder, *arguments)
        assert result.returncode == 2
        assert (
            result.stderr
            == "claims: claims.db: a SQLite database, but not a ledger of claims; name another with --db\n"
        )
    assert (folder / "claims.db").read_bytes() == before


def test_a_database_of_a_newer_version_is_left_alone(folder):
    claims(folder, "extract", "good.txt")
    connection = sqlite3.connect(folder / "claims.db")
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    result = claims(folder, "extract", "good.txt")
    assert result.returncode == 2
    (line,) = complaints(result)
    assert "written by a newer version of claims" in line


def test_a_damaged_database(folder):
    claims(folder, "extract", "good.txt")
    data = bytearray((folder / "claims.db").read_bytes())
    data[4096 * 2 :] = b"\xab" * (len(data) - 4096 * 2)
    (folder / "claims.db").write_bytes(data)
    result = claims(folder, "list")
    assert result.returncode == 2
    assert len(complaints(result)) == 1


def test_a_file_that_is_no_database(folder):
    (folder / "claims.db").write_text("not a database at all, but a letter\n" * 50)
    result = claims(folder, "extract", "good.txt")
    assert (result.returncode, result.stderr) == (
        2,
        "claims: claims.db: not a SQLite database; name another with --db\n",
    )


def test_a_database_that_another_program_holds(folder, monkeypatch):
    claims(folder, "extract", "good.txt")
    holder = sqlite3.connect(folder / "claims.db", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    (folder / "more.txt").write_text(GOOD * 2)
    code = "import claims.ledger.connect as c; c.BUSY_TIMEOUT = 0.2; from claims.cli import main; main()"
    command = [sys.executable, "-c", code, "extract", "more.txt"]
    held = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=False)
    holder.close()
    assert held.returncode == 2
    assert complaints(held) == [
        "claims: claims.db: another program has held it for 0 s; end that one and run the same command again"
    ]
    assert claims(folder, "extract", "more.txt").returncode == 0


def test_a_database_that_vanished(folder):
    """What servers and earlier runs said goes with it: everything is read anew."""
    claims(folder, "extract", "good.txt")
    for path in folder.glob("claims.db*"):
        path.unlink()
    for command in (["list"], ["verify", "1"], ["doctor"], ["conflicts"]):
        result = claims(folder, *command)
        assert (result.returncode, result.stderr) == (
            2,
            "claims: claims.db: no ledger there; make one with: claims extract INPUT… --db claims.db\n",
        )
    assert claims(folder, "extract", "good.txt").returncode == 0
    assert stored(folder) == 1
    assert [path.name for path in folder.glob("claims.db*")] == ["claims.db"]


def test_one_line_of_500_megabytes(folder):
    """Refused in one line, in little memory, whatever the format takes it for."""
    for name, head, tail in (
        ("line.jsonl", '{"text": "', '"}\n{"id": "next", "text": "Nine people died."}\n'),
        ("line.csv", "id,text\na,", "\nnext,Nine people died.\n"),
        ("line.txt", "", ""),
    ):
        with (folder / name).open("w") as out:
            out.write(head)
            out.truncate(500_000_000)  # a hole: NUL bytes that take no room on the disk
            out.seek(0, os.SEEK_END)
            out.write(tail)

    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (1_000_000_000, 1_000_000_000))

    result = claims(folder, "extract", "line.jsonl", "line.csv", "line.txt", "--jobs", "1", preexec_fn=limit)
    assert result.returncode == 3
    assert complaints(result) == [
        "claims: line.jsonl:1: a line longer than 32 MB; split it, or raise --limit text_bytes",
        "claims: line.csv:2: a line longer than 32 MB; split it, or raise --limit text_bytes",
        "claims: line.txt: larger than 32 MB; split it, or raise --limit text_bytes",
    ]
    assert stored(folder, "documents WHERE name = 'next'") == 1


def test_what_failed_is_taken_up_again(folder):
    (folder / "bad.jsonl").write_text('{"id": "a", "text": "Nine people died."}\n{"id": "b", "te\n')
    (folder / "bad.pdf").write_text("%PDF-1.4 no more than that")
    assert claims(folder, "extract", "bad.jsonl", "bad.pdf", "good.txt").returncode == 3
    assert claims(folder, "extract", "--retry-failed").returncode == 3
    (folder / "bad.jsonl").write_text('{"id": "a", "text": "Nine people died."}\n{"id": "b", "text": "Ten fled."}\n')
    (folder / "bad.pdf").write_text("Eleven people were hurt.\n")
    result = claims(folder, "extract", "--retry-failed")
    assert (result.returncode, complaints(result)) == (0, [])
    assert stored(folder, "documents") == 4
    assert claims(folder, "extract", "--retry-failed").stderr == "claims.db: documents: none; 0 new claims\n"


def test_a_folder_in_place_of_the_database(folder):
    (folder / "claims.db").mkdir()
    result = claims(folder, "extract", "good.txt")
    assert result.returncode == 2


def test_a_missing_folder_for_the_database(folder):
    result = claims(folder, "extract", "good.txt", "--db", "nowhere/claims.db")
    assert result.returncode == 2
    assert complaints(result) == [
        "claims: nowhere/claims.db: cannot be opened; check that the folder exists and may be written to"
    ]


def obey_permissions():
    """Take from root what makes it write to read-only files (a bounding set without CAP_DAC_OVERRIDE)."""
    if os.getuid() == 0:
        for capability in (1, 2):  # DAC_OVERRIDE, DAC_READ_SEARCH
            if ctypes.CDLL(None).prctl(24, capability, 0, 0, 0):  # PR_CAPBSET_DROP
                raise OSError("cannot give up the right to write to everything")


def test_a_read_only_database_can_be_read_and_is_not_written(folder):
    claims(folder, "extract", "good.txt")
    (folder / "more.txt").write_text(GOOD * 2)
    for path in folder.iterdir():
        path.chmod(0o444)
    folder.chmod(0o555)
    result = claims(folder, "extract", "more.txt", preexec_fn=obey_permissions)
    assert result.returncode == 2
    assert complaints(result) == ["claims: claims.db: read-only; make it writable or name another with --db"]
    listed = claims(folder, "list", preexec_fn=obey_permissions)
    folder.chmod(0o755)
    assert "at least 12" in listed.stdout
    assert stored(folder) == 1


def test_a_full_disk_keeps_what_was_stored(folder):
    claims(folder, "extract", "good.txt")
    (folder / "big.txt").write_text("\n\n".join(f"On day {n} " + GOOD for n in range(600)))

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))

    result = claims(folder, "extract", "big.txt", preexec_fn=limit)
    assert result.returncode == 2
    (line,) = complaints(result)
    assert line.startswith("claims: claims.db: ")
    assert "same command again" in line
    assert stored(folder) == 1
    assert claims(folder, "extract", "big.txt").returncode == 0
    assert stored(folder, "documents") == 2


def test_ctrl_c_leaves_whole_documents_and_the_same_command_completes(folder):
    records = folder / "many"
    records.mkdir()
    for n in range(600):
        (records / f"{n}.txt").write_text(f"From {''.join('abcdefghij'[int(d)] for d in str(n))}.\n\n" + GOOD * 5)
    command = [sys.executable, "-m", "claims", "extract", "many", "--jobs", "1"]
    process = subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 30
    while not _documents(folder) and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, error = process.communicate(timeout=30)
    if process.returncode != 0:  # it may have been quicker
        assert process.returncode == 130
        assert error == "claims: stopped; what was stored is whole, and the same command again goes on from there\n"
    assert stored(folder) == 5 * stored(folder, "documents") > 0
    assert claims(folder, "extract", "many").returncode == 0
    assert stored(folder, "documents") == 600
    assert stored(folder) == 3000
    assert stored(folder, "documents WHERE grouped IS NULL") == 0


def _documents(folder):
    """How many are stored so far."""
    if not (folder / "claims.db").exists():
        return 0
    connection = sqlite3.connect(folder / "claims.db")
    try:
        return connection.execute("SELECT count(*) FROM documents").fetchone()[0]
    except sqlite3.OperationalError:  # the tables are still being made
        return 0
    finally:
        connection.close()


def test_a_text_of_nothing_but_figures_is_refused_in_one_line(folder):
    (folder / "figures.txt").write_text("Nine people were killed. " * 30)
    refused = claims(folder, "extract", "figures.txt", "good.txt", "--limit", "figures=29")
    assert refused.returncode == 3
    line = "claims: figures.txt: more than 29 figures in one text; split it, or raise --limit figures"
    assert complaints(refused) == [line]
    assert stored(folder) == 1
    dry = claims(folder, "extract", "figures.txt", "--dry-run", "--limit", "figures=29")
    assert (dry.returncode, complaints(dry)) == (3, [line])
    assert claims(folder, "extract", "--retry-failed", "--limit", "figures=30").returncode == 0
    assert stored(folder) == 31


@pytest.mark.parametrize("command", ["list", "export"])
def test_a_kind_that_there_is_not_is_no_empty_answer(folder, command):
    claims(folder, "extract", "good.txt")
    wrong = claims(folder, command, "--kind", "nonsense")
    assert wrong.returncode == 2
    assert complaints(wrong) == ["claims: no kind 'nonsense'; there are count, measure, money, percent, ratio"]
    assert claims(folder, command, "--kind", "money").returncode == 0


def test_a_status_that_there_is_not_is_no_empty_answer(folder):
    claims(folder, "extract", "good.txt")
    wrong = claims(folder, "list", "--status", "checked")
    assert wrong.returncode == 2
    assert complaints(wrong) == ["claims: no status 'checked'; there are unreviewed, verified, disputed, rejected"]


@pytest.mark.parametrize("command", ["list", "facts", "conflicts", "show 1", "check good.txt"])
def test_what_is_piped_has_no_blanks_at_the_ends_of_lines(folder, command):
    claims(folder, "extract", "good.txt")
    printed = claims(folder, *command.split())
    assert printed.returncode == 0
    assert [line for line in printed.stdout.splitlines() if line != line.rstrip()] == []
    assert "\x1b" not in printed.stdout


def test_a_name_that_would_move_the_cursor_is_printed_for_what_it_is(folder):
    (folder / "two\nlines\x1b[31m.txt").touch()
    assert complaints(claims(folder, "extract", "two\nlines\x1b[31m.txt", "--dry-run")) == [
        "claims: two\\x0alines\\x1b[31m.txt: skipped, empty"
    ]
