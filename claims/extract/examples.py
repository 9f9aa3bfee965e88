"""The examples and near misses of added units in, those that are not read as they say out."""

from claims.documents.document import Document
from claims.extract.claims import extract_claims
from claims.grammar.added_units import added_units


def check_units() -> list[str]:
    """A line for each example that the whole program misreads; none where all is well."""
    wrong = []
    for unit in added_units():
        for expected, sentences in ((True, unit.says), (False, unit.silent)):
            for sentence in sentences:
                read = [claim.normal_unit for claim in extract_claims(Document("example", sentence, ""))]
                if (unit.name in read) is not expected:
                    said = "an example" if expected else "a near miss"
                    wrong.append(f"{unit.name}: {said} is misread: {sentence!r} has {read}")
    return wrong
