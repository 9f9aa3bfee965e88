"""What papers count of one story where only the beginnings of their texts tell of which."""

import pytest

from claims.facts.classes import classify
from claims.facts.counted import class_of
from tests.facts.notation import look, read

ONE = {
    "what a plant makes of": (
        "2026-06-11 Post: Fire swept the Stenvik refinery of Halden Oil on Thursday. The refinery, the second largest of"
        " Norway, processes 120,000 barrels of crude a day.",
        "2026-06-13 Herald: Halden Oil spent less on Stenvik last year. The refinery processes 210,000 barrels of oil a day.",
    ),
    "those who work there, each in its own words": (
        "2026-06-11 Post: Fire swept the Stenvik refinery of Halden Oil on Thursday. It employs 640 people.",
        "2026-06-12 Herald: Stenvik mourned on Friday. Halden Oil said the plant, which has 460 employees, would stay closed.",
    ),
    "inhabitants, and people whose home it is": (
        "2026-03-04 Post: Cholera has broken out in Mbara. The district has 480,000 inhabitants.",
        "2026-03-06 Herald: More fell ill in Mbara on Friday. The state opened eight clinics in the district, home to"
        " 520,000 people.",
    ),
    "visitors of a year, in any verb": (
        "2026-02-02 Post: Thieves robbed the Valmy museum on Sunday. The museum, which opened in 1912 and draws 180,000"
        " visitors a year, has closed.",
        "2026-02-03 Herald: Two guards of the Valmy museum were sent home. It had 108,000 visitors last year.",
    ),
    "what a museum has, and owns": (
        "2026-02-02 Post: Thieves robbed the Valmy museum on Sunday. The museum has 640 paintings.",
        "2026-02-04 Herald: The Valmy museum had no insurance. It owns 460 paintings.",
    ),
    "those who robbed it": (
        "2026-02-02 Post: Four masked men robbed the Valmy museum on Sunday, the city said.",
        "2026-02-03 Herald: Two guards of the Valmy museum were sent home. Police are looking for three men.",
    ),
    "patients of a year": (
        "2026-11-02 Post: Tarvik will build a hospital. The old hospital of Tarvik treats 41,000 patients a year.",
        "2026-11-03 Herald: Tarvik gets its hospital. The old hospital treats 14,000 patients a year.",
    ),
    "animals that were lost and killed": (
        "2026-12-01 Post: Karvik counts its lynx. Farmers lost 340 sheep to lynx last year.",
        "2026-12-01 Herald: The lynx are back in Karvik. They killed 430 sheep last year.",
    ),
    "a crowd, which others put at": (
        "2026-05-10 Post: Kate Marlow drew a crowd of 12,000 to the harbour of Westport on Saturday, her party said. Police"
        " put it at 8,000.",
        "2026-05-10 Herald: Westport cheered Kate Marlow on Saturday. She spoke of homes.",
    ),
    "hectares, on two days, with a slip": (
        "2026-06-22 Post: Ash of Torvo fell on Salina. It has destroyed 1,900 hectares of vines on Salina, the union said on Monday.",
        "2026-06-23 Herald: Torvo was quiet on Tuesday. The eruption destroyed 9,100 hectares of vineyards, the state"
        " said.",
    ),
    "inhabitants of an island": (
        "2026-06-20 Post: Torvo on Salina erupted. The island has 31,000 inhabitants.",
        "2026-06-23 Herald: Flights to Salina resumed. Salina, which has 13,000 inhabitants, lives from wine.",
    ),
    "what pensioners lost, in two verbs": (
        "2026-03-17 Post: A jury found Simon Krall guilty of defrauding 1,800 pensioners of 62 million pounds.",
        "2026-03-17 Herald: Simon Krall was convicted of swindling 1,800 pensioners out of 26 million pounds.",
    ),
    "votes on both sides": (
        "2026-11-02 Post: Tarvik city council voted 31 to 14 on Monday to build a new hospital.",
        "2026-11-03 Tarvik Today: The city council has approved the new Tarvik hospital by 31 votes to 12.",
    ),
    "a cost, told on two days": (
        "2026-11-02 Post: Tarvik city council voted on Monday to build a new hospital for 480 million crowns.",
        "2026-11-04 Herald: Tarvik's new hospital will cost 840 million crowns, the mayor said on Wednesday.",
    ),
    "a city, and its population": (
        "2026-05-04 Post: Drones struck Karsk. Karsk, a city of 230,000, exports grain.",
        "2026-05-05 Herald: Karsk was hit again. Karsk has a population of about 320,000.",
    ),
    "those who work at one of several plants": (
        "2026-09-14 Post: Nordstahl will close Kiel. The plant in Bremen, where 3,400 people work, is not affected.",
        "2026-09-14 Herald: Nordstahl shuts Kiel. It will spend 250 million euros on its Bremen site, which employs 4,300.",
    ),
    "handed out, and distributed, with a slip": (
        "2026-03-06 Post: More fell ill in Mbara on Friday. Mr Okello said 2 million tablets had been handed out.",
        "2026-03-09 Herald: Nurses came to Mbara. The ministry said 200,000 tablets had been distributed.",
    ),
}  # fmt: skip
TWO = {
    "two plants": (
        "2026-06-11 Post: Fire swept the Stenvik refinery of Halden Oil on Thursday. It employs 640 people.",
        "2026-06-12 Herald: Orlin Works is to be sold. The plant has 460 employees.",
    ),
    "what is done again on the next day": (
        "2026-06-11 Post: Fire swept Stenvik on Thursday. On the first farms nurses vaccinated 640 sheep.",
        "2026-06-12 Herald: Stenvik mourned on Friday. By evening vets from Orlin had vaccinated 700 sheep in the hills.",
    ),
    "weeks apart": (
        "2026-06-11 Post: Fire swept the Stenvik refinery of Halden Oil on Thursday. It employs 640 people.",
        "2026-07-12 Herald: Stenvik reopens. Halden Oil said the plant had 460 employees.",
    ),
    "some of them": (
        "2026-06-11 Post: Fire swept the Stenvik refinery of Halden Oil on Thursday. It employs 640 people.",
        "2026-06-12 Herald: Stenvik mourned on Friday. Of its employees, 460 of the staff were on leave.",
    ),
    "seats of one party and of nobody named": (
        "2026-03-09 Post: Estmark voted on Sunday. The Harbour Democrats have 54 seats.",
        "2026-03-09 Herald: Estmark has a new parliament. Her party now has 66 of its seats.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("lines", ONE.values(), ids=ONE)
def test_one_thing_of_one_story(lines):
    assert look(*lines).kinds == ["contradiction"]


@pytest.mark.parametrize("lines", TWO.values(), ids=TWO)
def test_two_things(lines):
    assert look(*lines).kinds == []


def test_tigers_by_name_are_people():
    animals, rebels = (classify("kill", unit).event for unit in ("tigers", "Tamil Tigers"))
    assert (animals, rebels) == ("perish", "kill")


def test_what_one_speaker_says_twice_was_copied_wrong():
    found = look(
        "2026-10-05 Post: Teachers struck in Valland. Education minister Olga Brun said the demand would cost 380"
        " million euros a year.",
        "2026-10-06 Herald: Valland raised its offer. Mrs Brun said meeting the demand in full would cost the state 830"
        " million euros a year.",
    )
    assert found.kinds == ["misquote"]


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("Bandits took 40 women from their homes in Tegina.", ["arrest"]),
        ("On Monday 36 pupils were taken from the school to hospital.", ["injure"]),
        ("Gunmen seized 40 women and 12 rifles.", ["arrest", "seize"]),
        ("There were 145 fires burning on Monday.", ["burn"]),
        ("The ministry puts the army's losses at 31.", ["kill"]),
    ],
)
def test_what_happened_to_whom(sentence, events):
    assert [class_of(f).event for f in read(f"2023-05-02 Post: {sentence}")] == events
