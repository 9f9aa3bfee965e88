"""The ten relations, each with its cases: two lines of text in, what the second figure is to the first out."""

import pytest

from claims.facts.relate import RELATIONS, relate
from tests.facts.notation import read

BLAST = "the market bombing in Velden"
POST, HERALD, LATER = "2023-05-02 Post", "2023-05-02 Herald", "2023-05-05 Herald"
UN = "The UN human rights office said that {} civilians had been killed in Ukraine as of {}."

CASES = {
    "different_scope": [
        (f"{POST}: Police said that 12 people were killed in {BLAST}.", f"{HERALD}: Police said that 31 people were injured in {BLAST}."),
        (f"{POST}: The army said that 12 rebels were killed in Orlin.", f"{HERALD}: The army said that 31 civilians were killed in Orlin."),
        (f"{POST}: The council spent $30 million on the Orlin bridge in May 2022.", f"{HERALD}: The council spent $41 million on the Orlin bridge in May 2023."),
        (f"{POST}: Police said that 31 people were killed in {BLAST}.", f"{HERALD}: More than 42000 people have died in Syria's civil war since it began."),
    ],
    "equal": [
        (f"{POST}: Police said that 21 people were killed in {BLAST}.", f"{HERALD}: Doctors said that 21 people died in {BLAST}."),
        (f"{POST}: Police said that 21 people were killed in {BLAST}.", f"{HERALD}: Doctors said that at least 21 people died in {BLAST}."),
        (f"{POST}: Police said that a dozen people were killed in {BLAST}.", f"{HERALD}: Doctors said that 12 people died in {BLAST}."),
    ],
    "rounding": [
        (f"{POST}: The UN said that 2.7 million refugees had fled Ukraine.", f"{HERALD}: The UN said that 2,698,280 refugees had fled Ukraine."),
        (f"{POST}: The army said that nearly 30 people were killed in {BLAST}.", f"{HERALD}: The governor said that 29 people were killed in {BLAST}."),
        (f"{POST}: The Maritsa dam cost $1.24 billion.", f"{HERALD}: The price of the Maritsa dam was $1.2 billion."),
    ],
    "bounds": [
        (f"{POST}: Police said that at least 30 people were killed in {BLAST}.", f"{HERALD}: Doctors said that 35 people were killed in {BLAST}."),
        (f"{POST}: Police said that 30 to 40 people were killed in {BLAST}.", f"{HERALD}: Doctors said that 36 people were killed in {BLAST}."),
        (f"{POST}: Police said that dozens of people were killed in {BLAST}.", f"{HERALD}: Doctors said that 47 people were killed in {BLAST}."),
        (f"{POST}: Police said that more than 100 people were killed in {BLAST}.", f"{HERALD}: Doctors said that over 150 people were killed in {BLAST}."),
    ],
    "part": [
        (f"{POST}: Police said that 35 people were killed in {BLAST}.", f"{HERALD}: Doctors said that seven children were killed in {BLAST}."),
        (f"{POST}: Police said that six women were killed in {BLAST}.", f"{HERALD}: Doctors said that 35 people were killed in {BLAST}."),
    ],
    "update": [
        (f"{POST}: Police said that 17 people were killed in {BLAST}.", f"{LATER}: Police said that 23 people were killed in {BLAST}."),
        (f"{POST}: Police initially said that 11 people were killed in {BLAST}.", f"{HERALD}: Doctors said that 19 people were killed in {BLAST}."),
        (f"{POST}: Police said that 17 people were killed in {BLAST}.", f"{HERALD}: The death toll of {BLAST} rose to 23 people, doctors said."),
        (f"2023-05-02T09:30 Post: The ministry said that 21 people were killed in {BLAST}.", f"2023-05-02T14:00 Herald: Doctors said that 34 people were killed in {BLAST}."),
        (f"2022-03-12 Post: {UN.format(549, '9 March')}", f"2022-03-14 Herald: {UN.format(596, '12 March')}"),
    ],
    "correction": [
        (f"2022-03-10 Post: {UN.format(594, '9 March')}", f"2022-03-12 Herald: In a correction of its toll: {UN.format(549, '9 March')}"),
    ],
    "contradiction": [
        (f"{POST}: The ministry said that 21 people were killed in {BLAST}.", f"{HERALD}: Doctors said that 34 people were killed in {BLAST}."),
        (f"{POST}: Police said that about 40 people were killed in {BLAST}.", f"{HERALD}: Doctors said that 52 people were killed in {BLAST}."),
        (f"{POST}: Police said that up to 20 people were killed in {BLAST}.", f"{HERALD}: Doctors said that 41 people were killed in {BLAST}."),
        (f"2023-05-02T14:00 Post: The ministry said that 21 people were killed in {BLAST}.", f"2023-05-02T09:30 Herald: Doctors said that 34 people were killed in {BLAST}."),
        (f"{POST}: The council of Velden spent $30 million on the Orlin bridge.", f"{HERALD}: The Orlin bridge cost the council of Velden $41 million."),
    ],
    "undetermined": [
        (f"{POST}: Police said that 12 people were killed in {BLAST}.", f"{HERALD}: The army denied that 34 people were killed in {BLAST}."),
        (f"{POST}: Police said that 12 people were killed in {BLAST}.", f"{HERALD}: The army denied that 12 people were killed in {BLAST}."),
        (f"{POST}: Police said that 21 people were killed in {BLAST}.", f"{HERALD}: Rescuers said that six more people were killed in {BLAST}."),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("name", "lines"), [(name, lines) for name, cases in CASES.items() for lines in cases])
def test_a_relation_is_told_with_both_quotes(name, lines):
    a, b = read(*lines)
    relation = relate(a, b)
    assert (relation.name, relation.reason.count("“") >= 2) == (name, True)
    assert (relation.radius > 0) == (name in ("contradiction", "update", "correction"))


def test_copies_of_one_text_are_no_second_voice():
    a, b = (f._replace(origin=1) for f in read(*CASES["equal"][0]))
    assert relate(a, b).name == "copy"


def test_every_relation_has_cases():
    assert [*CASES][:-1] == [name for name, _ in RELATIONS if name != "copy"]


@pytest.mark.parametrize("lines", CASES["contradiction"])
def test_a_contradiction_is_one_whichever_comes_first(lines):
    a, b = read(*lines)
    assert relate(b, a).name == relate(a, b).name == "contradiction"
    assert relate(b, a).radius == relate(a, b).radius
