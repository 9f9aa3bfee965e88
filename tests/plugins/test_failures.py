"""A plugin that fails says its name in one line; the others, and the documents after it, go on where they can."""

from pathlib import Path
from types import ModuleType

import pluggy
import pytest

import claims
from claims.alerts.channels import Undelivered, all_channels
from claims.alerts.message import Message
from claims.alerts.settings import Address, Settings
from claims.documents.document import Document
from claims.documents.read import read_bytes
from claims.errors import ClaimsError
from claims.export.formats import all_formats
from claims.extract.claims import extract_claims
from claims.grammar import added_units, word_lists
from claims.plugins import Channel, Figure, Format, Reader, Unit, ask, hookimpl, hooks, load, word_hooks


@pytest.fixture
def plugged(monkeypatch):
    """Puts a plugin in that answers one hook with what a function returns."""

    def plug(asked, hook, answer):
        manager = pluggy.PluginManager("claims")
        manager.add_hookspecs(asked)
        module = ModuleType("slip_module")
        module.__dict__[hook] = hookimpl(answer)
        manager.register(module, "slip")
        plugins = load.Plugins(manager, (load.Plugin("slip", "1.2", (hook,)),))
        none = load.load_plugins
        monkeypatch.setattr("claims.plugins.answers.load_plugins", lambda m: plugins if m is asked else none(m))

    return plug


def _unit(**changed):
    return Unit("cran", ("cran", "crans"), ("40 crans.",), ("crane",))._replace(**changed)


@pytest.mark.parametrize(
    ("units", "line"),
    [
        (["cran"], "plugin slip: add_units gave 'cran', which is no Unit"),
        ([_unit(says=())], "plugin slip: the unit 'cran' needs words, an example and a near miss"),
        ([_unit(words=("Cran",))], "plugin slip: the unit 'cran': write 'Cran' in plain lower-case letters"),
        ([_unit(glued=("cr",))], "plugin slip: the unit 'cran': what is glued must be one of its words"),
        (7, "plugin slip: add_units failed: TypeError: 'int' object is not iterable"),
    ],
)
def test_units(units, line, plugged):
    plugged(word_hooks, "add_units", lambda: units)
    with pytest.raises(ClaimsError) as raised:
        added_units.added_units.__wrapped__()
    assert str(raised.value) == line


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ({"nowns": {}}, "plugin slip: there is no table of words 'nowns' to add to"),
        ({"gazetteer": {}}, "plugin slip: there is no table of words 'gazetteer' to add to"),
        ({"cues": {"speech": "x"}}, "plugin slip: words of the table 'cues': 'x' cannot be added to {"),
        ({"groups": {"subset": {"before": "x"}}}, "plugin slip: words of the table 'groups': 'x' cannot be added to"),
    ],
)
def test_words(words, line, plugged, monkeypatch):
    plugged(word_hooks, "add_words", lambda: [words])
    monkeypatch.setattr(word_lists, "_added_words", word_lists._added_words.__wrapped__)
    with pytest.raises(ClaimsError) as raised:
        word_lists.read_table.__wrapped__(next(iter(words)) if "nowns" not in words else "cues")
    assert str(raised.value).startswith(line)


@pytest.mark.parametrize(
    ("figures", "line"),
    [
        (lambda text: [Figure(5, 5, 1, 1, 1)], "plugin slip: a figure at 5 to 5 in 10 code points"),
        (lambda text: [Figure(0, 4, 9, 9, 9, unit_end=11)], "plugin slip: a figure at 0 to 11 in 10 code points"),
        (lambda text: [Figure(0, 4, 9, 9, 9, hedge="ish")], "plugin slip: a figure with the hedge 'ish', which there"),
        (lambda text: text.no, "plugin slip: find_figures failed: AttributeError: 'str' object has no attribute 'no'"),
    ],
)  # fmt: skip
def test_figures(figures, line, plugged):
    plugged(hooks, "find_figures", figures)
    with pytest.raises(ClaimsError) as raised:
        extract_claims(Document("x", "Nine died.", ""))
    assert str(raised.value).startswith(line)


def test_where_both_read_a_number_the_plugins_stands(plugged):
    plugged(hooks, "find_figures", lambda text: [Figure(0, 10, 1296, 1296, 1296), Figure(5, 10, 144, 144, 144)])
    claims = extract_claims(Document("x", "Nine gross of shells and two guns were found.", ""))
    assert [(c.surface, c.value, c.unit) for c in claims] == [("Nine gross", 1296, "shells"), ("two", 2, "guns")]


def test_a_reader_costs_its_own_document_only(plugged):
    def read(source, settings):
        yield 1 / 0 if b"zero" in source.head else "no document"

    plugged(hooks, "add_readers", lambda: [Reader("application/x-slip", read, (".slip",))])
    from claims.documents import formats

    formats._added.cache_clear()
    try:
        (zero,), (text,), (other,) = (
            list(read_bytes(*given))
            for given in (("a.slip", b"zero"), ("b.slip", b"one"), ("c.txt", b"Nine people died."))
        )
    finally:
        formats._added.cache_clear()
    assert zero.reason == "plugin slip: cannot be read: ZeroDivisionError: division by zero"
    assert text.reason == "plugin slip: cannot be read: TypeError: 'no document' is no document"
    assert other.text == "Nine people died."


def test_a_format_that_fails_or_takes_a_name(plugged):
    slip = Format("slip", lambda ledger, filters, out: {}["x"], ".slip", "a slip")
    plugged(hooks, "add_formats", lambda: [slip])
    with pytest.raises(ClaimsError, match=r"^plugin slip: format slip failed: KeyError: 'x'$"):
        all_formats()["slip"].write(None, None, None)
    plugged(hooks, "add_formats", lambda: [slip._replace(name="csv")])
    with pytest.raises(ClaimsError, match=r"^plugin slip: there is a format 'csv' already$"):
        all_formats()


def test_nothing_is_asked_of_nobody():
    assert ask(hooks.find_figures, Figure, text="Nine died.") == []


BEGIN = "from claims.plugins import hookimpl\n@hookimpl\n"
LOADING = {
    "import no_such_module\n": "ModuleNotFoundError: No module named 'no_such_module'; repair or uninstall it",
    f"{BEGIN}def add_reader():\n    return []\n": "PluginValidationError: unknown hook 'add_reader' in plugin",
    f"{BEGIN}def find_figures(document):\n    return []\n": "PluginValidationError: Plugin 'slip' for hook",
}  # fmt: skip


@pytest.mark.parametrize("source", LOADING)
def test_what_cannot_be_loaded_is_one_line_on_the_command_line(source, fake, claims):
    folder = fake(source)
    (folder / "article.txt").write_text("Nine people died, the mayor said.")
    done = claims(folder, "extract", "--dry-run", "article.txt")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith(f"claims: plugin slip (claims-slip 1.2): cannot be loaded: {LOADING[source]}")


def test_its_author_sees_the_traceback(fake, claims):
    done = claims(fake("import no_such_module\n"), "plugins", env={"CLAIMS_TRACEBACK": "1"})
    assert 'slip_module.py", line 1, in <module>' in done.stderr


def test_plugins_can_be_left_out(fake, claims):
    folder = fake("import no_such_module\n")
    done = claims(folder, "plugins", env={"CLAIMS_PLUGINS": ""})
    assert (done.returncode, done.stdout) == (0, "")
    assert "no plugins" in done.stderr
    done = claims(folder, "plugins", env={"CLAIMS_PLUGINS": "slap"})
    assert (done.returncode, done.stderr) == (2, "claims: plugin slap: not installed, but named in CLAIMS_PLUGINS\n")


def test_examples_that_are_misread_are_named(fake, claims):
    unit = "Unit('cran', ('crans',), says=('They landed 40 barrels.',), silent=('They landed 40 crans of herring.',))"
    source = f"from claims.plugins import Unit\n{BEGIN}def add_units():\n    return [{unit}]\n"
    done = claims(fake(source, group="claims.words"), "plugins", "--check")
    assert done.returncode == 1
    assert "cran: an example is misread: 'They landed 40 barrels.' has ['oil_barrel']" in done.stderr
    assert "cran: a near miss is misread: 'They landed 40 crans of herring.' has ['cran']" in done.stderr


def _fail(target, alert):
    raise RuntimeError(f"{target} does not answer")


def _channels(*named):
    return lambda: [Channel(name, _fail, "a pager") for name in named]


def test_a_channel_that_fails_is_tried_again(plugged):
    plugged(hooks, "add_channels", _channels("pager"))
    message = Message("key", "conflict", "title", "text", {}, "2023-05-02")
    with pytest.raises(Undelivered, match="plugin slip: RuntimeError: desk-1 does not answer") as raised:
        all_channels()["pager"].send(message, Address("pager-1", "pager:desk-1"), Settings({}))
    assert not raised.value.final


@pytest.mark.parametrize("names", [("mailto",), ("pager", "pager")])
def test_a_channel_has_a_name_of_its_own(plugged, names):
    plugged(hooks, "add_channels", _channels(*names))
    with pytest.raises(ClaimsError, match=f"plugin slip: there is a channel '{names[-1]}' already"):
        all_channels()


def test_tables_of_words_are_read_in_one_place_that_adds_the_plugins():
    """Front matter is no table of words: `documents` reads TOML that users wrote."""
    package = Path(claims.__file__).parent
    sources = {str(path.relative_to(package)): path.read_text("utf-8") for path in package.rglob("*.py")}
    reading = sorted(name for name, text in sources.items() if "import tomllib" in text)
    assert reading == ["documents/metadata.py", "grammar/make_gazetteer.py", "grammar/word_lists.py"]
