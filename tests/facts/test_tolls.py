"""News of the dead, the injured, the missing and the held:
lines of several papers in, which figures are of one fact and which conflicts are put forward out.
"""

import pytest

from tests.facts.notation import Case, check

CASES = {
    "rising ferry toll over a day": Case(
        (
            "2021-06-08 Gazette: A ferry capsized off the port of Lindao on Tuesday morning, killing at least six "
            "passengers, the coast guard said.",
            "2021-06-08 Courier: The number of dead in the Lindao ferry disaster climbed to 17 by nightfall, the "
            "coast guard said.",
            "2021-06-09 Tribune: Divers pulled more bodies from the ferry that sank off Lindao on Tuesday. The coast "
            "guard now puts the death toll at 23.",
        ),
        one=((6, 17, 23),),
    ),
    "mine blast, ministry revises down": Case(
        (
            "2020-02-11 Gazette: An explosion at the Karsk coal mine on Monday killed 31 miners, the emergencies "
            "ministry said.",
            "2020-02-12 Courier: The emergencies ministry on Wednesday revised the death toll from Monday's explosion"
            " at the Karsk coal mine to 28, saying three men had been counted twice.",
        ),
        one=((31, 28),),
    ),
    "two incidents in one town on one day": Case(
        (
            "2022-09-14 Gazette: A minibus plunged off a bridge in Tarnovo on Wednesday, killing nine people, police "
            "said.",
            "2022-09-14 Courier: In Tarnovo, a gas explosion at a bakery killed four people on Wednesday, "
            "firefighters said.",
        ),
        apart=((9, 4),),
    ),
    "army counts fighters, rights group civilians": Case(
        (
            "2019-04-02 Gazette: The army said its raid on Daraq on Monday killed 18 militants.",
            "2019-04-02 Courier: A rights group said 11 civilians were killed in the army's raid on Daraq on Monday.",
        ),
        apart=((18, 11),),
    ),
    "magnitude by two institutes": Case(
        (
            "2018-01-23 Gazette: A 6.9-magnitude earthquake struck off Port Elin on Tuesday, the US Geological Survey"
            " said.",
            "2018-01-23 Courier: A 6.9-magnitude earthquake hit the sea off Port Elin on Tuesday. Eleven people were "
            "injured.",
        ),
        one=((6.9, 6.9),),
    ),
    "evacuees and homeless of one flood": Case(
        (
            "2017-08-30 Gazette: Floods in the Orva valley forced 14,000 people to flee their homes on Wednesday, "
            "officials said.",
            "2017-08-30 Courier: The floods in the Orva valley left 3,500 people homeless, officials said on "
            "Wednesday.",
        ),
        apart=((14000, 3500),),
    ),
    "hostages freed and still held": Case(
        (
            "2016-05-05 Gazette: Gunmen who stormed a school in Keren freed 46 hostages on Thursday, the governor "
            "said.",
            "2016-05-05 Courier: Gunmen were still holding 31 hostages at the school in Keren on Thursday, the "
            "governor said.",
        ),
        apart=((46, 31),),
    ),
    "paper retracts its toll": Case(
        (
            "2020-12-01 Gazette: The fire at the Sunrise nursing home in Orlin on Monday killed 19 residents, the "
            "mayor said.",
            "2020-12-02 Gazette: Correction: The mayor said that nine residents, not 19, were killed in Monday's fire"
            " at the Sunrise nursing home in Orlin.",
        ),
    ),
    "more than 100 beside over 150, strike": Case(
        (
            "2015-03-30 Gazette: More than 100 people were killed when an air strike hit a wedding in Wahija on "
            "Monday, residents said.",
            "2015-03-30 Courier: An air strike on a wedding in Wahija killed over 150 people on Monday, medics said.",
        ),
        one=((100, 150),),
    ),
    "headline rounds": Case(
        (
            "2020-08-05 Gazette: Nearly 140 dead in Port Elin warehouse blast\nThe explosion at a warehouse in Port Elin on Tuesday killed 137 people, the Red Cross said.",
        ),
    ),
    "hospital and interior ministry after bombing": Case(
        (
            "2016-07-03 Gazette: A suicide bombing at a café in Basrin on Sunday killed 42 people, the interior "
            "ministry said.",
            "2016-07-03 Courier: The main hospital in Basrin received 67 bodies after Sunday's suicide bombing at a "
            "café, a doctor said.",
        ),
        kinds=["contradiction"],
    ),
    "killed and wounded of one strike by two agencies": Case(
        (
            "2016-07-03 Gazette: A suicide bombing at a café in Basrin on Sunday killed 42 people and wounded 90 "
            "others, police said.",
            "2016-07-03 Courier: At least 42 people died and 130 were hurt in Sunday's café bombing in Basrin, medics"
            " said.",
        ),
        one=(
            (42, 42),
            (90, 130),
        ),
        apart=((42, 90),),
        kinds=["contradiction"],
    ),
    "troops lost, both sides claim": Case(
        (
            "2020-10-04 Gazette: Valdoria's defence ministry said its forces had killed 230 Orlin soldiers on Sunday.",
            "2020-10-04 Courier: Orlin's defence ministry said 54 of its soldiers were killed on Sunday.",
        ),
        kinds=["contradiction"],
    ),
    "missing people fall as they are found": Case(
        (
            "2021-07-16 Gazette: About 1,300 people were missing in the Ahrtal district after the floods, authorities"
            " said on Thursday.",
            "2021-07-19 Courier: Some 170 people were still missing in the Ahrtal district after the floods, police "
            "said on Sunday.",
        ),
    ),
    "arrests: police and lawyers": Case(
        (
            "2021-01-24 Gazette: Police detained 350 people at Saturday's rallies in Norsk, the interior ministry "
            "said.",
            "2021-01-24 Courier: Lawyers of the Rights Watch group said 1,100 people were detained at Saturday's "
            "rallies in Norsk.",
        ),
        one=((350, 1100),),
        kinds=["contradiction"],
    ),
    "arrests in two towns": Case(
        (
            "2021-01-24 Gazette: Police detained 350 people at Saturday's rally in Norsk.",
            "2021-01-24 Courier: In Karsk, police detained 40 people at a rally on Saturday.",
        ),
        apart=((350, 40),),
    ),
    "plane crash survivors": Case(
        (
            "2018-02-18 Gazette: Thirteen people survived when a plane crashed near Keren on Sunday, killing 71.",
            "2018-02-18 Courier: The plane crash near Keren on Sunday killed 71 people and 13 survived.",
        ),
        one=((71, 71),),
    ),
    "ages of two people": Case(
        (
            "2022-04-11 Gazette: Dora Klee, 34, was stabbed to death in Marston on Sunday, police said.",
            "2022-04-11 Courier: Her husband, Anton Klee, 43, was arrested in Marston on Sunday, police said.",
        ),
    ),
    "donation pledged and paid": Case(
        (
            "2023-02-09 Gazette: Valdoria pledged $85 million for the victims of the earthquake.",
            "2023-02-20 Courier: Valdoria has paid $30 million for the victims of the earthquake.",
        ),
    ),
    "stampede, ministry and agency tally": Case(
        (
            "2015-09-26 Gazette: At least 717 pilgrims were killed in a crush at the Mirna shrine on Thursday, the "
            "civil defence said.",
            "2015-10-09 Courier: At least 1,453 pilgrims were killed in last month's crush at the Mirna shrine, "
            "according to an AP tally.",
        ),
    ),
    "toll in text that tells both and says which was first": Case(
        (
            "2021-05-09 Gazette: The blast outside a girls' school in Darul killed at least 55 people, officials said"
            " on Sunday, up from 30 reported on Saturday.",
            "2021-05-08 Courier: A blast outside a girls' school in Darul on Saturday killed 30 people, officials "
            "said.",
        ),
        one=((30, 30, 55),),
    ),
    "quake kills in two countries": Case(
        (
            "2015-10-26 Gazette: Monday's earthquake killed 74 people in Afghanistan, officials said.",
            "2015-10-26 Courier: In Pakistan, the earthquake on Monday killed 237 people, the disaster agency said.",
        ),
        apart=((74, 237),),
    ),
    "protesters and police hurt": Case(
        (
            "2020-06-02 Gazette: Twelve police officers were injured in clashes outside the parliament in Lindao on "
            "Tuesday, the police chief said.",
            "2020-06-02 Courier: Forty-five protesters were injured in clashes outside the parliament in Lindao on "
            "Tuesday, doctors said.",
        ),
        apart=((12, 45),),
    ),
    "drone strike, denied by army": Case(
        (
            "2020-06-02 Gazette: Villagers said a drone strike on Maruf killed 14 civilians on Monday.",
            "2020-06-02 Courier: The army denied that any civilians had died and said seven militants were killed in "
            "Monday's drone strike on Maruf.",
        ),
    ),
    "quake toll grows in one day, three papers": Case(
        (
            "2023-02-06 Globe: A powerful earthquake rocked southern Turkey early on Monday, killing at least 284 "
            "people, Vice President Fuat Oktay said. Rescuers were digging through rubble in Adana.",
            "2023-02-06 Mirror: The death toll from Monday's earthquake in Turkey has risen to 912, President Erdogan"
            " said. More than 5,300 people were injured.",
            "2023-02-06 Argus: Turkey's disaster agency said late on Monday that 1,541 people had been killed in the "
            "country by the earthquake. It said 9,733 were injured.",
        ),
    ),
    "quake tolls of two countries in one text": Case(
        (
            "2023-02-06 Globe: The earthquake killed 1,541 people in Turkey and at least 810 in Syria, officials said"
            " on Monday.",
            "2023-02-06 Mirror: In Syria, at least 810 people died in Monday's earthquake, the health ministry said.",
        ),
        apart=((1541, 810),),
    ),
    "army and rebels count the army's dead": Case(
        (
            "2013-06-02 Globe: The army said six of its soldiers were killed in an ambush near Mopti on Saturday.",
            "2013-06-02 Mirror: The rebels said they killed 22 soldiers in an ambush near Mopti on Saturday.",
        ),
        one=((6, 22),),
        kinds=["contradiction"],
    ),
    "gunman among the dead": Case(
        (
            "2018-05-18 Globe: Ten people were killed when a gunman opened fire at a high school in Santa Rosa on "
            "Friday, the sheriff said.",
            "2018-05-18 Mirror: Ten people, nine of them students, died in Friday's shooting at a high school in "
            "Santa Rosa. Ten others were wounded.",
        ),
    ),
    "toll with and without the attacker": Case(
        (
            "2018-05-18 Globe: Eleven people, including the gunman, were killed at a high school in Santa Rosa on "
            "Friday.",
            "2018-05-18 Mirror: Ten people were killed by a gunman at a high school in Santa Rosa on Friday.",
        ),
        kinds=["contradiction"],
    ),
    "a hospital's share of the wounded": Case(
        (
            "2019-03-15 Globe: At least 48 people were wounded in Friday's attacks on two mosques in Ashburton, "
            "police said.",
            "2019-03-15 Mirror: Ashburton hospital said it was treating 20 people wounded in Friday's attacks on two "
            "mosques.",
        ),
    ),
    "weekly magazine's total and a strike": Case(
        (
            "2023-11-10 Globe: An air strike on a refugee camp in Rafah killed 17 people on Friday, medics said. More"
            " than 11,000 people have been killed in Gaza since October 7, the health ministry said.",
            "2023-11-10 Mirror: The health ministry in Gaza said 11,078 people had been killed since October 7.",
        ),
        apart=((17, 11000),),
    ),
    "deaths of two years": Case(
        (
            "2020-01-10 Globe: Road accidents killed 3,200 people in Valdoria in 2019.",
            "2021-01-10 Mirror: Road accidents killed 2,700 people in Valdoria in 2020.",
        ),
        apart=((3200, 2700),),
    ),
    "sank with and rescued from": Case(
        (
            "2012-01-14 Globe: The cruise ship had 4,200 people on board when it hit a rock off Giglio on Friday. "
            "Three people were killed.",
            "2012-01-14 Mirror: Three people died and 40 were missing after a cruise ship hit a rock off Giglio on "
            "Friday.",
        ),
        one=((3, 3),),
        apart=((3, 40),),
    ),
    "missing then found dead": Case(
        (
            "2012-01-16 Globe: Six people are dead and 29 missing after the cruise ship hit a rock off Giglio on "
            "Friday, the coast guard said on Monday.",
            "2012-01-20 Mirror: Eleven people are dead and 21 missing after the cruise ship hit a rock off Giglio "
            "last Friday, the coast guard said.",
        ),
    ),
    "protest deaths over weeks, two tallies": Case(
        (
            "2022-10-10 Globe: At least 185 people have been killed in protests in Iran since mid-September, the "
            "Oslo-based group Iran Human Rights said.",
            "2022-10-10 Mirror: State media put the number of people killed in protests in Iran since mid-September "
            "at 41.",
        ),
        kinds=["contradiction"],
    ),
    "a figure and its denial": Case(
        (
            "2022-10-10 Globe: Activists said 92 people were killed in Zahidan on September 30.",
            "2022-10-10 Mirror: The governor of Zahidan denied that 92 people were killed on September 30.",
        ),
    ),
    "subset across papers": Case(
        (
            "2014-12-16 Globe: Gunmen stormed a school in Pesham on Tuesday, killing 141 people, 132 of them "
            "children, the army said.",
            "2014-12-16 Mirror: The Taliban attack on a school in Pesham on Tuesday killed 132 children and nine "
            "staff members, the army said.",
        ),
        one=((132, 132),),
        apart=((141, 9),),
    ),
    "ten more bodies": Case(
        (
            "2017-08-15 Globe: A mudslide near Freetown killed 312 people on Monday, the Red Cross said.",
            "2017-08-16 Mirror: Rescuers found 10 more bodies on Wednesday after the mudslide near Freetown.",
        ),
    ),
    "dozens and 60": Case(
        (
            "2022-12-15 Globe: Dozens of migrants drowned when a boat sank off Lesvos on Thursday.",
            "2022-12-15 Mirror: Sixty migrants drowned when a boat sank off Lesvos on Thursday, the coast guard said.",
        ),
        one=((24, 60),),
    ),
    "same day, two fires": Case(
        (
            "2017-06-18 Globe: A forest fire near Pedrogao killed 62 people, many of them in cars, the government "
            "said on Sunday.",
            "2017-06-18 Mirror: A fire at a flat in Coimbra killed two people on Sunday, firefighters said.",
        ),
        apart=((62, 2),),
    ),
    "prisoners escaped, two counts": Case(
        (
            "2013-07-22 Globe: About 500 prisoners escaped from Abu Ghraib on Sunday, an official said.",
            "2013-07-22 Mirror: The justice ministry said 250 prisoners escaped from Abu Ghraib on Sunday.",
        ),
        one=((500, 250),),
        kinds=["contradiction"],
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_an_editor_sees(case):
    check(case)
