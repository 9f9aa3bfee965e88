"""Several attacks of one day and town: what tells them apart in one text, and what joins each with that of another."""

import pytest

from tests.facts.notation import look

TOLD_APART = {
    "by weapons and by whose side was hit": (
        "2021-03-02 Post: Warplanes bombed the rebel-held suburbs of Taizz on Tuesday, killing 14 people. Mortar rounds landed on a government-held quarter of the town and killed five, medics said.",
        {(5,), (14,)},
    ),
    "by weapons alone": (
        "2021-03-02 Post: A car bomb killed 14 people in Taizz on Tuesday. Artillery fire in Taizz left five people dead, medics said.",
        {(5,), (14,)},
    ),
    "by what is told anew": (
        "2021-03-02 Post: Heavy shelling of Taizz has left at least 84 people dead, the relief agency said. Air strikes killed 13 people on Tuesday when jets hit the town.",
        {(13,), (84,)},
    ),
    "by the town of each of two bombs": (
        "2021-03-02 Post: Bombs in Homs and Hama killed 78 people on Tuesday. State radio said that 45 people were killed at a bus station in Homs. In Hama 33 people died at a clinic.",
        {(45,), (33,)},
    ),
    "by one house of many that were hit": (
        "2021-03-02 Post: Air strikes on Taizz killed at least 23 people on Tuesday, medics said. A monitor said 17 people died when a raid hit an internet cafe.",
        {(17,), (23,)},
    ),
    "by what it answered": (
        "2021-03-02 Post: Air strikes on the rebel-held suburbs of Taizz killed at least 45 people on Tuesday, medics said. The raids came after rebels fired rockets at the capital, killing seven.",
        {(45,), (7,)},
    ),
    "by what comes hours later": (
        "2021-03-02 Post: A suicide bomber killed 14 people at a bank in Taizz on Tuesday. Hours later a bomb in a cafe in the same town killed five.",
        {(5,), (14,)},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", TOLD_APART.values(), ids=TOLD_APART)
def test_two_attacks_of_one_text(case):
    text, numbers = case
    found = look(text)
    assert numbers <= found.numbers
    assert not found.kinds


def test_one_attack_told_with_two_weapons_stays_one():
    found = look(
        "2021-03-02 Post: Air strikes and shelling killed 14 people in Taizz on Tuesday, medics said. At least 12 people "
        "died in the shelling and the air strikes on Taizz, residents said."
    )
    assert (14, 12) in found.numbers or (12, 14) in found.numbers


CLASHING = {
    "the side that was hit": (
        "2021-03-02 Post: Air strikes on rebel-held Taizz killed 14 people on Tuesday. Rebel rockets fell on government-held parts of Taizz and killed five.",
        "2021-03-02 Herald: Eight people died in government-held Taizz on Tuesday when rebel shells landed there, state radio said. Jets killed 14 in the rebel-held part of Taizz.",
        {5, 8},
    ),
    "a cafe of the same town": (
        "2021-03-02 Post: A suicide bomber killed 14 people at a bank in Taizz on Tuesday. Hours later a bomb in a cafe in the same town killed five.",
        "2021-03-02 Herald: In Taizz, 14 people died at a bank. An explosion in a cafe in the town left eight people dead, doctors said.",
        {5, 8},
    ),
    "a school in a village": (
        "2021-03-02 Post: Jets bombed a market in Orlino on Tuesday, killing 14 people. In a separate attack a rocket struck a school in Brenn and killed four pupils, police said.",
        "2021-03-02 Herald: Fourteen people died when planes hit a market in Orlino. Residents said that six pupils were killed by a rocket that hit a school in Brenn.",
        {4, 6},
    ),
    "soldiers that each army calls its own": (
        "2021-03-02 Post: Armenia said that nine of its soldiers were killed in clashes on the border with Azerbaijan on Tuesday.",
        "2021-03-02 Herald: Azerbaijan said that it had killed 30 Armenian soldiers in clashes on the border with Armenia on Tuesday.",
        {9, 30},
    ),
    "fighters whom the army calls terrorists": (
        "2021-03-02 Post: Clashes near Orlino killed 18 rebel fighters and seven soldiers on Tuesday, a monitor said.",
        "2021-03-02 Herald: The army said that it had killed 45 terrorists near Orlino on Tuesday. Seven soldiers died there, a monitor said.",
        {18, 45},
    ),
    "the missing, who are fewer and not still missing": (
        "2021-03-02 Post: A ferry sank off Lamu on Tuesday. Some 30 people were missing, the coast guard said.",
        "2021-03-02 Herald: The Red Cross said that 55 people were still missing after a ferry sank off Lamu on Tuesday.",
        {30, 55},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CLASHING.values(), ids=CLASHING)
def test_two_texts_about_one_attack_of_several(case):
    *texts, numbers = case
    found = look(*texts)
    assert [{f.number for f in c.figures} for c in found.conflicts] == [numbers]


NAMED_DAYS = (
    "2021-03-04 Post: A market in Orlino burned down on Monday. The fire killed 14 people, police said.",
    "2021-03-01 Herald: On Monday 20 people died in the fire at the market in Orlino, the mayor said.",
)


def test_a_day_that_the_beginning_names_is_the_incidents():
    assert (14, 20) in look(*NAMED_DAYS).numbers or (20, 14) in look(*NAMED_DAYS).numbers


NOT_CLASHING = {
    "each army's own dead": (
        "2021-03-02 Post: Armenia said that nine of its soldiers were killed in clashes on the border with Azerbaijan on Tuesday.",
        "2021-03-02 Herald: Azerbaijan said that four of its soldiers were killed in clashes on the border with Armenia on Tuesday.",
    ),
    "each army's own hurt, told after its dead": (
        "2021-03-02 Post: Clashes broke out on the border of Armenia and Azerbaijan on Tuesday. The Armenian general Aram Brenn said that two of "
        "his soldiers were killed and nine were wounded.",
        "2021-03-02 Herald: Clashes broke out on the border of Armenia and Azerbaijan on Tuesday. The Azerbaijani army said that four of its soldiers were killed and "
        "30 were wounded.",
    ),
    "those who are still missing when others were found": (
        "2021-03-02 Post: A ferry sank off Lamu on Tuesday. Some 55 people were missing, the coast guard said.",
        "2021-03-02 Herald: The Red Cross said that 30 people were still missing after a ferry sank off Lamu on Tuesday.",
    ),
    "civilians told after policemen, and all": (
        "2021-03-02 Post: A bomber killed at least nine people outside a hall in Orlino on Tuesday, officials said.",
        "2021-03-02 Herald: Seven policemen and two civilians were killed outside a hall in Orlino on Tuesday, the ministry's spokesman said.",
    ),
    "members of the army and inmates": (
        "2021-03-02 Post: At least 20 members of the army were killed and 40 wounded when a prison in Orlino was stormed on Tuesday, officials said.",
        "2021-03-02 Herald: The ministry said that 21 inmates were killed and 25 wounded when a prison in Orlino was stormed on Tuesday.",
    ),
    "guests of one country among all": (
        "2021-03-02 Post: Six climbers died in an avalanche on Mount Ardo in Nepal on Tuesday, police said.",
        "2021-03-02 Herald: Two Austrian climbers died in an avalanche on Mount Ardo in Nepal on Tuesday, the embassy said.",
    ),
    "two sides of a town": (
        "2021-03-02 Post: Air strikes on rebel-held Taizz killed 14 people on Tuesday.",
        "2021-03-02 Herald: Rebel rockets fell on government-held parts of Taizz and killed five on Tuesday.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("texts", NOT_CLASHING.values(), ids=NOT_CLASHING)
def test_two_texts_about_two_things(texts):
    assert not look(*texts).conflicts


def test_a_word_that_only_begins_a_headline_is_no_name():
    found = look(
        "2021-03-02 Post: Warplanes Kill 14 in Orlino. Jets struck Orlino on Tuesday, killing 14 people.",
        "2021-03-02 Herald: Raids Leave 20 Dead in Orlino. Doctors said that 20 people were killed in the air raids on Orlino on Tuesday.",
    )
    assert found.kinds == ["contradiction"]


TOWNS = (
    "2021-03-02 Post: Bombs in the cities of Jableh and Tartus killed nearly 90 people on Tuesday. A monitor said 57 were killed in Jableh and 31 in Tartus.",
    "2021-03-02 Herald: Blasts shook the cities of Jableh and Tartus on Tuesday and killed 78 people. State radio said that 45 people were killed in Jableh. In Tartus 33 people were "
    "killed and 47 were wounded, the health office said.",
)


def test_towns_that_two_texts_count_apart_are_compared_town_by_town():
    found = look(*TOWNS)
    assert {(45, 57), (33, 31), (47,)} <= found.numbers


def test_where_a_hospital_received_the_dead_is_not_where_they_died():
    found = look(
        "2021-03-02 Post: A raid on a bus in northern Yemen killed at least 50 people on Tuesday, the ministry said. A hospital in Marib had received the bodies of 29 children, the "
        "relief agency said.",
        "2021-03-02 Herald: A raid on a bus in Yemen killed at least 50 people on Tuesday. The relief agency said that 29 children were among the dead.",
    )
    assert (29, 29) in found.numbers


def test_the_blast_goes_back_beyond_the_day_of_the_sentence_before():
    found = look(
        "2021-03-02 Post: A lorry bomb in Mogadishu killed 40 people on Saturday, and 125 were wounded, the minister said. Ten were flown to Kenya on Monday. The mayor said that 90 people were "
        "wounded in the blast."
    )
    assert (125, 90) in found.numbers
    assert found.kinds == ["contradiction"]


def test_members_of_an_armed_group_are_not_all_who_died():
    found = look(
        "2021-03-02 Post: A raid on a camp in Orlino killed 45 people on Tuesday, the health office said. The army said that two senior Hamas members were killed in the raid on the camp.",
        "2021-03-02 Herald: The army said that three members of Hezbollah were killed in the raid on the camp in Orlino on Tuesday.",
    )
    assert not found.conflicts


def test_a_ceiling_by_another_contradicts_the_toll_that_rose():
    found = look(
        "2021-03-02 Post: At least 74 people were killed in a raid on a camp in Orlino on Tuesday, the health office said, raising its toll from 52. The army estimated that fewer than "
        "40 people had been killed in the raid."
    )
    assert found.kinds == ["contradiction"]


def test_more_of_a_group_than_of_all_are_all_by_another_account():
    found = look(
        "2021-03-02 Post: A raid on a migrant centre in Orlino killed at least 44 people on Tuesday, a doctor said.",
        "2021-03-02 Herald: A raid on a migrant centre in Orlino killed 44 migrants on Tuesday, the agency said. A rescuer put the number of people killed at 38.",
    )
    assert (44, 38, 44) in found.numbers


def test_the_members_of_somebodys_family_are_not_all_who_died():
    found = look(
        "2021-03-02 Post: A poet and ten members of his family were killed in a raid on Orlino on Tuesday. The union wrote that 11 people were killed in the raid."
    )
    assert not found.conflicts


def test_a_weekday_without_its_apostrophe_is_a_day():
    found = look(
        "2021-03-03 Post: A lorry bomb in Orlino killed 61 people on Tuesday, police said.",
        "2021-03-06 Herald: The town marks three days of mourning for the victims of Tuesdays bombing in Orlino as the ministry raised the toll to 88.",
    )
    assert (61, 88) in found.numbers


def test_where_a_speaker_is_says_nothing_of_where_it_was():
    found = look(
        "2021-03-02 Post: At least four people were killed in a raid on a school in Orlino on Tuesday. A post by Ana Holm, a teacher in Velden, said that six people had been killed."
    )
    assert (4, 6) in found.numbers


RANGES = {
    "a floor and a ceiling side by side": (
        "2021-03-02 Post: At least five and as many as 46 people were killed when a bus was hit in Orlino on Tuesday, residents said.",
        [{5, 46}],
    ),
    "a ceiling far behind a floor": (
        "2021-03-02 Post: At least five people were killed when a crowded bus was hit in Orlino on Tuesday. Up to 46 people were killed, residents feared.",
        [],
    ),
    "whose ends two sources give": (
        "2021-03-02 Post: Between four and seven people were killed in a strike on a house in Orlino on Tuesday. Brenn Radio counted seven "
        "dead, the Maritsa agency four dead.",
        [{4, 7}, {4, 7}],
    ),
    "of which several sources give one end": (
        "2021-03-02 Post: Between four and five people were killed in a strike on a house in Orlino on Tuesday. Brenn Radio "
        "said that four people were killed. The Maritsa agency said that four people were killed.",
        [{4}],
    ),
    "a floor beside one source that the text sets apart": (
        "2021-03-02 Post: At least three people were killed in a strike on a house in Orlino on Tuesday. While a neighbour said that four people had been killed, "
        "only three were named.",
        [{3}],
    ),
    "a floor beside one source alone": (
        "2021-03-02 Post: At least three people were killed in a strike on a house in Orlino on Tuesday. A neighbour said that four people were killed.",
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", RANGES.values(), ids=RANGES)
def test_the_sides_of_a_range(case):
    text, sides = case
    assert [{f.number for f in c.figures} for c in look(text).conflicts] == sides
