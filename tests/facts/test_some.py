"""What a figure counts of those told before: a text in, each figure's class out."""

import pytest

from claims.facts.counted import class_of
from tests.facts.notation import read

CASES = {
    "those whom somebody killed, alive before": (
        "The police stopped the robbers on a bridge and killed at least 15 of them.",
        ["15 kill people"],
    ),
    "those who were killed, alive in the sentence before": (
        "The robbers fled over a bridge. Twelve of them were killed as it fell.",
        ["Twelve kill people"],
    ),
    "some of those who had died": (
        "Thirty clerks died in the fire. Five of them were killed by falling beams.",
        ["Thirty kill clerk", "Five kill, some people"],
    ),
    "some of the dead whom nobody counted": (
        "The victims of the ferry died asleep. Nine of them were killed by smoke.",
        ["Nine kill, some people"],
    ),
    "a commander's own": (
        "The colonel said 14 of his soldiers were shot dead after they gave up.",
        ["14 kill soldiers"],
    ),
    "a father's own": ("A landslide killed three of his children.", ["three kill, some children"]),
    "captives of whom some were killed": (
        "Pirates abducted 40 sailors and murdered 12 of them.",
        ["40 arrest soldiers", "12 kill soldiers"],
    ),
    "some of those who were there": (
        "The mill has 300 workers. Forty of them were hurt in the fire.",
        ["300  workers", "Forty injure people"],
    ),
    "some of the dead, by a place between": (
        "It said 31 of those killed in the coastal town were civilians and the rest troops.",
        ["31 kill civilians"],
    ),
    "the dead of whom most were something": (
        "The radio said most of the 37 people who died were pilgrims.",
        ["37 kill people"],
    ),
    "passengers of whom most lived": (
        "The radio said most of the 37 people who were aboard drowned.",
        ["37  people"],
    ),
    "who are known by name": (
        "The storm killed 150 people. Rescuers had documented 74 dead by name by Friday.",
        ["150 kill people", "74 kill, some people"],
    ),
    "who were given a name": (
        "The storm killed 150 people. Only 40 of the dead had been given a name by Friday.",
        ["150 kill people", "40 kill, some people"],
    ),
    "whom nobody could tell": (
        "The fire killed 150 people. A nurse said 30 corpses were burned beyond recognition.",
        ["150 kill people", "30 kill, some people"],
    ),
    "those of one family": (
        "The bomb killed 34 guests. The family of the groom lost seven of its members.",
        ["34 kill people", "seven kill, some people"],
    ),
    "whose bodies were found": (
        "Divers had recovered 48 bodies so far, 11 of them children and 20 or so women.",
        ["48 kill people", "11 kill children", "20 kill women"],
    ),
    "whom divers brought out": (
        "Divers had recovered 48 chests so far and met 11 children.",
        ["48  chest", "11 meet children"],
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_some_of_those_told_before(case):
    text, classes = case
    found = [(figure.surface, class_of(figure)) for figure in read(f"2022-03-14 Post: {text}")]
    assert [f"{surface} {counted.event} {counted.group}" for surface, counted in found] == classes
