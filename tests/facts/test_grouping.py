"""What belongs to one fact, in one text and across texts: lines in, the numbers of each fact out."""

import pytest

from tests.facts.notation import look

FLOOD = "the flood in Velden"

CASES = {
    "a toll that has risen was told before, whoever tells it": (
        [
            "2021-03-14 Post: Forest fires in the hills of Norway have killed 22 people since Saturday, Ana Holm of the"
            " fire service said on Sunday.",
            "2021-03-15 Herald: The number of people who died in the fires in Norway rose to 31 on Monday, police said.",
            "2021-03-17 Globe: The death toll of the fires in Norway reached 37 on Wednesday.",
        ],
        {(22, 31, 37)},
    ),
    "a toll that has risen, of something else": (
        [
            "2021-03-13 Post: A fire in the hills of Denmark killed 22 people on Saturday, police said.",
            "2021-03-15 Herald: The number of people who died in the fires in Norway rose to 31 on Monday, police said.",
        ],
        {(22,), (31,)},
    ),
    "a funeral of another day": (
        [
            "2021-03-14 Post: A flood in Norway killed 22 people on Sunday, police said.",
            "2021-03-16 Herald: Norway will bury on Saturday the victims of the flood, which killed 23 people.",
        ],
        {(22, 23)},
    ),
    "a stabbing in a church, and in a basilica": (
        [
            "2020-10-29 Post: A man with a knife killed three people at a church in Lyon on Thursday, officials said.",
            "2020-10-29 Herald: Police shot the man who stabbed three people to death in the basilica of Lyon on Thursday.",
        ],
        {(3, 3)},
    ),
    "one town of two, in a text that tells of both, and in one that sums them up": (
        [
            "2016-09-10 Post: At least 58 people were killed in air strikes on a market in Idlib on Saturday, the monitor said."
            " Another 31 were killed in raids on Aleppo.",
            "2016-09-11 Herald: Air raids killed about 100 people in Idlib and Aleppo on Saturday. In Idlib at least 60 people"
            " died in a market, the opposition said.",
        ],
        {(58, 60), (31,), (100,)},
    ),
    "those whom a text takes as known, mourned on another day": (
        [
            "2021-08-14 Post: A bridge collapsed in Lyon on Friday, killing at least 22 people, the mayor said.",
            "2021-08-18 Herald: Families of the 24 people killed when a bridge fell in Lyon attended a service on Tuesday.",
        ],
        {(22, 24)},
    ),
    "some here and a further number elsewhere": (
        [
            "2021-08-14 Post: Air strikes on Upper Orla killed between 20 and 28 civilians on Friday. The monitor said that 20"
            " civilians died there and a further 15 in Lower Vale. Radio Orla put the toll in Upper Orla at 28.",
        ],
        {(20, 20, 28), (15,)},
    ),
    "all killed across a region, told at its sentence's beginning": (
        [
            "2021-08-14 Post: Shelling of Velden killed 11 civilians on Friday, medics said. Across Orvale 38 civilians had been"
            " killed by Saturday evening, the relief agency said.",
        ],
        {(11,), (38,)},
    ),
    "rebel rockets on the west of a town, and the army's shells on its east": (
        [
            "2016-11-03 Post: Army artillery killed at least 41 civilians in east Aleppo on Wednesday, rescuers said.",
            "2016-11-03 Herald: Nine civilians were killed on Wednesday in rocket attacks by terrorists on western Aleppo,"
            " police said.",
        ],
        {(41,), (9,)},
    ),
    "those of one country of two": (
        [
            "2021-03-14 Post: Fires killed 31 people in Norway and Denmark, 27 of them in Norway.",
            "2021-03-14 Herald: Fires in Norway have killed at least 27 people, police said.",
        ],
        {(31,), (27, 27)},
    ),
    "those of one raid, and all killed across the city": (
        [
            "2021-03-14 Post: A raid on a house in Velden killed 11 people on Sunday, medics said. Smart Radio spoke of 32 killed"
            " across the city that day.",
        ],
        {(11,), (32,)},
    ),
    "the children of a school who were abducted, and the pupils who were taken from it": (
        [
            "2021-03-15 Post: Gunmen abducted about 180 children from the Orla school in Velden on Sunday.",
            "2021-03-15 Herald: On Sunday 150 pupils were taken from the Orla school in Velden, the governor said.",
        ],
        {(150, 180)},
    ),
    "civilians beside people of whom some were fighters": (
        [
            "2021-03-14 Post: An air strike hit Velden on Sunday. The council put the toll at nine civilians, while a monitor"
            " said that 17 people died, among them eight fighters of the Falcon Brigade.",
        ],
        {(9,), (17,), (8,)},
    ),
    "the number of those missing, which increased": (
        [
            "2023-06-25 Post: The number of people who are unaccounted for in Thursday's collapse of a tower in Orlin increased"
            " to 159, the mayor said on Sunday.",
            "2023-06-24 Herald: As many as 159 people are missing in the collapse of a tower in Orlin on Thursday.",
        ],
        {(159, 159)},
    ),
    "soldiers killed, and eliminated": (
        [
            "2023-05-02 Post: The army killed 200 Norland soldiers near Orlin on Tuesday, it said.",
            "2023-05-02 Herald: The army said it had eliminated 200 invaders near Orlin on Tuesday.",
        ],
        {(200, 200)},
    ),
    "one club of several places that were attacked": (
        [
            "2023-05-02 Post: A series of attacks killed 129 people in Lyon on Monday. At the Orla club 89 people were killed.",
            "2023-05-02 Herald: Coordinated attacks in Lyon on Monday killed 129 people. At the Orla club 80 people were shot"
            " dead.",
        ],
        {(129, 129), (80, 89)},
    ),
    "those in one house and those in another, by another speaker": (
        [
            "2023-06-13 Post: Missiles struck Orlin on Tuesday, killing at least 11 people, officials said. Four people died"
            " in a residential building, the mayor said, and seven perished at a warehouse.",
            "2023-06-13 Herald: Missiles hit Orlin on Tuesday and killed 11 people, the governor said.",
        ],
        {(11, 11), (4,), (7,)},
    ),
    "a quake called by one town": (
        [
            "2019-09-25 Post: A quake shook Norlin on Tuesday, killing 25 people. Twenty-four of the deaths were in Mirpur.",
            "2019-09-26 Herald: Thirty-eight people died in the Mirpur quake on Tuesday, the prime minister of Norlin said.",
        ],
        {(25, 38), (24,)},
    ),
    "all the hurt of one text are the badly hurt of another": (
        [
            "2023-05-02 Post: A bridge collapse in Orlin on Tuesday killed 38 people. Another 16 were seriously injured.",
            "2023-05-02 Herald: A bridge collapsed in Orlin on Tuesday, killing 38 people and injuring 16.",
        ],
        {(38, 38), (16, 16)},
    ),
    "officers and soldiers, by the very number": (
        [
            "2023-05-02 Post: A clash at the fence of Orlin on Tuesday injured 140 security officers and 76 migrants.",
            "2023-05-02 Herald: A clash at the fence of Orlin on Tuesday injured 140 soldiers and 76 migrants.",
        ],
        {(140, 140), (76, 76)},
    ),
    "officers and soldiers, one of whom the other text counts too": (
        [
            "2023-05-02 Post: A clash at the fence of Orlin on Tuesday injured 140 officers and 76 soldiers.",
            "2023-05-02 Herald: A clash at the fence of Orlin on Tuesday injured 140 soldiers.",
        ],
        {(140,), (76, 140)},
    ),
    "the toll of a quake as of a day": (
        [
            "2023-05-04 Post: The May 1 earthquake in Norway has killed 1,941 people and caused 9,900 injuries as of 3 May,"
            " officials said.",
            "2023-05-04 Herald: The earthquake in Norway on Monday killed 1,941 people and injured 9,915, officials said.",
        ],
        {(1941, 1941), (9900, 9915)},
    ),
    "deaths, and the injured with a number of their own": (
        [
            "2023-05-02 Post: The quake in Norway on Monday resulted in 2,189 deaths, injured 12,260 people and cut roads.",
            "2023-05-02 Herald: The quake in Norway on Monday killed 2,189 people, 12,260 were injured.",
        ],
        {(2189, 2189), (12260, 12260)},
    ),
    "where the injured were taken": (
        [
            "2023-05-02 Post: A bus fell into a ravine near Matucana on Tuesday, killing 29. Twenty travellers were taken to"
            " hospitals in Lima.",
            "2023-05-02 Herald: A bus crash near Matucana on Tuesday killed 29 and injured 20 people.",
        ],
        {(29, 29), (20, 20)},
    ),
    "others among the victims": (
        [
            "2023-05-02 Post: Bomb near school in Orlin kills 50, students among victims",
            "2023-05-02 Herald: A bomb killed 50 people near a school in Orlin on Tuesday.",
        ],
        {(50, 50)},
    ),
    "citizens of a country, and its people": (
        [
            "2023-05-02 Post: An attack in Nice killed 84 people on Tuesday. Two Germans were among the dead, Berlin said.",
            "2023-05-02 Herald: An attack in Nice killed 84 people on Tuesday. Two German citizens died, Berlin said.",
        ],
        {(84, 84), (2, 2)},
    ),
    "a toll as of now": (
        [
            "2023-05-03 Post: An attack in Nice killed many on Monday. As of now, officials say 84 people were killed in it.",
            "2023-05-03 Herald: An attack in Nice killed 84 people on Monday.",
        ],
        {(84, 84)},
    ),
    "arrested, and held": (
        [
            "2023-05-02 Post: Police arrested four people in Orlin on Tuesday after a raid on a bank.",
            "2023-05-02 Herald: Four people were held in Orlin on Tuesday after a bank raid, police said.",
        ],
        {(4, 4)},
    ),
    "a market of a village, told days later without a day": (
        [
            "2021-09-07 Post: An air strike on the market of Togora on Tuesday killed at least 51 people, a doctor said.",
            "2021-09-10 Herald: At least 43 shoppers died when a bomb hit the market of Togora, a nurse said.",
        ],
        {(43, 51)},
    ),
    "states of a country, one of which reports": (
        [
            "2023-05-02 Post: Floods killed at least 104 people across Germany on Tuesday, officials said. In Bavaria the"
            " number of dead rose to 61. Saxony reported 43 deaths.",
            "2023-05-02 Herald: Floods in Germany killed 110 people on Tuesday, officials said. In Bavaria 63 died. Saxony"
            " recorded 43 deaths, its governor said.",
        ],
        {(104, 110), (61, 63), (43, 43)},
    ),
    "a few who are named, and those whom a text counts in all": (
        [
            "2023-05-02 Post: A blast in a mosque in Orlin on Tuesday killed 28 and injured 150. A spokesman said two"
            " policemen had been killed in the blast.",
            "2023-05-02 Herald: A blast in a mosque in Orlin on Tuesday killed 32 people.",
        ],
        {(28, 32), (2,), (150,)},
    ),
    "arrests, and people arrested": (
        [
            "2023-05-02 Post: Police made 237 arrests at a march in Orlin on Tuesday.",
            "2023-05-02 Herald: Police detained 237 people at a march in Orlin on Tuesday.",
        ],
        {(237, 237)},
    ),
    "trampled to death": (
        [
            "2023-05-02 Post: Fans fled the stadium in Orlin on Tuesday. At least 31 people were trampled to death.",
            "2023-05-02 Herald: A crush at the stadium in Orlin killed 31 people on Tuesday.",
        ],
        {(31, 31)},
    ),
    "a further number of injured, many seriously": (
        [
            "2023-05-02 Post: A crush killed 53 people in Orlin on Tuesday. It injured a further 33 people, many seriously.",
            "2023-05-02 Herald: At least 53 people were killed and 33 injured in a crush in Orlin on Tuesday.",
        ],
        {(53, 53), (33, 33)},
    ),
    "some of the dead, between dashes": (
        [
            "2023-05-02 Post: A crush in Orlin killed 153 people on Tuesday. Most of those killed -- 97 -- were women.",
            "2023-05-02 Herald: A crush in Orlin killed 153 people on Tuesday.",
        ],
        {(153, 153), (97,)},
    ),
    "places of a quake, in other words": (
        [
            "2023-05-02 Post: A quake killed 81 people in Norway on Tuesday. Most deaths were in the town of Bergen, where 70"
            " people died, and 11 in Molde.",
            "2023-05-02 Herald: A quake in Norway on Tuesday killed 68 people in Bergen and nine in the neighbouring town of"
            " Molde.",
        ],
        {(81,), (70, 68), (11, 9)},
    ),
    "where somebody only spoke": (
        [
            "2023-05-02 Post: A blast at the university of Homs on Tuesday killed 83 people, a monitor said. The ambassador"
            " told the council in New York it was terror. He said 82 people had died.",
        ],
        {(83, 82)},
    ),
    "a part told by what it was": (
        [
            f"2023-05-02 Post: Nine people died in {FLOOD}, three of whom were children.",
            f"2023-05-02 Herald: Nine people died in {FLOOD}, including three children.",
        ],
        {(9, 9), (3, 3)},
    ),
    "some of the dead by their trade": (
        [
            f"2023-05-02 Post: At least two of the dead in {FLOOD} were medical staff, the mayor said.",
            f"2023-05-02 Herald: Two medics were killed in {FLOOD} on Tuesday.",
        ],
        {(2, 2)},
    ),
    "bodies received are the dead": (
        [
            "2023-05-02 Post: A mudslide killed 44 people in Orlin on Tuesday, the mayor said.",
            "2023-05-02 Herald: The hospital said that it had received the bodies of 44 victims of the mudslide in Orlin.",
        ],
        {(44, 44)},
    ),
    "a toll that rises, a time in between": (
        [
            "2023-05-02 Post: A mudslide killed 44 people in Orlin on Tuesday, the mayor said.",
            "2023-05-02 Herald: The death toll of the mudslide in Orlin (updated on 2 May 2023) has risen to 51, the mayor said.",
        ],
        {(44, 51)},
    ),
    "the verb behind an insertion": (
        [
            "2023-05-02 Post: At least 26 members of a choir, three generations among them, were reportedly killed in Orlin."
        ],
        {(26,), (3,)},
    ),
    "a toll of the next day, told by somebody else": (
        [
            "2023-05-02 Post: A missile tore through an apartment block in the city of Velden on Tuesday, killing 17 people and "
            "wounding 73, the governor, Anton Brecht, said. Rescuers pulled out 39 people. Every hour counts.",
            "2023-05-03 Herald: The death toll from a missile strike on a residential building in Velden rose to 29 on Wednesday, "
            "the city's mayor Otto Lindqvist said. Seventy-three people were wounded.",
        ],
        {(17, 29), (73, 73), (39,)},
    ),
    "some of the dead, told first": (
        [
            "2023-05-02 Post: A bus crash in Orlin killed 31 people on Tuesday. Of the dead, 19 were children.",
            "2023-05-02 Herald: A bus crash in Orlin killed 19 children on Tuesday.",
        ],
        {(31,), (19, 19)},
    ),
    "tents in which the hurt are treated": (
        [
            "2023-05-02 Post: The quake in Orlin destroyed four tents on Tuesday.",
            "2023-05-02 Herald: On Tuesday 260 patients were treated in six tents outside the hospital of Orlin.",
        ],
        {(4,), (260,), (6,)},
    ),
    "places of one incident, and all of it": (
        [
            "2023-05-02 Post: At least 19 people were killed in the earthquake near Homs in Syria on Tuesday. Officials said 13 "
            "people were killed in Homs, four in Hama and two in Idlib.",
            "2023-05-03 Herald: The death toll of the earthquake near Homs in Syria on Tuesday rose to 31. The minister said "
            "that 18 people were killed in Homs and six in neighbouring Hama.",
        ],
        {(19, 31), (13, 18), (4, 6), (2,)},
    ),
    "bodies found since the last count": (
        [
            "2023-05-02 Post: A ferry capsized off Orlin on Tuesday, killing 45 people, the coast guard said.",
            "2023-05-03 Herald: Divers recovered five more bodies from the ferry that capsized off Orlin, bringing the toll to "
            "50, the coast guard said.",
        ],
        {(45, 50), (5,)},
    ),
    "who was on board did not die": (
        [
            "2023-05-02 Post: At least 35 people died on Tuesday after a ferry with 189 passengers and crew aboard capsized."
        ],
        {(35,), (189,)},
    ),
    "passengers, crew, and all on board": (
        [
            "2023-05-02 Post: The ferry Orlin Star, which sank off Velden, was carrying 173 passengers and 16 crew members.",
            "2023-05-02 Herald: The ferry Orlin Star, which sank off Velden, was carrying 187 passengers and crew.",
            "2023-05-02 Globe: All 189 people on board the Orlin Star, which sank off Velden, are accounted for.",
        ],
        {(173,), (16,), (187, 189)},
    ),
    "a shooting told hours after another": (
        [
            "2023-05-02 Post: A gunman killed 22 people in El Paso on Tuesday, police said. Hours after the El Paso shooting, a "
            "gunman killed nine people in Dayton.",
            "2023-05-02 Herald: A gunman killed nine people in Dayton on Tuesday. It came 11 hours after a gunman killed 22 "
            "people in El Paso.",
        ],
        {(22, 22), (9, 9)},
    ),
    "seriously injured are some of the injured": (
        ["2023-05-02 Post: The quake in Orlin injured 1,353 people. Of those 783 people were seriously injured."],
        {(1353,), (783,)},
    ),
    "houses beside the injured": (
        [
            "2023-05-02 Post: In Orlin 236 people were injured, thousands of houses were damaged, the agency said on Tuesday."
        ],
        {(236,), (2000,)},
    ),
    "a wildfire of days, and one of years before": (
        [
            "2023-07-24 Post: Wildfires near Velden in Greece killed at least 74 people overnight, the mayor of Mati said.",
            "2023-07-28 Herald: The death toll in Mati rose to 88 on Friday after the wildfires near Velden. The last time fires "
            "of this size hit Greece was 2007, when 63 people died.",
        ],
        {(74, 88), (63,)},
    ),
    "a ferry, and a similar one": (
        [
            "2023-05-27 Post: A boat capsized on the Orlin river on Friday and five people died. It follows a similar accident "
            "that left 28 people dead in Velden.",
        ],
        {(5,), (28,)},
    ),
    "a march of one town, and those of the country": (
        [
            "2023-05-07 Post: The union counted 350,000 demonstrators on Sunday, the ministry 109,000. In Lyon, the prefecture "
            "counted 14,800 demonstrators, while the union claimed 23,000.",
        ],
        {(350000, 109000), (14800, 23000)},
    ),
    "who died of cholera after a storm": (
        [
            "2023-05-07 Post: The cyclone that hit Beira killed 518 people, the government said on Sunday. One person has died "
            "of cholera.",
        ],
        {(518,), (1,)},
    ),
    "in camps after a storm": (
        ["2023-05-07 Post: Cyclone death toll passes 750 with more than 110,000 now in camps."],
        {(750,), (110000,)},
    ),
    "two marches a week apart": (
        [
            "2023-05-07 Post: Organisers said that 60,000 people joined a march in Velden on Sunday, while police said the "
            "turnout was 20,000.",
            "2023-05-14 Herald: Organisers said that 90,000 people joined a march in Velden on Sunday, while police said the "
            "turnout was 30,000.",
        ],
        {(60000, 20000), (90000, 30000)},
    ),
    "injuries are those of the men named": (
        [
            "2023-05-02 Post: Four firefighters were injured in a blaze at the Orlin mill on Tuesday. "
            "The union spoke of five injuries.",
        ],
        {(4, 5)},
    ),
    "rebels in one paper, people in another": (
        [
            "2023-05-02 Post: A bomb on a bus at the Orlin crossing killed 15 people on Tuesday.",
            "2023-05-02 Herald: A bomb on a bus at the Orlin crossing killed 15 rebels on Tuesday.",
            "2023-05-02 Globe: A bomb on a bus at the Orlin crossing killed 32 rebels on Tuesday, the governor said.",
        ],
        {(15, 15, 32)},
    ),
    "rebels and people of one paper are two groups": (
        [
            "2023-05-02 Post: A bomb on a bus at the Orlin crossing killed 32 people, 15 rebels among them, on Tuesday.",
            "2023-05-02 Herald: A bomb on a bus at the Orlin crossing killed 15 rebels on Tuesday.",
        ],
        {(32,), (15, 15)},
    ),
    "the wounded are not all children": (
        [
            "2023-05-02 Post: Twenty civilians including four children were killed and dozens wounded in the raid on Orlin.",
            "2023-05-02 Herald: The raid on Orlin killed 20 civilians and wounded 60 civilians, the mayor said.",
        ],
        {(20, 20), (24, 60), (4,)},
    ),
    "a week's count beside a day's": (
        [
            "2023-05-02 Post: A raid on the Orlin mill killed nine people on Tuesday. "
            "Seven days of raids across the province had left more than 75 people dead, the governor said.",
        ],
        {(9,), (75,)},
    ),
    "an incident told beside the war that it is of": (
        [
            "2023-05-02 Post: A gas attack on Orlin killed 213 people on Tuesday, the worst day of the civil war, doctors said.",
            "2023-05-02 Herald: Doctors said that the gas attack on Orlin killed 213 people on Tuesday.",
        ],
        {(213, 213)},
    ),
    "an earlier disaster that a report looks back on": (
        [
            "2023-05-02 Post: A gas leak in Orlin killed 31 people on Tuesday, the mayor said. "
            "In 1988 some 3,000 people were killed by gas in Tovar.",
        ],
        {(31,), (3000,)},
    ),
    "two sources in a report of one incident": (
        [
            "2023-05-02 Post: A bus fell into the Orlin gorge on Tuesday and 12 people were killed, police said. "
            "The Red Cross said that 15 people were killed.",
        ],
        {(12, 15)},
    ),
    "a second incident that a report turns to": (
        [
            "2023-05-02 Post: A bus fell into the Orlin gorge on Tuesday and 12 people were killed, police said. "
            "In another accident, four people were killed near Tovar, police said.",
        ],
        {(12,), (4,)},
    ),
    "places of one toll are not the toll": (
        [
            "2023-05-02 Post: Raids killed at least 21 people around Velden on Tuesday, the governor said. At least 15 people "
            "were killed in a district of Velden and six more people were killed in a village.",
        ],
        {(21,), (15,), (6,)},
    ),
}


@pytest.mark.parametrize(("lines", "facts"), CASES.values(), ids=CASES)
def test_grouping(lines, facts):
    found = {tuple(sorted(numbers)) for numbers in look(*lines).numbers}
    assert found == {tuple(sorted(numbers)) for numbers in facts}


def test_measures_are_compared_in_one_unit():
    fire = "2023-05-02 {}: The fire near Orlin burned {} of forest on Tuesday, the {} said."
    found = look(
        fire.format("Post", "400 acres", "governor"),
        fire.format("Herald", "162 hectares", "mayor"),
        fire.format("Globe", "300 hectares", "brigade"),
    )
    (fact,) = found.facts
    assert {f.normal_unit for f in fact.figures} == {"hectare"}
    assert "rounding" in found.relations
    assert found.kinds == ["contradiction"]


def test_currencies_are_never_converted():
    spent = "2023-05-02 {}: The council of Velden spent {} on the Orlin bridge."
    assert len(look(spent.format("Post", "$30 million"), spent.format("Herald", "28 million euros")).facts) == 2
