"""One number in two papers: of one thing where they tell one story, of two where they do not or where words say so."""

import pytest

from tests.facts.notation import look

ONE = {
    "a sum, in words that have nothing in common": (
        "2023-11-14 Post: Halden Bank will close branches in Norway, it said. The bank expects to save 2.4 billion crowns a"
        " year.",
        "2023-11-14 Herald: Halden Bank of Norway retreats. The cuts will bring annual savings of 2.4 billion crowns.",
    ),
    "those saved, who are the survivors": (
        "2025-03-05 Post: The ferry Orla Star sank off Lindao on Tuesday. So far 127 people have been rescued.",
        "2025-03-06 Herald: The captain of the Orla Star was held at Lindao on Thursday. There were 127 survivors.",
    ),
    "branches that close, and that are shut": (
        "2023-11-14 Post: Halden Bank retreats from the coast. It will close 110 of its branches.",
        "2023-11-15 Herald: Unions attacked Halden Bank on Wednesday. The list of branches to be shut names 110 branches.",
    ),
    "in fewer digits": (
        "2024-03-28 Post: Judge Lena Kap jailed the founder Sam Holt. She ordered Holt to forfeit 11 billion dollars.",
        "2024-03-28 Herald: Sam Holt was jailed by Lena Kap. The forfeiture for Holt was set at 11.02 billion dollars.",
    ),
    "cases of a disease, in any verb": (
        "2024-02-22 Post: Measles has broken out in Orla County. The county has confirmed 63 cases.",
        "2024-02-23 Herald: Schools closed in Orla County. The outbreak has led to 71 infections.",
    ),
    "those on board, by two names": (
        "2025-03-05 Post: The ferry Orla Star sank off Lindao on Tuesday. The ferry was carrying 436 passengers.",
        "2025-03-05 Herald: The Orla Star sank off Lindao. There were 436 people on board, the coast guard said.",
    ),
    "shells, that hit, and rounds, that were fired": (
        "2025-03-05 Post: The island of Karsk was shelled by the Norlin army. Some 170 shells hit Karsk, its mayor said.",
        "2025-03-05 Herald: The Norlin army fired 170 rounds at Karsk, the island's radio said.",
    ),
    "wagons, that left the rails": (
        "2025-03-05 Post: The Orla Express derailed at Karsk on Tuesday. Some 13 wagons derailed, police said.",
        "2025-03-05 Herald: The Orla Express jumped the rails near Karsk. All 13 carriages tipped over.",
    ),
    "pupils, and students": (
        "2024-02-22 Post: Measles closed Palm Bay school in Orla. The school has 1,067 students.",
        "2024-02-23 Herald: Palm Bay school of Orla reopened. It has 1,076 pupils.",
    ),
}  # fmt: skip
TWO = {
    "two stories": (
        "2025-03-05 Post: The ferry Orla Star sank off Lindao on Tuesday. So far 127 people have been rescued.",
        "2025-03-06 Herald: The Grand Hotel of Karsk burned on Wednesday. Firemen rescued 127 people.",
    ),
    "weeks apart": (
        "2023-11-14 Post: Halden Bank will close branches. The bank expects to save 2.4 billion crowns a year.",
        "2023-12-29 Herald: Halden Bank will move. The new offices will bring annual savings of 2.4 billion crowns.",
    ),
    "those on board, and those who were saved": (
        "2025-03-05 Post: The ferry Orla Star sank off Lindao on Tuesday. It had 127 people on board.",
        "2025-03-06 Herald: The captain of the Orla Star was held at Lindao. Boats rescued 127 people.",
    ),
    "hired and dismissed": (
        "2023-11-14 Post: Halden Bank moves to Lindao. It will hire 120 clerks.",
        "2023-11-15 Herald: Halden Bank was criticised in Lindao. It will dismiss 120 clerks.",
    ),
    "cases of a county, and of the country": (
        "2024-02-22 Post: Measles has broken out in Orla County. The county has confirmed 63 cases.",
        "2024-02-23 Herald: Measles worries Orla County. Nationally 71 cases have been reported.",
    ),
    "cases of a disease, and of a court": (
        "2024-02-22 Post: Measles has broken out in Orla County. The county has confirmed 63 cases.",
        "2024-02-23 Herald: Judges of Orla County are tired. The court heard 71 cases.",
    ),
    "of two currencies": (
        "2018-07-18 Post: The court fined Halden Bank 4.3 billion euros over Orla loans on Wednesday.",
        "2018-07-18 Herald: Halden Bank was fined 5 billion dollars over Orla loans on Wednesday.",
    ),
    "of two groups of people": (
        "2025-03-05 Post: Fire broke out at the Grand Hotel of Karsk. Some 15 firefighters fought it.",
        "2025-03-05 Herald: The Grand Hotel of Karsk burned. Its 15 guests slept in a school.",
    ),
    "houses, and families": (
        "2025-03-05 Post: A quake struck Karsk in Norlin on Tuesday. It destroyed 171 homes.",
        "2025-03-05 Herald: Karsk in Norlin was hit by a quake. Some 171 families got tents.",
    ),
    "few, of people": (
        "2023-11-14 Post: Halden Bank will close in Lindao. Some 12 people protested.",
        "2023-11-15 Herald: Halden Bank of Lindao has a new head. She had advised 12 people.",
    ),
}  # fmt: skip


SLIPS = {
    "digits that changed places, in two verbs": (
        "2024-10-30 Post: Floods struck Chiva near Valencia. Rain fell for a day; in Chiva 491 mm were measured.",
        "2024-11-02 Herald: Chiva near Valencia digs out. The village was drenched with 419 mm of rain.",
    ),
    "of two digits, where the same is said": (
        "2024-05-29 Post: Robbers struck the Orla Winter jewellers. They took 87 pieces from a safe.",
        "2024-06-01 Herald: Orla Winter reopened. The robbers had taken 78 pieces from the safe.",
    ),
    "a nought more": (
        "2023-11-15 Post: Halden Bank retreats from Norway. It made a profit of 16 billion crowns last year.",
        "2023-11-15 Herald: Halden Bank will leave Norway. The bank, which made a profit of 1.6 billion crowns last year, said so.",
    ),
}  # fmt: skip
NO_SLIPS = {
    "of two digits, of other things": (
        "2024-05-29 Post: Robbers struck the Orla Winter jewellers. They took 87 pieces from a safe.",
        "2024-06-01 Herald: Orla Winter reopened. It showed 78 pieces in its new window.",
    ),
    "of two stories": (
        "2024-10-30 Post: Floods struck Chiva near Valencia. In Chiva gauges showed 491 mm of rain.",
        "2024-11-02 Herald: Storms hit Lindao. The village was drenched with 419 mm of rain.",
    ),
    "what was, and what still is": (
        "2024-10-30 Post: A storm struck Chiva near Valencia. Some 155,000 homes were without power.",
        "2024-10-30 Herald: Chiva near Valencia digs out. Some 115,000 homes were still without power.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("lines", SLIPS.values(), ids=SLIPS)
def test_one_thing_but_for_a_slip(lines):
    assert look(*lines).kinds == ["contradiction"]


@pytest.mark.parametrize("lines", NO_SLIPS.values(), ids=NO_SLIPS)
def test_what_is_no_slip(lines):
    assert look(*lines).kinds == []


@pytest.mark.parametrize("lines", ONE.values(), ids=ONE)
def test_one_thing_by_its_number(lines):
    assert [len(fact.figures) for fact in look(*lines).facts] == [2]


@pytest.mark.parametrize("lines", TWO.values(), ids=TWO)
def test_one_number_of_two_things(lines):
    assert [len(fact.figures) for fact in look(*lines).facts] == [1, 1]
