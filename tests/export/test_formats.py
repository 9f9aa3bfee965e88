"""Every format, read again by a library that is not ours."""

import csv
import io
import json
import warnings
import zipfile

import openpyxl
import pytest
import rdflib

from claims.errors import ClaimsError
from claims.export.formats import all_formats
from claims.ledger.digest import digest_ledger
from claims.ledger.facts import list_facts
from claims.ledger.read import Filters, list_claims
from tests.export.conftest import make_ledger

OLD_RDFLIB = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")  # inside rdflib


@pytest.mark.parametrize("name", sorted(set(all_formats()) - {"html"}))
def test_the_same_ledger_gives_the_same_bytes(name, tmp_path, export):
    with make_ledger(tmp_path / "a.db") as a, make_ledger(tmp_path / "b.db") as b:
        first, second, other = export(a, name)[1], export(a, name)[1], export(b, name)[1]
    assert first == second == other


@pytest.mark.parametrize("name", ["csv", "jsonl", "datapackage", "annotations", "prov", "ftm", "xlsx"])
def test_every_claim_is_written_and_the_ledgers_digest_with_it(name, ledger, export):
    count, data = export(ledger, name)
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            data = b"".join(archive.read(member) for member in archive.namelist())
    assert count == len(list(list_claims(ledger))) > 5
    assert digest_ledger(ledger.connection).encode() in data


def test_the_digest_follows_what_the_ledger_holds(ledger, reviewed):
    before = digest_ledger(ledger.connection)
    with ledger.transaction() as connection:
        connection.execute(
            "INSERT INTO reviews SELECT NULL, id, 'note', 'x', 'Ana', '2023-01-01', version FROM claims LIMIT 1"
        )
    assert digest_ledger(ledger.connection) != before


def test_csv(ledger, export):
    rows = list(csv.DictReader(io.StringIO(export(ledger, "csv")[1].decode())))
    claims = list(list_claims(ledger))
    assert [row["surface"] for row in rows] == [claim["surface"] for claim in claims]
    assert [row["quote"] for row in rows] == [claim["quote"]["exact"] for claim in claims]
    assert not any(value.startswith(("=", "+", "@")) for row in rows for value in row.values())


def test_jsonl_has_quote_reviews_and_rule(reviewed, export):
    first, *_ = map(json.loads, export(reviewed, "jsonl")[1].splitlines())
    assert first["quote"]["exact"][first["start"] : first["end"]] == first["surface"] == "14"
    assert [(r["verdict"], r["reviewer"], r["note"]) for r in first["reviews"]] == [
        ("verified", "Ana", "rang the coast guard")
    ]
    assert (first["rule"], first["extractor"]) == ("all claims", "1")


def test_verified_only(reviewed, export):
    count, data = export(reviewed, "jsonl", Filters(status="verified"))
    assert count == 1
    assert json.loads(data)["surface"] == "14"


def test_data_package_validates_with_frictionless(reviewed, export, tmp_path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own imports are deprecated
        import frictionless
    with zipfile.ZipFile(io.BytesIO(export(reviewed, "datapackage")[1])) as archive:
        archive.extractall(tmp_path / "package")
    report = frictionless.Package(str(tmp_path / "package" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["fieldName", "note"])
    package = frictionless.Package(str(tmp_path / "package" / "datapackage.json"))
    assert [row["verdict"] for row in package.get_resource("reviews").read_rows()] == [
        "verified",
        "disputed",
        "rejected",
    ]
    described = json.loads((tmp_path / "package" / "datapackage.json").read_text())
    described["resources"][0]["schema"]["fields"][0]["type"] = (
        "integer"  # document names are no integers: validation bites
    )
    (tmp_path / "package" / "datapackage.json").write_text(json.dumps(described))
    assert not frictionless.Package(str(tmp_path / "package" / "datapackage.json")).validate().valid


def test_annotations_select_the_figures_words(ledger, export):
    page = json.loads(export(ledger, "annotations")[1])
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    texts = dict(ledger.connection.execute("SELECT url, text FROM documents"))
    for item in page["items"]:
        quote, position = item["target"]["selector"]
        text = texts[item["target"]["source"]]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
    assert len({item["id"] for item in page["items"]}) == len(page["items"]) > 5


@OLD_RDFLIB
def test_provenance_is_a_graph_that_rdflib_reads(reviewed, export):
    graph = rdflib.Graph().parse(data=export(reviewed, "prov")[1], format="json-ld")
    prov = rdflib.PROV
    claims = {s for s in graph.subjects(prov.wasQuotedFrom) if "claim" in s}
    assert len(claims) == len(list(list_claims(reviewed)))
    for claim in claims:
        reading = graph.value(claim, prov.wasGeneratedBy)
        assert graph.value(reading, prov.used) == graph.value(claim, prov.wasDerivedFrom)
        assert (graph.value(reading, prov.wasAssociatedWith), rdflib.RDF.type, prov.SoftwareAgent) in graph
    assert {str(o) for o in graph.objects(None, rdflib.RDFS.label)} >= {
        "verified: rang the coast guard",
        "Ana",
        "The coast guard",
    }


def test_entities_are_valid_follow_the_money(reviewed, export):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own imports are deprecated
        from followthemoney import model
    entities = [json.loads(line) for line in export(reviewed, "ftm")[1].splitlines()]
    for data in entities:
        proxy = model.get_proxy(data, cleaned=False)
        model[data["schema"]].validate(data)
        assert proxy.to_dict()["properties"].keys() == data["properties"].keys()  # nothing was thrown out as invalid
    ids = {e["id"] for e in entities}
    links = [e for e in entities if e["schema"] == "UnknownLink"]
    assert links
    assert all({*e["properties"]["subject"], *e["properties"]["object"]} <= ids for e in links)


TERMS = {
    "ClaimReview": {
        *("claimReviewed", "itemReviewed", "reviewRating", "reviewBody", "author", "datePublished", "isBasedOn"),
    },
    "Rating": {"ratingValue", "bestRating", "worstRating", "alternateName"},
    "Claim": {"appearance", "text", "author"},
    "CreativeWork": {"name", "url", "datePublished", "publisher"},
    "Person": {"name"}, "Organization": {"name"}, "Thing": {"name"},
}  # fmt: skip
"""Terms of schema.org 28 that these types have, inherited ones included."""


def _check_terms(value):
    if isinstance(value, dict):
        assert set(value) - {"@type", "@id", "@context"} <= TERMS[value["@type"]], value
        for inner in value.values():
            _check_terms(inner)


@OLD_RDFLIB
def test_claim_reviews_are_human_verdicts_in_schema_org_terms(ledger, reviewed, export):
    reviews = [json.loads(line) for line in export(reviewed, "claimreview")[1].splitlines()]
    assert [(r["author"]["name"], r["reviewRating"]["ratingValue"]) for r in reviews] == [("Ana", 5), ("Ben", 2)]
    for review in reviews:
        _check_terms(review)
        expanded = rdflib.Graph().parse(
            data=json.dumps(review | {"@context": {"@vocab": "https://schema.org/"}}), format="json-ld"
        )
        kinds = set(expanded.objects(None, rdflib.RDF.type))
        assert rdflib.SDO.ClaimReview in kinds
        assert rdflib.SDO.Claim in kinds


def test_nobody_judged_so_no_claim_review(ledger, export):
    assert export(ledger, "claimreview") == (0, b"")


def test_workbook_opens_and_holds_numbers_as_numbers(reviewed, export):
    book = openpyxl.load_workbook(io.BytesIO(export(reviewed, "xlsx")[1]))
    rows = list(book["Claims"].iter_rows(values_only=True))
    claims = list(list_claims(reviewed))
    column = rows[0].index("value")
    assert [row[column] for row in rows[1:]] == [claim["value"] for claim in claims]
    assert [row[rows[0].index("quote")] for row in rows[1:]] == [claim["quote"]["exact"] for claim in claims]
    assert len(list(book["Facts"].iter_rows())) == 1 + len(list(list_facts(reviewed)))
    assert not any(cell.data_type == "f" for sheet in book for row in sheet.iter_rows() for cell in row)
    assert book["About"]["B2"].value == digest_ledger(reviewed.connection)


def test_fact_sheet_stands_alone_and_escapes(reviewed, export):
    from lxml import html

    fact = next(r["fact"] for r in list_claims(reviewed) if r["unit"] == "docks")
    count, data = export(reviewed, "html", Filters(fact=fact))
    page = html.fromstring(data.decode())
    assert count == len(page.xpath("//li/blockquote")) == 1
    assert page.xpath("//svg//circle")
    assert not page.xpath("//script | //link | //img | //*[@src]")
    assert page.xpath("//cite/a/text()") == ["Port dues, “new” & <old>"]
    assert digest_ledger(reviewed.connection) in page.text_content()


def test_fact_sheet_needs_a_fact(ledger, export):
    with pytest.raises(ClaimsError, match="--fact SLUG"):
        export(ledger, "html")
