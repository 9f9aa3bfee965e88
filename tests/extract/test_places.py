"""Places: names, near misses, bases and hospitals, words that stand for a place, and datelines."""

from datetime import date

import pytest

from claims.extract.page import Page
from claims.extract.places import find_place


def place(text, figure, dateline=None):
    """The place of the figure that `figure` begins with."""
    page = Page(text, date(2022, 3, 14), dateline=dateline)
    start = text.index(figure)
    return find_place(page, page.sentence_index(start), start, start + len(figure.split()[0]))


SENTENCES = (
    # disaster, war
    ("A landslide in Huanuco buried 14 houses.", "14", "Huánuco"),
    ("Floods killed 41 people in Chittagong on Friday.", "41", "Chattogram"),
    ("Shelling hit Kharkov overnight, killing nine.", "nine", "Kharkiv"),
    ("In Aleppo, 12 people were killed and 30 in Idlib.", "12", "Aleppo"),
    ("In Aleppo, 12 people were killed and 30 in Idlib.", "30", "Idlib"),
    ("At least 40 were killed in Syria and 12 in Iraq.", "40", "Syria"),
    ("At least 40 were killed in Syria and 12 in Iraq.", "12", "Iraq"),
    ("Twenty died in Syria on Friday when a bomb hit a market in Idlib.", "Twenty", "Idlib"),
    ("Missiles struck the Zhuliany airport, and 3 crew died.", "3", "Zhulyany airport"),
    ("A mortar round fell on Al-Salam Hospital, wounding six nurses.", "six", "Al-Salam Hospital"),
    ("Rebels fired 12 rockets at the Hmeimim air base.", "12", "Hmeimim air base"),
    ("About 300 families left the rebel-held town of Douma.", "300", "Douma"),
    ("Some 2,000 people fled the besieged southern port city of Mariupol.", "2,000", "Mariupol"),
    ("Two children died in the village of Qarabulli Sharqi.", "Two", "Qarabulli Sharqi"),
    ("Five were shot in Baghdad's Sadr City.", "Five", "Sadr City"),
    ("Seven towns in the Donetsk region lost power.", "Seven", "Donetsk region"),
    ("Seven towns in Donetsk oblast lost power.", "Seven", "Donetsk region"),
    ("Nineteen died in eastern Ukraine's Donetsk region.", "Nineteen", "Donetsk region"),
    ("A raid in Deir ez-Zor killed 4 men.", "4", "Deir ez-Zor"),
    ("Four aid trucks reached al-Bab.", "Four", "Al Bab"),
    (
        "The port of Derna, 250 kilometers west of Benghazi, lies under a cliff. Rescuers found 12 bodies.",
        "12",
        "Derna",
    ),
    ("The quake struck 40 km north of Benghazi. Rescuers found 12 bodies.", "12", "Benghazi"),
    ("There were 70 dead in Derna, Ada Roth told reporters by video link from Tunisia.", "70", "Derna"),
    ("By late Friday Malawi had registered 41 cases, the ministry said.", "41", "Malawi"),
    # business, politics, courts, sport, health, science
    ("The plant in Toledo, Ohio, will cut 400 jobs.", "400", "Toledo"),
    ("A jury in Harris County, Texas, awarded $7 million.", "7", "Harris County, Texas"),
    ("Voters in Georgia cast 4.9 million ballots, U.S. officials said.", "4.9", "Georgia, United States"),
    ("Voters in Georgia cast 1.9 million ballots, Tbilisi said.", "1.9", "Georgia"),
    ("The clinic in Tripoli, Lebanon, treated 60 patients.", "60", "Tripoli, Lebanon"),
    ("The clinic in Tripoli treated 60 patients.", "60", "Tripoli"),
    ("The clinic in Tripoli treated 60 patients, Lebanon's health ministry said.", "60", "Tripoli, Lebanon"),
    ("He ran 10 kilometres in Frostburg, Md., in the rain.", "10", "Frostburg"),
    ("Astronomers in Antofagasta logged 300 bursts.", "300", "Antofagasta"),
    ("Measles infected 80 children in Port-au-Prince.", "80", "Port-au-Prince"),
    ("Measles infected 80 children in Sana’a, Yemen.", "80", "Sanaa"),
    ("A match in São Paulo drew 60,000 fans.", "60,000", "São Paulo"),
    ("A rally in Washington, D.C., drew 9,000.", "9,000", "Washington"),
    ("A rally in New York on Monday drew 9,000.", "9,000", "New York"),
    ("A rally in the U.S. drew 9,000.", "9,000", "United States"),
    ("A fire at the Bataclan concert hall killed 9 cleaners.", "9", "Bataclan concert hall"),
    ("Gunmen killed 9 pupils at Garissa University College.", "9", "Garissa University College"),
    # spelled as the writer likes; neighbours named for what they are
    ("Shells killed 7 farmers in Bayt Lahiya.", "7", "Beit Lahia"),
    ("Shells killed 7 farmers in Deir el Ballah.", "7", "Deir al-Balah"),
    ("A riot in Makala killed 12 guards.", "12", "Makala"),
    ("Shells killed 7 farmers in Mukala, Yemeni officials said.", "7", "Mukalla"),
    ("Nine died in Beit Lahiya, Gaza Strip.", "Nine", "Beit Lahia"),
    # towns far from a war that a text tells of bear the name of one of its villages
    ("The war in Syria goes on. A raid on a school in Mansoura killed 9 pupils.", "9", "Mansoura, Syria"),
    ("The war in Algeria goes on. A raid on a school in Mansoura killed 9 pupils.", "9", "Mansoûra"),
    ("French police held 9 men in Cannes who had come back from Syria.", "9", "Cannes"),
    ("A raid in Luton led to 9 men who had fought in Syria.", "9", "Luton"),
    ("The war in Syria goes on. Nine people starved in Madaya.", "Nine", "Madaya, Syria"),
    ("The war in Syria goes on. Gunmen killed 9 shepherds in Palmyra.", "9", "Palmyra"),
    ("A fire in Jableh, Syria, killed 9 bakers.", "9", "Jableh"),
    ("A raid on Syrias Deir Ezzur killed 9 bakers.", "9", "Deir ez-Zor"),
    ("Nine homes burned in Oakvale, California.", "Nine", "Oakvale, California"),
    # what kind of place it is stands before its name
    ("Floods in the Nigerian town of Jos killed 9 people.", "9", "Jos"),
    ("The shelling of the northern Syrian city of Aleppo killed 9 people.", "9", "Aleppo"),
    ("A landslide in the Nigerian village of Karu killed 9 people.", "9", "Karu"),
    # villages and quarters of wars; names that are words or persons' too only where a text is about their country
    ("Syrian jets hit Maaret al-Nouman, killing 9 bakers.", "9", "Maarat al-Numan"),
    ("Syrian jets hit al-Houla, killing 9 bakers.", "9", "Houla"),
    ("Syrian jets hit Kfar Zeita, killing 9 bakers.", "9", "Kafr Zita"),
    ("A shell in Tel Tamer, Syria, killed 9 bakers.", "9", "Tal Tamr"),
    ("The war in Syria goes on. A shell in Salma killed 9 bakers.", "9", "Salma, Syria"),
    ("Iraqi police found 9 bodies in Tarmiya.", "9", "Tarmiyah"),
    ("Rebels shelled Homs. A mortar in al-Waer killed 9 bakers.", "9", "Waer, Homs"),
    ("A bomb in Damascus killed two. Nine died in the Jobar district.", "Nine", "Jobar, Damascus"),
    ("A bomb in Homs killed two. Nine died in Jobar.", "Nine", "Jobar, Homs"),
    ("A fire in Cairo killed two. Nine bakers died in Jobar.", "Nine", "Jobar"),
    ("Police in Safira, Egypt, found 9 bodies.", "9", "Safira, Egypt"),
    # names that the text tells to be places', and what a place counted itself
    ("Floods hit Orvale and Tarsin counties. Orvale has reported 12 deaths.", "12", "Orvale county"),
    ("In Orvale county it rained. Orvale has reported 12 deaths.", "12", "Orvale county"),
    ("A landslide buried the town of Orvale. Orvale has confirmed 18 deaths.", "18", "Orvale"),
    ("In Orvale, 9 drowned. Orvale, meanwhile, has reported 15 missing.", "15", "Orvale"),
    ("Writing in Nature, they say so. Nature reported 12 deaths.", "12", None),
    ("Italy, for its part, reported 57 deaths.", "57", "Italy"),
    ("Nine people died on Tarsin Island.", "Nine", "Tarsin Island"),
    ("Nine people died in Orvale alone.", "Nine", "Orvale"),
    ("The State Department said 9 people had died.", "9", None),
    ("In the worst hit county, Orvale, 57 people died.", "57", "Orvale"),
    ("In the worst hit county, Mr Brown said, 57 people died.", "57", None),
    (
        "Floods on the island of Orla killed 34 in Tarsin and nine in Cerva. Two buses were buried on the island.",
        "Two",
        "Orla",
    ),
    (
        "A blast shook the mine in Orlin. The worst before was one of 1962 in Velden. Some 40 men were hurt.",
        "40",
        "Orlin",
    ),
    (
        "A fire neared the small community of Big Orla. In Big Orla, it burned 23 homes, and a dog died.",
        "23",
        "Big Orla",
    ),
    # where who speaks is; a country is not its own region
    ("Police in Lagos said gunmen had abducted 30 pupils in the northern state of Kaduna.", "30", "Kaduna"),
    ("Police in Lagos said 12 people were held.", "12", "Lagos"),
    ("A blast in Kano killed nine. Officials in Abuja said 12 people had been held.", "12", "Kano"),
    ("Twelve people died in Mexico.", "Twelve", "Mexico"),
    # an agency's seat is no place of what it tells
    (
        "GENEVA, March 14 (UNHCR) More than 300 drowned on the Mediterranean. About 40 were missing.",
        "40",
        "Mediterranean",
    ),
    # headings of sections, villages by their kind, headquarters far away
    ("INDIA\n\nRain fell.\n\nMYANMAR\n\nFloods came. About 9 people died.", "9", "Myanmar"),
    ("INDIA\n\nRain fell.\n\nMYANMAR\n\nFloods came. About 9 people died across the country.", "9", "Myanmar"),
    ("INDIA\n\nRain fell on Assam.\n\nMYANMAR\n\nFloods came. Overall, 9 people died.", "9", "Myanmar"),
    (
        "A bus fell near village Orvale, 40 km from the district headquarters at Dharamsala, killing 9 people.",
        "9",
        "Orvale",
    ),
    # what is only near, and where a sentence deals its figures out
    ("Two drowned in a remote part of northern China near Mongolia.", "Two", "China"),
    ("Nine people died in Syria near Aleppo.", "Nine", "Aleppo"),
    ("A quake shook Gansu. It killed 73 in Dingxi and two in Longnan. Some 900 houses fell.", "900", "Gansu"),
    (
        "A quake shook Gansu. At a news conference late on Monday night in the city of Wuhan, he said 9 had died.",
        "9",
        "Gansu",
    ),
    ("The fever has killed 32 people, 20 of them in Kenya and 12 in Uganda.", "32", None),
    ("The fever has killed 32 people, 20 of them in Kenya and 12 in Uganda.", "12", "Uganda"),
    ("A blast killed 12 people, five of them children, in Nairobi.", "12", "Nairobi"),
    ("The firm has 60,000 workers, 20,000 of whom are in Kenya.", "60,000", None),
    # parts of towns, with their town; a place that only tells where another one lies
    ("Two rockets killed 14 people in the Damascus suburb of Harasta on Monday.", "14", "Harasta"),
    ("Gunmen shot nine people dead in the Lagos neighbourhood of Surulere.", "nine", "Surulere"),
    ("Shells hit the Orlin district of Homs, killing nine people.", "nine", "Orlin district, Homs"),
    ("Two cars blew up in the Orlin neighbourhood in the Syrian city of Homs, killing 34.", "34", "Orlin, Homs"),
    (
        "The group stormed Deir ez-Zor on Monday. Residents said 300 people died in the suburb of Orlin.",
        "300",
        "Orlin, Deir ez-Zor",
    ),
    ("Nine died in the Orlin district on Monday.", "Nine", "Orlin district"),
    ("A bomb in the Syrian province of Idlib killed 12.", "12", "Idlib province"),
    ("Shells killed six people in Tal Orla village in Aleppo countryside.", "six", "Tal Orla"),
    ("Jets bombed al-Orla village in Aleppo province, where 49 people died.", "49", "al-Orla"),
    ("In Tal Orla nine people died in a raid.", "nine", "Tal Orla"),
    ("Gunmen stormed Ain al-Arab city northeast of Aleppo and killed 26 residents.", "26", "Kobani"),
    ("The dead in Tal Orla north of the city of Hama included 21 civilians.", "21", "Tal Orla"),
    ("A clinic in Kafr Batna, several kilometres east of central Damascus, counted 30 bodies.", "30", "Kafr Batna"),
    # what kind of place it is leads to its name; peoples' places without one
    ("Eight raids hit the group's self-declared capital Raqqa in Syria. A monitor counted 42 dead.", "42", "Raqqa"),
    ("Jets struck Raqqa. Eight raids hit the city in northern Syria. A monitor counted 42 dead.", "42", "Raqqa"),
    ("Blasts in two Syrian cities on the Mediterranean coast killed 140 people.", "140", "Syria"),
    ("A boat sank in the Mediterranean, drowning 80 people.", "80", "Mediterranean"),
    ("A blast at a Syria school killed 17 children.", "17", "Syria"),
    # where somebody was bound for or taken to, and a speaker who saw it
    ("Militants raided villages near Hasakah. They drove 90 hostages towards Raqqa.", "90", "Hasakah"),
    ("Rebels pushed on toward the Orlin air base, where ten soldiers died.", "ten", "Orlin air base"),
    (
        "Militants raided villages near Hasakah and took the men to areas they hold in Raqqa. It was said 35 had died.",
        "35",
        "Hasakah",
    ),
    ("Bombs hit Homs and Damascus. A reporter in Homs said 39 people were killed.", "39", "Homs"),
    ("Bombs hit Homs on Sunday. Officials in Geneva said 39 people were killed.", "39", "Homs"),
    # a whole war's count is no town's
    ("A blast hit Azaz, Syria, on Monday. The war has killed more than 250,000 people.", "250,000", "Syria"),
    ("Shells killed four in Taiz, Yemen. The UN says the war has displaced 3 million people.", "3 million", "Yemen"),
    ("Shells killed four in Taiz, Yemen. About 90,000 people have died since 2014.", "90,000", "Yemen"),
    ("Shells killed four in Taiz, Yemen. The town has lost 900 people since 2014.", "900", "Taiz"),
    ("Shells killed four in Taiz, Yemen, on Monday. The fighting killed nine more on Sunday.", "nine", "Taiz"),
    # commas are missing
    ("The raid killed 30 people at a school in the Yemeni town of Orlin Russian officials said.", "30", "Orlin"),
    ("A car bomb killed 46 people in Homs Syria February 21 2016.", "46", "Homs"),
    ("The group let go 270 men seized in Syrias Deir Ezzor AFP Wednesday 20 Jan 2016", "270", "Deir ez-Zor"),
    # where the wounded are taken, where somebody comes from
    ("A crash in Kaduna hurt 12, who were taken to Barau Hospital.", "12", "Kaduna"),
    ("A man from Latvia lost 9 fingers in Oslo.", "9", "Oslo"),
    # a saying's place is not the event's
    ("Speaking in Geneva, she said 300 migrants had drowned off Catania.", "300", "Catania"),
    ("An official told reporters in Vienna that 7 miners had died near Katowice.", "7", "Katowice"),
    ("The president, on a visit to Lima, said 7 miners had died in Oruro.", "7", "Oruro"),
    ("The quake that rattled Turkey's Bursa province killed 41 people.", "41", "Bursa province"),
    ("Walls fell in Bursa and neighbouring Yalova, where four people died.", "four", "Yalova"),
    ("They set out on a trip to Kenya, where 12 hikers died.", "12", "Kenya"),
    ("In Kabul 30 were killed, a day after a blast in Herat.", "30", "Kabul"),
)


@pytest.mark.parametrize(("text", "figure", "expected"), SENTENCES)
def test_sentence(text, figure, expected):
    assert place(text, figure) == expected


NEAR_MISSES = (
    ("Directors cast 12 extras in Salma Hayek films.", "12"),
    ("Washington said 300 crates had been sent.", "300"),
    ("Jordan Spieth holed 9 birdies.", "9"),
    ("In Jordan Spieth the club had 9 trophies.", "9"),
    ("Paris Hilton sold 40 bags.", "40"),
    ("She wrote 12 columns in the Chicago Tribune.", "12"),
    ("In March the firm sold 3,000 cars.", "3,000"),
    ("In Parliament 300 voted against.", "300"),
    ("He scored 40 points in English and history.", "40"),
    ("A deal with Nokia covers 12 patents.", "12"),
    ("The Boston Globe printed 12 letters.", "12"),
    ("At Christmas they sold 12 trees.", "12"),
    ("The firm paid 12 million to Mr London.", "12"),
    ("The poll put her 12 points over Clinton.", "12"),
    ("Sales grew by 12 percent in December, China said.", "12"),
    ("AT THE HOSPITAL 12 NURSES LEFT.", "12"),
    ("Quake-hit region counts 40 dead.", "40"),
    ("The firm, which employs 9,000 people worldwide, will cut jobs in Germany.", "9,000"),
    ("The minister, who cut short a trip to Doha, said 40 schools had closed.", "40"),
    ("The storm killed 30, a week after the flood in Madrid.", "30"),
    ("HE WALKED 140 KM FROM THE COAST.", "140"),
)


@pytest.mark.parametrize(("text", "figure"), NEAR_MISSES)
def test_near_miss(text, figure):
    assert place(text, figure) is None


STORIES = (
    ("Rockets hit the Starychi army base at dawn. The attack killed 35 soldiers.", "35", "Starychi army base"),
    ("Police raided a flat in Lyon. Two suspects were arrested.", "Two", "Lyon"),
    ("Shells fell on Kherson. Doctors in the city treated 40 wounded.", "40", "Kherson"),
    ("Drones hit a depot near Odessa. In the capital, 3 people were hurt.", "3", "Kyiv"),
    ("Fighting in Khartoum spread. About 70,000 people have fled the country.", "70,000", "Sudan"),
    ("A school burned in Kampala. Six pupils died at the school.", "Six", "Kampala"),
    ("MANILA, March 14 (Reuters) - Nine fishermen were rescued.", "Nine", "Manila"),
    ("MANILA (AP) — Nine fishermen were rescued.", "Nine", "Manila"),
    ("Quake news\nKathmandu – Nine climbers are missing.", "Nine", "Kathmandu"),
    ("Quake news\n\nKathmandu – Nine climbers are missing.", "Nine", "Kathmandu"),
    ("PORT SOREL, Aug 21 - Nine people have died of cholera.", "Nine", "Port Sorel"),
    ("QUEZA (Reuters) - A landslide killed nine people.", "nine", "Queza"),
    ("EXCLUSIVE (Reuters) - A landslide killed nine people.", "nine", None),
    ("Floods: nine dead in Malawi\n\nA spokesman said 37 people were missing.", "37", "Malawi"),
    ("Floods ruined farms in Mali and in Niger. The ministry said 37 people were missing.", "37", "Niger"),
    ("LIMA, 13 JUL 89 (RADIO) -- [TEXT] SEVEN SOLDIERS WERE KILLED.", "SEVEN", "Lima"),
    ("LIMA, 13 JUL 89 (RADIO) -- SEVEN SOLDIERS WERE KILLED IN AYACUCHO TODAY.", "SEVEN", "Ayacucho"),
    ("LONDON (Reuters) - Shares in the bank rose 3 percent.", "3", None),
)


@pytest.mark.parametrize(("text", "figure", "expected"), STORIES)
def test_story(text, figure, expected):
    assert place(text, figure) == expected


def test_dateline_of_the_metadata():
    assert place("Nine fishermen were rescued.", "Nine", dateline="Kiev, Ukraine") == "Kyiv"
    assert place("Nine fishermen were rescued.", "Nine", dateline="Someplace") == "Someplace"


@pytest.mark.parametrize(
    "unit", ["in London ", "in the ", "of ", "In A ", "at X-Y ", "in the city of the ", "Aa ", "in São"]
)
def test_hostile_text_is_read(unit):
    text = unit * (100_000 // len(unit)) + "7 died."
    page = Page(text, None)
    start = len(text) - 7
    assert isinstance(find_place(page, page.sentence_index(start), start, start + 1), str | None)


def test_every_figure_of_an_endless_sentence_stays_cheap():
    page = Page("7 in Paris " * 20_000, None)
    assert [find_place(page, 0, at, at + 1) for at in range(0, 11 * 300, 11)] == ["Paris"] * 300
    assert find_place(page, 0, 11 * 15_000, 11 * 15_000 + 1) == "Paris"


def test_a_title_tells_where_a_report_is_about():
    page = Page("Some 12,000 homes have been destroyed.", date(2022, 3, 14), title="Sudan: situation report")
    assert find_place(page, 0, 5, 11) == "Sudan"
    page = Page("Some 12,000 homes have been destroyed.", date(2022, 3, 14), title="Ford: a situation report")
    assert find_place(page, 0, 5, 11) is None
