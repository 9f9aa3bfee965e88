"""Every format, read again by a library that is not ours."""

import csv
import hashlib
import io
import json
import warnings
import zipfile
from datetime import datetime

import openpyxl
import pytest
import rdflib

from claims.documents.document import Document
from claims.errors import ClaimsError
from claims.export.formats import all_formats
from claims.ledger.connect import Ledger
from claims.ledger.digest import digest_ledger
from claims.ledger.facts import list_facts
from claims.ledger.intake import Intake, store
from claims.ledger.read import EVERYTHING, Filters, list_claims
from tests.export.conftest import make_ledger

OLD_RDFLIB = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")  # inside rdflib


@pytest.mark.parametrize("name", sorted(all_formats()))
def test_the_same_ledger_gives_the_same_bytes(name, tmp_path, export):
    with make_ledger(tmp_path / "a.db") as a, make_ledger(tmp_path / "b.db") as b:
        filters = Filters(fact=next(list_facts(a))["id"]) if name == "html" else EVERYTHING
        first, second, other = (export(ledger, name, filters)[1] for ledger in (a, a, b))
    assert first == second == other


class _Pipe(io.RawIOBase):
    """A stream that cannot go back."""

    def __init__(self):
        self.data = b""

    def writable(self):
        return True

    def write(self, data):
        self.data += bytes(data)
        return len(data)


@pytest.mark.parametrize("name", sorted(set(all_formats()) - {"html"}))
def test_a_pipe_gets_the_bytes_of_a_file(name, reviewed, export):
    pipe = _Pipe()
    all_formats()[name].write(reviewed, EVERYTHING, pipe)
    assert pipe.data == export(reviewed, name)[1] != b""


@pytest.mark.parametrize("name", sorted(all_formats()))
def test_every_export_carries_the_ledgers_digest_the_extractor_and_the_rules(name, reviewed, export):
    fact = next(c["fact"] for c in list_claims(reviewed) if c["status"] == "verified")
    data = export(reviewed, name, Filters(fact=fact) if name == "html" else EVERYTHING)[1]
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            data = b"".join(archive.read(member) for member in archive.namelist())
    ranges = () if name == "labels" else ("all claims",)
    for carried in (digest_ledger(reviewed.connection), "xtractor", *ranges):
        assert carried.encode() in data


@pytest.mark.parametrize("name", sorted(set(all_formats()) - {"html", "claimreview", "labels"}))
def test_every_claim_is_written(name, ledger, export):
    assert export(ledger, name)[0] == len(list(list_claims(ledger))) > 5


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


WEB_ANNOTATION = {
    "oa": "http://www.w3.org/ns/oa#", "as": "http://www.w3.org/ns/activitystreams#", "id": "@id", "type": "@type",
    "dcterms": "http://purl.org/dc/terms/", "dc": "http://purl.org/dc/elements/1.1/",
    "foaf": "http://xmlns.com/foaf/0.1/", "xsd": "http://www.w3.org/2001/XMLSchema#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "Annotation": "oa:Annotation", "AnnotationPage": "as:OrderedCollectionPage", "TextualBody": "oa:TextualBody",
    "TextQuoteSelector": "oa:TextQuoteSelector", "TextPositionSelector": "oa:TextPositionSelector",
    "Person": "foaf:Person", "Software": "as:Application", "name": "foaf:name", "value": "rdf:value",
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    "body": {"@id": "oa:hasBody", "@type": "@id"}, "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    **{purpose: f"oa:{purpose}" for purpose in ("assessing", "describing", "linking", "tagging")},
    "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "created": {"@id": "dcterms:created", "@type": "xsd:dateTime"},
    "creator": {"@id": "dcterms:creator", "@type": "@id"}, "generator": {"@id": "as:generator", "@type": "@id"},
    "format": "dc:format",
}  # fmt: skip
"""Of http://www.w3.org/ns/anno.jsonld, what the Web Annotation Vocabulary says of the terms that are written here."""


def _keys(value):
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _keys(inner)


@OLD_RDFLIB
def test_annotations_are_a_graph_of_the_web_annotation_vocabulary(reviewed, export):
    page = json.loads(export(reviewed, "annotations")[1])
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert set(_keys(page["items"])) <= set(WEB_ANNOTATION)  # no word that the vocabulary does not have
    graph = rdflib.Graph().parse(data=json.dumps(page | {"@context": WEB_ANNOTATION}), format="json-ld")
    oa = rdflib.Namespace("http://www.w3.org/ns/oa#")
    texts = {f"urn:claims:document:{s}": text for s, text in reviewed.connection.execute(_BY_DIGEST)}
    texts |= dict(reviewed.connection.execute("SELECT url, text FROM documents"))
    anchored = 0
    for annotation in graph.subjects(rdflib.RDF.type, oa.Annotation):
        target = graph.value(annotation, oa.hasTarget)
        text = texts[str(graph.value(target, oa.hasSource))]
        by_type = {graph.value(s, rdflib.RDF.type): s for s in graph.objects(target, oa.hasSelector)}
        quote, position = by_type[oa.TextQuoteSelector], by_type[oa.TextPositionSelector]
        exact, prefix, suffix = (str(graph.value(quote, term)) for term in (oa.exact, oa.prefix, oa.suffix))
        start, end = (int(graph.value(position, term)) for term in (oa.start, oa.end))
        assert text[start:end] == exact
        assert text.count(prefix + exact + suffix) == 1
        assert text.index(prefix + exact + suffix) == start - len(prefix)
        anchored += 1
    assert anchored == len(list(list_claims(reviewed))) > 5


_BY_DIGEST = "SELECT sha256, text FROM documents"


def test_annotations_carry_range_rule_and_reviews(reviewed, export):
    first, *_ = json.loads(export(reviewed, "annotations")[1])["items"]
    bodies = {body["purpose"]: body for body in first["body"]}
    assert "by the rule “all claims”" in bodies["linking"]["value"]
    assert bodies["assessing"]["value"] == "verified: rang the coast guard"
    assert bodies["assessing"]["creator"]["name"] == "Ana"
    assert first["generator"]["name"] == "claims, extractor 1"


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


@OLD_RDFLIB
def test_provenance_leads_from_a_copy_through_whoever_quotes_to_the_first_text(tmp_path, export):
    wire = "Thirty sailors had died off Odesa by Sunday, the navy chief said, according to the state agency. "
    wire += "The ship sank within an hour of the blast, and boats went out to look for survivors until nightfall."
    prov = rdflib.PROV
    with Ledger.open(tmp_path / "wire.db", create=True) as ledger:
        papers = (("a.txt", wire, "The Wire", "2022-03-14"), ("b.txt", wire + "\nIt rained.", "The Bell", "2022-03-15"))
        documents = [
            Document(name, text, hashlib.sha256(text.encode()).hexdigest(), publisher=paper, published=day)
            for name, text, paper, day in papers
        ]
        store(ledger, documents, Intake(jobs=1))
        graph = rdflib.Graph().parse(data=export(ledger, "prov")[1], format="json-ld")
        (fact,) = {r["fact"] for r in list_claims(ledger)}
    first, copy = (rdflib.URIRef(f"urn:claims:document:{document.sha256}") for document in documents)
    assert (copy, prov.wasDerivedFrom, first) in graph
    assert str(graph.value(graph.value(copy, prov.wasAttributedTo), rdflib.RDFS.label)) == "The Bell"
    for claim in graph.subjects(prov.wasQuotedFrom):
        assert str(graph.value(graph.value(claim, prov.wasAttributedTo), rdflib.RDFS.label)) == "the navy chief"
        assert str(graph.value(graph.value(claim, prov.wasInfluencedBy), rdflib.RDFS.label)) == "the state agency"
    counted = rdflib.URIRef(f"urn:claims:fact:{fact}")
    assert set(graph.objects(counted, prov.wasDerivedFrom)) == set(graph.subjects(prov.wasQuotedFrom))
    assert "all claims" in str(graph.value(graph.value(counted, prov.wasGeneratedBy), rdflib.RDFS.label))


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


def _misuses(thing):
    """Terms of an object that schema.org's vocabulary does not have, or not for such an object or such a value."""
    from schema_org import registry

    kinds = {thing["@type"], *registry.ancestry(thing["@type"])}
    for name, value in thing.items():
        if name.startswith("@"):
            continue
        term = registry.PROPERTY_BY_SCHEMA.get(name)
        if term is None or not kinds & set(term.domains) or not _fits(value, set(term.ranges)):
            yield name
        if isinstance(value, dict):
            yield from _misuses(value)


def _fits(value, ranges):
    from schema_org import registry

    if isinstance(value, dict):
        return bool(ranges & {value["@type"], *registry.ancestry(value["@type"])})
    if isinstance(value, int):
        return "Number" in ranges
    return bool(ranges & {"Text", "URL"}) or ("DateTime" in ranges and datetime.fromisoformat(value) is not None)


def test_claim_reviews_are_human_verdicts_in_schema_org_terms(reviewed, export):
    with reviewed.transaction() as connection:
        connection.execute("UPDATE sources SET kind = 'agency' WHERE name = 'The coast guard'")
    reviews = [json.loads(line) for line in export(reviewed, "claimreview")[1].splitlines()]
    assert [(r["author"]["name"], r["reviewRating"]["ratingValue"]) for r in reviews] == [("Ana", 5), ("Ben", 2)]
    for review in reviews:
        assert list(_misuses(review)) == []
        assert digest_ledger(reviewed.connection) in review["isBasedOn"]["@id"]
        assert review["isBasedOn"]["measurementTechnique"] == "extractor 1"
        assert "by the rule “all claims”" in review["isBasedOn"]["description"]
        assert review["itemReviewed"]["creditText"] == "The coast guard"
        assert review["itemReviewed"]["author"] == {"@type": "Organization", "name": "The coast guard"}
    wrong = {"verdict": "true", "reviewRating": 5, "itemReviewed": {"@type": "Claim", "said": "x", "author": "Ana"}}
    assert set(_misuses(reviews[0] | wrong)) == {"verdict", "reviewRating", "said", "author"}  # validation bites


def test_claim_reviews_can_be_of_the_verified_alone(reviewed, export):
    _, data = export(reviewed, "claimreview", Filters(status="verified"))
    assert [json.loads(line)["author"]["name"] for line in data.splitlines()] == ["Ana"]


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
    assert not page.xpath("//svg")  # one figure is no course of things
    assert not page.xpath("//script | //link | //img | //*[@src]")
    assert page.xpath("//cite/a/text()") == ["Port dues, “new” & <old>"]
    assert digest_ledger(reviewed.connection) in page.text_content()


def test_fact_sheet_needs_a_fact(ledger, export):
    with pytest.raises(ClaimsError, match="--fact SLUG"):
        export(ledger, "html")
