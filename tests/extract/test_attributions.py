"""Who says a figure: a row is a text, and for each figure in it the resolved source, "" for the article's own voice.

A figure is named by its words; the n-th mention of the same words by "words#n".
"""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claims.extract.attributions import Attribution, Speakers, find_attribution, find_stance
from claims.extract.page import Page


def find(text: str, figure: str) -> tuple[int, int]:
    words, _, number = figure.partition("#")
    start = -1
    for _ in range(int(number or 1)):
        start = text.index(words, start + 1)
    return start, start + len(words)


def attribute(text: str, figure: str) -> Attribution | None:
    page = Page(text)
    return find_attribution(page, Speakers(page), *find(text, figure))


def source(text: str, figure: str) -> str:
    said = attribute(text, figure)
    return said.source if said else ""


VERBS_FIRST = [
    ("The mayor said 30 people had died.", {"30": "The mayor"}),
    ("The mayor said that at least 30 people had died.", {"30": "The mayor"}),
    ("Police say two men were arrested.", {"two": "Police"}),
    ("Rescue workers told reporters that 14 bodies had been found.", {"14": "Rescue workers"}),
    ("Rescue workers told AFP 14 bodies had been found.", {"14": "Rescue workers"}),
    ("The airline reported 3,000 cancelled flights.", {"3,000": "The airline"}),
    ("On Monday the army announced 40 arrests.", {"40": "the army"}),
    ("The ministry confirmed the death of four miners.", {"four": "The ministry"}),
    ("Unicef estimates that 900,000 children are out of school.", {"900,000": "Unicef"}),
    ("The union claims 5,000 members.", {"5,000": "The union"}),
    ("The bank warned that 200 branches would close.", {"200": "The bank"}),
    ("The hospital tweeted that 12 patients had left.", {"12": "The hospital"}),
    ("Maria Costa wrote on Facebook that 6 of her neighbours were hurt.", {"6": "Maria Costa"}),
    ("The coach admitted that 3 players had failed the test.", {"3": "The coach"}),
    ("The minister has repeatedly said 8 percent is too much.", {"8": "The minister"}),
    ("The senator also noted that 45 states have such a law.", {"45": "The senator"}),
    ("He left early and later said 20 guests stayed.", {"20": "He"}),
    ("The governor visited the site and said 70 houses were lost.", {"70": "The governor"}),
    ("In Lima President Rojas said 11 villages were cut off.", {"11": "President Rojas"}),
    ("Officials in three provinces said 90 roads were closed.", {"three": "", "90": "Officials in three provinces"}),
    ("A spokesman for the railway said 19 trains were late.", {"19": "A spokesman for the railway"}),
    ("A witness who spoke to Reuters said 7 shots were fired.", {"7": "A witness who spoke to Reuters"}),
    ("Fire chief Ana Ruiz (left) said 2 engines were sent.", {"2": "Fire chief Ana Ruiz"}),
    ("The agency, which counts bees, said 30 percent of hives died.", {"30": "The agency"}),
    ("Jo Park, a lawyer in Austin, said 60 clients had called.", {"60": "Jo Park"}),
    ("Jo Park, a lawyer in Austin, Texas, said 60 clients had called.", {"60": "Jo Park"}),
    ("Jo Park, 41, said 60 clients had called.", {"60": "Jo Park"}),
    ("Her lawyer, Jo Park, said 60 clients had called.", {"60": "Jo Park"}),
    ("Jo Park, in a letter to staff, said 60 jobs would go.", {"60": "Jo Park"}),
    ("Party leaders - among them Jo Park - said 60 seats were safe.", {"60": "Party leaders"}),
    ("Al Noor Radio and Sabah News reported that 5 shells fell.", {"5": "Al Noor Radio and Sabah News"}),
    ("@north_watch posted that 9 boats had sunk.", {"9": "@north_watch"}),
    ("The report found that 300 bridges need repair.", {"300": "The report"}),
    ("Investigators found 300 shell casings.", {"300": ""}),
    ("Divers found a man with 2 broken ribs.", {"2": ""}),
    ("Harvard found 30 percent of pupils had lice.", {"30": "Harvard"}),
    ("A video posted by Omar Said shows 3 men on stretchers.", {"3": "A video posted by Omar Said"}),
    ("Satellite images show 40 burned houses.", {"40": "Satellite images"}),
    ("The survey showed 55 percent support.", {"55": "The survey"}),
    ("Election returns show the party lost 12 seats.", {"12": "Election returns"}),
    ("The council put the death toll at 180.", {"180": "The council"}),
    ("He put the gun down after 3 hours.", {"3": ""}),
    ("The observatory counted 48 strikes.", {"48": "The observatory"}),
    ("The monitor spoke of 70 dead.", {"70": "The monitor"}),
    ("Prosecutors believe that 4 men took part.", {"4": "Prosecutors"}),
    ("The town is confident that 500 jobs will come.", {"500": "The town"}),
]

BEHIND = [
    ("At least 30 people died, police said.", {"30": "police"}),
    ("At least 30 people died, police said on Monday.", {"30": "police"}),
    ("At least 30 people died, police told reporters.", {"30": "police"}),
    ("At least 30 people died, the head of the region said today.", {"30": "the head of the region"}),
    ("At least 30 people, police said, were hurt and 4 died.", {"30": "police", "4": "police"}),
    ("At least 30 people, police said on Sunday, were hurt.", {"30": "police"}),
    ("Prices rose 4 percent, said Ivo Novak, an economist.", {"4": "Ivo Novak"}),
    ("Prices rose 4 percent, said the bank.", {"4": "the bank"}),
    ("Some 20 streets were flooded, according to the council.", {"20": "the council"}),
    ("Some 20 streets, according to the council, were flooded.", {"20": "the council"}),
    ("According to the council, some 20 streets were flooded.", {"20": "the council"}),
    ("According to Radio Nord, which sent 3 crews, some 20 streets were flooded.", {"20": "Radio Nord"}),
    ("Some 20 streets were flooded, according to a count by Radio Nord.", {"20": "a count by Radio Nord"}),
    ("The fee rises to $75, per the club's website.", {"75": "the club's website"}),
    ("The fee is $75 per person.", {"75": ""}),
    ("The paper reported 20 deaths, citing hospital staff.", {"20": "hospital staff"}),
    ("At least 30 people died on the road the governor said Friday.", {"30": "the governor"}),
    ("Five were hurt in the old town a witness said.", {"Five": "a witness"}),
    ("After 30 people died the mayor told no one.", {"30": ""}),
    ("The mayor is worried by reports that 40 workers were fired.", {"40": "reports"}),
    ("While few gave the sum, the majority, including Radio Nord, reported 6 deaths.", {"6": "the majority"}),
    ("The group which watches the war said 11 men were killed.", {"11": "The group which watches the war"}),
    (
        "He asked for arms after what the United States says was an attack that killed 1,400.",
        {"1,400": "the United States"},
    ),
    ("It was an attack on the port which Oman says killed 14.", {"14": "Oman"}),
    ("The council wants clarity on reports suggesting 1,300 deaths.", {"1,300": "reports"}),
    ("One firm says there are 24 mines, while another says there are 18.", {"24": "One firm", "18": "another"}),
    ("The club says the captain will announce a tour of 30 towns.", {"30": "The club"}),
    ("Ortiz sent a letter saying 40 wells were dry.", {"40": "Ortiz"}),
    ("The paper -- which shows that 58 firms pay nothing -- is new.", {"58": "The paper"}),
    ("Ortiz repaired the dam and on Monday announced 5 more.", {"5": "Ortiz"}),
    ("Radio Nord reports:\n\nAt least four wells are dry.", {"four": "Radio Nord"}),
    ("His promises to build 30 schools were empty.", {"30": ""}),
    ("As the Star reported, the deal cost $5 million.", {"5": "the Star"}),
    ("The deal cost $5 million, as the Star reported.", {"5": "the Star"}),
    ("The deal cost $5 million more than the firm had predicted.", {"5": "the firm"}),
    ("The toll stood at 12 (19, according to medics).", {"12": "", "19": "medics"}),
    ("More than 600 people have left the valley, records show.", {"600": "records"}),
    ("Some 300 pupils fell ill, a Globe investigation found.", {"300": "a Globe investigation"}),
    ("It lost 5 ships, the navy acknowledged.", {"5": "the navy"}),
    ("Seven villages were confirmed destroyed by shelling.", {"Seven": ""}),
    ("Two people were reported killed and seven were hurt.", {"Two": "", "seven": ""}),
    ("It was reported by Radio Nord that 6 men had fled.", {"6": "Radio Nord"}),
    ("Nine victims were identified by the coroner.", {"Nine": "the coroner"}),
    ("Nine victims were identified by name.", {"Nine": ""}),
    ("The plant was said to employ 900 people.", {"900": ""}),
    ("Lena Berg was quoted as saying that 3 rounds were held.", {"3": "Lena Berg"}),
]

OTHERS = [
    ("The ministry's claim that 200 rebels died is false.", {"200": "The ministry"}),
    ("A Times report that 40 workers were fired shocked the town.", {"40": "A Times report"}),
    ("Despite reports that 40 workers were fired, the plant is open.", {"40": "reports"}),
    ("In a May poll, 75 percent of adults said they were tired.", {"75": "a May poll"}),
    ("In a statement, the mayor said 12 shops had burned.", {"12": "the mayor"}),
    ("By the bank's estimate, 3 million people use it.", {"3 million": "the bank"}),
    ("The club has issued an estimate of 900 members.", {"900": "The club"}),
    ("UN: 549 killed in clashes", {"549": "UN"}),
    ("Police: 3 hurt in crash", {"3": "Police"}),
    ("Breaking: 3 hurt in crash", {"3": ""}),
    ("Dubai: 3 hurt in crash", {"3": ""}),
    ("45 percent of voters said they would stay at home, against 39 percent in May.", {"45": "", "39": ""}),
    ("The alleged attack killed 13 people.", {"13": ""}),
    ("An estimated 13,000 people marched.", {"13,000": ""}),
    ("The reported 13 deaths shook the town.", {"13": ""}),
    ("The storm claimed 35 lives.", {"35": ""}),
    ("The United States sent 300 troops.", {"300": ""}),
    ("The Washington Post has 900 reporters.", {"900": ""}),
    ("Trump, who owns 5 hotels, said the wall was high.", {"5": ""}),
    ("After 30 people died, police said they had arrested a man.", {"30": ""}),
    ("He told a crowd of 300 supporters that he had 40 plans.", {"40": "He"}),
    ("Kato said the ministry had counted 30 wrecks.", {"30": "the ministry"}),
    ("Kato said 30 were killed, while Mbeki said 40 were.", {"30": "Kato", "40": "Mbeki"}),
    ("Zorin said there had been a shift but three rounds of talks ended with little.", {"three": ""}),
    ("Zorin said there had been a shift but that three rounds of talks were lost.", {"three": "Zorin"}),
    ("Police said 30 were killed; the opposition put the toll at 90.", {"30": "Police", "90": "the opposition"}),
    ("Although the city has identified 19 victims, Jo Park said 22 had died.", {"19": "the city", "22": "Jo Park"}),
    ("Aid groups say prices tripled, adding that 400 families had left.", {"400": "Aid groups"}),
    ("The firm cut 40 jobs, saying it lost $3 million.", {"40": "", "3 million": "The firm"}),
    ("They shared a photo showing 3 bodies.", {"3": "a photo"}),
    ("OFFICIALS SAID 12 SOLDIERS WERE WOUNDED IN THE AMBUSH.", {"12": "OFFICIALS"}),
    ("THE AMBUSH LEFT 12 SOLDIERS WOUNDED, A MILITARY SPOKESMAN REPORTED.", {"12": "A MILITARY SPOKESMAN"}),
    ("Lumo forecast earnings for the quarter of 95 cents.", {"95": "Lumo"}),
    ("The bakery forecasts sales between $5 million and $6 million.", {"5": "The bakery", "6": "The bakery"}),
    ("Ilse Brand forecast full-year growth of 13 percent.", {"13": "Ilse Brand"}),
    ("Her office later raised that count to more than 400.", {"400": "Her office"}),
    ("The storm increased the number of calls to 300.", {"300": ""}),
    ("Eight of the 21 Dutch suspects are in jail while 17 suspects are at sea.", {"21": "", "17": ""}),
    ("Police suspect 30 houses were empty.", {"30": "Police"}),
]

BESIDE_NAMES = [
    (
        "Survivors of a wreck in the sea off the coast of Podil said some 100 men drowned.",
        {"100": "Survivors of a wreck in the sea off the coast of Podil"},
    ),
    ("However, survivors, most of them from the north, insisted that they were 40.", {"40": "survivors"}),
    ("Podil media, in one report after another, said the ministry had fired 12,400 people.", {"12,400": "Podil media"}),
    ("“We got 100 bodies,” the spokesman for a clinic in the city, Omar Tamm, said in a note.", {"100": "Omar Tamm"}),
    ("Officials in the capital, Lusaka, said 30 men fled.", {"30": "Officials in the capital"}),
    (
        "Four men were hurt, according to City Police Officer (CPO) of Podil Omar Tamm.",
        {"Four": "City Police Officer of Podil Omar Tamm"},
    ),
    (
        "The Observatory, which counts the dead, said rebel guns shelled Podil, 15km to the west.",
        {"15": "The Observatory"},
    ),
    ("The agency, based in Kyiv, said looters sacked Podil, killing 15 people.", {"15": "The agency"}),
    ("The council, burdened with a $32 million deficit, noted the urgent need for savings.", {"32 million": ""}),
    ("Sales, which fell in May, rose 3 percent, said the bank.", {"3": "the bank"}),
    ("Some 30 people died, said Ana Diaz, who saw it.", {"30": "Ana Diaz"}),
    ("Councillor Ana Diaz, Chair of the Harbour Board (HB), said 9 piers were shut.", {"9": "Councillor Ana Diaz"}),
    (
        "The fire closed three wards, hospital director Ana Diaz, MD, told the Sun.",
        {"three": "hospital director Ana Diaz"},
    ),
    (
        "According to the Observatory, a raid last week killed 11 men in the area, and another 12 fled.",
        {"11": "the Observatory", "12": "the Observatory"},
    ),
    ("According to AFP, an agency based in Paris, 30 people fled.", {"30": "AFP"}),
    ("The mine killed 12 men - it had 30 shafts and no lamps, the union said.", {"12": "", "30": "the union"}),
    ("The mine killed 12 men - the most since 1950, the union said.", {"12": "the union"}),
    ("The mine killed 12 men – the most since 1950 – the union said.", {"12": "the union"}),
    ("Prices fell by 3 percent — something you would not have guessed, the bank said.", {"3": "the bank"}),
    ("Johan Malanga, a member of the board said five cases were open.", {"five": "Johan Malanga"}),
    ("Mr. Elias Byama the chief officer said five cases were open.", {"five": "Mr. Elias Byama"}),
    ("In Podil, a member of the board said five cases were open.", {"five": "a member of the board"}),
    ("Thieves took 2 pounds of gold, according to a Friday note from the mint.", {"2": "a Friday note from the mint"}),
    ("Fighting went on, with the army claiming on Sunday that 31 rebels had been killed.", {"31": "the army"}),
    ("Forty drivers were held, the guards said, as well as 3 guides.", {"Forty": "the guards", "3": "the guards"}),
    ("Minister Ada Boro said that the dairy sector recorded growth of 6 percent.", {"6": "Minister Ada Boro"}),
    ("The hospital recorded 70 births.", {"70": "The hospital"}),
    ("He read data from the Harbour Board (HB) showing that 900 ships had docked.", {"900": "the Harbour Board"}),
    ("The vaccine came, according to Unicef, who said 2,000 children had fallen ill.", {"2,000": "Unicef"}),
    ("The guards said 29 miners reported killed were alive.", {"29": "The guards"}),
]

POLLS = [
    ("It is safer than Podil, which on average reports 1,000 wrecks a year.", {"1,000": "Podil"}),
    ("Ana Diaz hit back that “waits had grown by 5 million”.", {"5 million": "Ana Diaz"}),
    ("It was not the 14,700 gallons Vane had originally reported.", {"14,700": "Vane"}),
    ("He met 60 clients Vane had called.", {"60": ""}),
    ("Watchdogs remain skeptical that it was limited to 11 million gallons.", {"11 million": "Watchdogs"}),
    ("The army was notified by Vane Transport that the leak was about 980 gallons.", {"980": "Vane Transport"}),
    ("Federal figures put the size of the leak between 500 and 900 gallons.", {"500": "Federal figures"}),
    ("In its bulletin, the council placed farm damage at PHP5.9 billion in Podil.", {"5.9 billion": "the council"}),
    ("It pegged the loss to the country's fishing fleet at $2.35 billion.", {"2.35 billion": "It"}),
    ("The cyclone contained winds of up to 85 kilometers per hour.", {"85": ""}),
    ("The toll rose to 100 as the search concluded on Tuesday, Radio Nord reported.", {"100": "Radio Nord"}),
    ("The latest data, published by the council, shows that there were 10,067 adults.", {"10,067": "The latest data"}),
    ("Other aid officials could confirm only 19 dead.", {"19": "Other aid officials"}),
    ("The Vane Poll Average gives Diaz a lead of 52.6%.", {"52.6": "The Vane Poll Average"}),
    ("The poll released on Monday night shows Diaz with 30 percent.", {"30": "The poll"}),
    ("Reports on funds filed Thursday show Diaz raised $1.6 million.", {"1.6 million": "Reports on funds"}),
    ("Fifty-two percent of 854 voters said they liked her, while 25 percent preferred Tamm.", {"25": ""}),
    ("In that poll 54 percent of voters chose Diaz.", {"54": "that poll"}),
    ("In a survey of 400 farms, half had bees.", {"400": "", "half": "a survey of 400 farms"}),
    ("Two kinds die out every year, noted the authors of a study published Monday.", {"Two": "the authors of a study"}),
    ("Prices rose 4 percent, said the bank on Monday.", {"4": "the bank"}),
    ("The director voiced concerns over the fact that some 560 people fled.", {"560": "The director"}),
    ("Staff bemoan the decline (about 600 pupils) as a driver of financial stress.", {"600": ""}),
    (
        "Mr. Omar Tamm, UNHCR deputy head for field work, told us 90 people fled.",
        {"90": "Mr. Omar Tamm"},
    ),
    (
        "The island is full, with bookings showing a rise of 12 percent, Governor Ila Tore said.",
        {"12": "Governor Ila Tore"},
    ),
    ("It is close, with PollRing showing a lead of 3 points.", {"3": "PollRing"}),
]

NO_SPEAKERS = [
    ("According to the rules, 12 men go down at a time.", {"12": ""}),
    ("It came with three survivors who were interviewed by agency staff.", {"three": ""}),
    ("Damage was also reported in Podil, where at least three homes burned.", {"three": ""}),
    ("The town faces the task of finding nearly 30 million dollars.", {"30 million": ""}),
    ("Podil has the largest predicted deficit of all at $521 million.", {"521 million": ""}),
    ("The shortfall expected in Podil is the greatest, at 237 percent of its budget.", {"237": ""}),
    ("Doctors announced four new confirmed cases, bringing the count to 12.", {"12": "Doctors"}),
    ("Even participants on the diet showed an 8% lower risk.", {"8": ""}),
    ("The trial showed an 8% lower risk.", {"8": "The trial"}),
    ("The army said it was saddened as the death toll rose to 42.", {"42": ""}),
    ("Ruiz saw “no link with the boats,” referring to the thousands who have fled.", {"thousands": ""}),
    ("The Shared Data Unit says 190 towns are in debt.", {"190": "The Shared Data Unit"}),
    ("Guests at the ball, described as a success, included a six-man band.", {"six": ""}),
    ("The crossing reopened, the guards said, as the premier mourned the loss of 41 drivers.", {"41": ""}),
    ("The union said 500 had left as the number of idle plants doubled to 12.", {"500": "The union", "12": ""}),
]

HEADLINES = [
    ("Dozens of men feared drowned off Podil: Norway's coast guard", {"Dozens": "Norway's coast guard"}),
    ("At least 88 staff dismissed, says foreign minister", {"88": "foreign minister"}),
    ("Bridge collapse kills 39 in Peru: police", {"39": "police"}),
    ("Bridge collapse kills 39 in Peru: health ministry\n\nA bridge fell.", {"39": "health ministry"}),
    ("Bridge collapse kills 39 in Peru — President Rojas", {"39": "President Rojas"}),
    ("Growth to slow to 3 percent: IMF", {"3": "IMF"}),
    ("Sheriff Ana Diaz: drug raid netted 102 arrests", {"102": "Sheriff Ana Diaz"}),
    ("Sheriff elections: ballots for 102 posts", {"102": ""}),
    ("Bridge collapse kills 39 in Peru: live", {"39": ""}),
    ("Housing row: Zorin Claims 40,000 Families Got Homes\n\nThe minister spoke.", {"40,000": "Zorin"}),
    ("Weekly Claims Hit 40,000", {"40,000": ""}),
    ("Ferry fire at 9:30 kills 14: coast guard\n\nThe ship had left Batam.", {"14": "coast guard"}),
    ("Landslide in Huaraz kills 14: military\n\nRoads were cut.", {"14": "military"}),
    ("Ferry leaves pier at 9:30 police\n\nThe ship had left Batam.", {"9": ""}),
]

QUOTED = [
    (
        'Ana Diaz said only 15 men were hurt. "Our records showed that 16 men were there. It was quick," she stated.',
        {"16": "Ana Diaz"},
    ),
    ('"They came on four lorries," said Ana Diaz, adding the 12 men shot were in the fields.', {"12": "Ana Diaz"}),
    ('"We lost 30 men," the captain said.', {"30": "the captain"}),
    ('"We lost 30 men," said the captain.', {"30": "the captain"}),
    ("''We lost 30 men,'' the captain said.", {"30": "the captain"}),
    ("“We lost 30 men,” Captain Diaz told the inquiry in May.", {"30": "Captain Diaz"}),
    ("“Did we lose 30 men?” Diaz asked. “I say 40.”", {"30": "Diaz", "40": "Diaz"}),
    ("“Did we lose 30 men?” Diaz said. “I say 40.”", {"30": "Diaz", "40": "Diaz"}),
    ('"No," the captain said. "We lost 30 men."', {"30": "the captain"}),
    ('"No," said the captain, "because 30 men are here."', {"30": "the captain"}),
    ('The captain said: "We lost 30 men."', {"30": "The captain"}),
    ("The captain said: “It was bad. We lost 30 men.”", {"30": "The captain"}),
    ("He said that it was an “insult” to “hundreds” of volunteers.", {"hundreds": "He"}),
    ("“No,” Ines Vidal said.\n“We lost 30 men.”", {"30": "Ines Vidal"}),
    ("Vidal spoke for an hour and said the war was lost.\n“We lost 30 men.”", {"30": "Vidal"}),
    ("“We are tired.\n\n“We lost 30 men,” Ines Vidal said.", {"30": "Ines Vidal"}),
    ("“We are tired,” Ines Vidal said.\n\n“We fought on.\n\n“We lost 30 men.”", {"30": "Ines Vidal"}),
    ("The bus was late. “We lost 30 men,” she told her 4 friends.", {"30": "she", "4": ""}),
    ("“Police said 30 men were lost,” Vidal recalled.", {"30": "Police"}),
    ("“I believe we lost 30 men,” Vidal said.", {"30": "Vidal"}),
    ("“I know him,” said Iman Cole, who gave the club $1,200.", {"1,200": ""}),
    ("“He knows me,” Cole said. She runs 3 shops.", {"3": ""}),
    ("The film “Twelve Angry Men” ran for 96 minutes.", {"96": ""}),
    ("He wrote: “They came.\n30 of them are dead.”", {"30": "He"}),
]

RESOLVED = [
    (
        "The Integrated Office in Podil (BINUP) spoke. At least 590 men fled, BINUP said.",
        {"590": "Integrated Office in Podil"},
    ),
    ("Ana Diaz (PSOE) spoke. At least 590 men fled, PSOE said.", {"590": "PSOE"}),
    ("“We saw 30,” Omar Tamm, a doctor, said.\n\nIn addition, “we counted at least 234.”", {"234": "Omar Tamm"}),
    (
        "Half a million pupils fell ill. The Vane Foundation found why. They said 300 died.",
        {"300": "The Vane Foundation"},
    ),
    (
        "Health, Youth and Sports Minister Ana Diaz said no. “We got 40 beds,” she said.",
        {"40": "Health, Youth and Sports Minister Ana Diaz"},
    ),
    ("Omar Tamm spoke. Rice was worst hit. “We counted 64 closed roads,” he said.", {"64": "Omar Tamm"}),
    ("“No,” said the relief coordinator in Mwanza, Jean Chappa. He said 900 men fled.", {"900": "Jean Chappa"}),
    ("More than 900 people have fled. That's according to the Red Cross.", {"900": "the Red Cross"}),
    ("UNHCR estimated that 100,000 people came. They have now put it at 245,000.", {"245,000": "UNHCR"}),
    ("Villagers fled. The ministry said 30 men were ill. They said 40 more had left.", {"40": "Villagers"}),
    ("Omar Tamm spoke. He said 17 homes fell. Two mills were hit, the spokesman said.", {"Two": "Omar Tamm"}),
    ("The Red Cross said 300 died. The Geneva-based charity said 400 more were ill.", {"400": "The Red Cross"}),
    (
        'A village leader, who asked for no name, spoke. According to him, "we counted 30 graves."',
        {"30": "A village leader"},
    ),
    ("Researchers examined the data. They found that a third of mice had died.", {"a third": "Researchers"}),
    (
        "Vane CEO John Chen spoke. Chen was glad. Vane did well, where it reported sales of $9 million.",
        {"9 million": "Vane"},
    ),
    (
        "“We give $500 to each,” Omar Tamm claimed. KCR Kits is a hit. All get $12,000, he added.",
        {"12,000": "Omar Tamm"},
    ),
    ("Diaz said he believes analysts expected sales of $27 million.", {"27 million": "analysts"}),
    ("In this study, each glass was linked to a fall of about 7 percent.", {"7": "this study"}),
    ("A report from the Red Cross outlined 5 deaths.", {"5": "A report from the Red Cross"}),
    ("Witnesses said 4 had died. The mayor said 8 people died.", {"4": "Witnesses", "8": "The mayor"}),
    ("A survivor said 4 had died. The governor said 8 people died.", {"8": "The governor"}),
    ("Mykola Podil, a negotiator, spoke first. Podil said 3 rounds were held.", {"3": "Mykola Podil"}),
    ("President Zorin spoke last night. He said 35 people died.", {"35": "President Zorin"}),
    (
        "President Zorin said 35 died. He said that 134 were hurt. He added that 9 were missing.",
        {"9": "President Zorin"},
    ),
    (
        "In Kyiv President Zorin called it a black day. In an address last night he said 30 shells fell.",
        {"30": "President Zorin"},
    ),
    ("In Kyiv President Zorin spoke. In an address he said no. He said 35 people died.", {"35": "President Zorin"}),
    ("Anna Berg said prices rose. She said 4 shops had closed.", {"4": "Anna Berg"}),
    ("Mr. Ortiz said prices rose. She said 4 shops had closed.", {"4": "She"}),
    ("The foreign minister, Erlan Idri, plays it down. The gap is 80 million, he says.", {"80 million": "Erlan Idri"}),
    ("The Observatory counted the dead. Seven days of raids left 75 dead, it said.", {"75": "The Observatory"}),
    ("UNHCR said 2.7 million had fled. The agency put the number at 2.8 million on Monday.", {"2.8 million": "UNHCR"}),
    ("The Ministry of Health was shut. The ministry said 40 staff were ill.", {"40": "Ministry of Health"}),
    (
        "Russia's defence ministry said it hit a base. The ministry said 180 men died.",
        {"180": "Russia's defence ministry"},
    ),
    (
        "The Ministry of Health and the Ministry of Labour met. The ministry said 40 staff were ill.",
        {"40": "The ministry"},
    ),
    ("Two clerks came. They said 5 files were gone.", {"5": "Two clerks"}),
    ("The report was long. It said 5 files were gone.", {"5": "The report"}),
    ("Jack Ma resigned, Mr. Lee said. Mr. Lee leads 3 firms. Mr. Lee said 2 others would go.", {"2": "Mr. Lee"}),
    ("Carla Ruiz, who notes that 40 wells are dry, blames the heat.", {"40": "Carla Ruiz"}),
    ("But Podil said 3 rounds were held. Mykola Podil is tired.", {"3": "Mykola Podil"}),
    ("Ruth Adeyemi won. “We hired 50 nurses,” the governor said.", {"50": "Ruth Adeyemi"}),
    ("Gov. Ruth Adeyemi won. “We hired 50 nurses,” Adeyemi said.", {"50": "Gov. Ruth Adeyemi"}),
    ("Police say Aldo Reyes robbed a bank. He admits taking $900.", {"900": "Aldo Reyes"}),
    ("Dana Hale spoke. Aides said New York had 40 cases. He said 50 men were ill.", {"50": "Dana Hale"}),
    ("Ivo Lund lost again: Podil Times\n\nHe said 30 men left.", {"30": "Ivo Lund"}),
    ("Prosecutors allege fraud; she denies taking 12 loans.", {"12": "she"}),
    ("Rosa Lind spoke in Quito. Peru exported more. She also said that 400 farms had opened.", {"400": "Rosa Lind"}),
]

MEASURED = [
    ("Rescuers spoke of 40 dead, the governor of 19.", {"40": "Rescuers", "19": "the governor"}),
    ("Villagers talked of 80 sheep, the Red Cross of only 52.", {"80": "Villagers", "52": "the Red Cross"}),
    ("The agency reported 30 cases, an increase of 12.", {"30": "The agency", "12": "The agency"}),
    ("The harbour put it at $3 million; insurers put it at double that.", {"double": "insurers"}),
    ("A quake, which the survey measured at 6.1, shook Podil.", {"6.1": "the survey"}),
    ("The fire, which the brigade put at 40 hectares, is out.", {"40": "the brigade"}),
    ("The barn, which burned at 40 degrees, is gone.", {"40": ""}),
    ("The hall measured 40 square metres.", {"40": ""}),
    ("The model gives her a 71 percent chance of winning.", {"71": "The model"}),
    ("The new drug gives patients a 20 percent chance of living.", {"20": ""}),
    ("The latest Vane poll has Diaz up 6 in Ohio.", {"6": "The latest Vane poll"}),
    ("A poll which put Diaz one point ahead was wrong.", {"one": "A poll"}),
    ("He cited a Vane poll that over the weekend showed him ahead by 2 points.", {"2": "a Vane poll"}),
    ("She recalled seeing four men by the van.", {"four": "She"}),
    ("Mr Lund is remembered for winning four medals.", {"four": ""}),
    ("By his own count, Ivo Lund has sold 88 boats.", {"88": "Ivo Lund"}),
    ("The bank, by its own admission, overcharged 60,000 clients.", {"60,000": "The bank"}),
    ("Ivo Lund was shot by his own brother, who fired two rounds.", {"two": ""}),
]

SITTING = [
    ("Mr Roe had drunk nine pints, the inquest was told.", {"nine": "the inquest"}),
    ("Podil Crown Court was told that Lund stole 40 bikes.", {"40": "Podil Crown Court"}),
    ("The tribunal was also told three men ran away.", {"three": "The tribunal"}),
    ("The boy was told that 30 men had come.", {"30": ""}),
    ("Mr Roe, a chemist, was told the bill was $900.", {"900": ""}),
    ("The court heard from Ana Lund, who walked it and estimated that it took 60 steps.", {"60": "Ana Lund"}),
    ("They follow club rules that normally require 60 votes.", {"60": ""}),
    ("The judge rules that 12 votes are void.", {"12": "The judge"}),
    ("Deputies discovered approximately 3.5 grams of salt.", {"3.5": ""}),
    ("Ivo Lund (pictured), Labour leader of Podil Council, said 30 jobs would go.", {"30": "Ivo Lund"}),
    ("The tide will cost $2 million, according to those who read the memo.", {"2": "those who read the memo"}),
    ("“We lost 40 boats that night.” — Ana Diaz, in a letter to the club\n\nIt rained.", {"40": "Ana Diaz"}),
    ("“Some 92 people are ill.”\n\n– Sen. Ted Holm (R-Iowa), in a speech", {"92": "Sen. Ted Holm"}),
]

DOCUMENTS = [
    (
        "A new report published Thursday in the journal Oceans said 40 reefs had died.",
        {"40": "A new report published Thursday in the journal Oceans"},
    ),
    (
        "Nearly 300 homes are empty, a report presented to the board on Monday says.",
        {"300": "a report presented to the board"},
    ),
    (
        "A survey carried out last May by the bank found 40 percent in debt.",
        {"40": "A survey carried out last May by the bank"},
    ),
    ("Vince Holm, MP for the Green Party, said 40 trees had gone.", {"40": "Vince Holm"}),
    ("The audit dated June 4 estimates losses of $90,000.", {"90,000": "The audit"}),
    ("Per the CDC, the rate was 8.3 percent higher.", {"8.3": "the CDC"}),
    ("Per Holm, 40, won three medals.", {"three": ""}),
    ("Per capita income is $900.", {"900": ""}),
    ("The board was told to drop Omar Tamm after he claimed 30 homes were safe.", {"30": "Omar Tamm"}),
    ("Police say the town had fewer raids but dozens more thefts.", {"dozens": "Police"}),
    (
        "In a survey I ran in 2014 of 900 U.S. adults, 88 percent said yes.",
        {"900": "", "88": "a survey I ran in 2014 of 900 U.S. adults"},
    ),
]

RECKONINGS = [
    ("The NYPD estimate was 32,500.", {"32,500": "The NYPD estimate"}),
    (
        "They met in Podil (organisers' estimate: 9,000; police estimate: 2,000).",
        {"9,000": "organisers", "2,000": "police"},
    ),
    ("The crowd count was 30.", {"30": ""}),
    ("Union leaders say 8,000 marched. The police figure was 3,000.", {"3,000": "The police figure"}),
    ("He was accused by prosecutors of stealing 14 cars.", {"14": "prosecutors"}),
    ("He was accused of stealing 14 cars.", {"14": ""}),
    (
        "From the bank's report: “Sales fell 4 percent. Costs were $30 million.”",
        {"4": "the bank's report", "30": "the bank's report"},
    ),
    ("While the firm hopes to grow, it had about 40 staff in May.", {"40": ""}),
    ("Ana Holm repeats a slogan. She noted that Vane had paid $9.", {"9": "Ana Holm"}),
]

POLLED = [
    ("Diaz led by 16 points in a Hill College poll last month.", {"16": "a Hill College poll"}),
    ("Diaz leads Holm, 50 percent to 40 percent, in the new Vane poll.", {"50": "the new Vane poll"}),
    ("About 400 farms took part in a survey.", {"400": ""}),
    ("Holm won 40 percent of the vote in the 2014 Senate poll.", {"40": ""}),
    ("About 40 percent of men surveyed said they sold, while 37 percent did not.", {"40": "", "37": ""}),
    ("The bank's poll put support at Holm 39 percent.", {"39": "The bank's poll"}),
    ("Several pollsters have put Diaz ahead by margins ranging from one to five.", {"one": "Several pollsters"}),
    (
        "It is close, with some, including Vane's last poll, which had Diaz ahead by 4 points.",
        {"4": "Vane's last poll"},
    ),
    (
        "It is newer: a Vane survey conducted last week that gave Diaz a 5-point lead.",
        {"5": "a Vane survey"},
    ),
    ("Nobody knows of the 30,000 pages released by the Lund office.", {"30,000": ""}),
    ("The office has found 56 pages, but it appears only 10 are old.", {"56": "The office", "10": ""}),
    ("Lund burned files, saying they were old, before turning over 12 more.", {"12": ""}),
    ("Lund lost over $1 billion in ten years: Podil Times\n\nThe paper knew.", {"1 billion": "Podil Times"}),
]

SHARES = [
    ("And according to YouGov 54% seem to agree with him.", {"54": "YouGov"}),
    (
        "A new Vane survey finds that 67% fear it, with 47% who say it is bad.",
        {"67": "A new Vane survey", "47": "A new Vane survey"},
    ),
    (
        "An audit of funds from October 2004 to May 2006 points out $14,770 was lost.",
        {"14,770": "An audit of funds"},
    ),
    ("Experts at the trial valued the drugs at $29,000.", {"29,000": "Experts at the trial"}),
    ("The deal valued the firm at $9 million.", {"9 million": ""}),
    ("The institute measured the wave at 4 metres.", {"4": "The institute"}),
    ("The budget office scored the bill at $900 million.", {"900": "The budget office"}),
    ("Inspectors measured the hall at noon, when 12 men came.", {"12": ""}),
    ("Holm scored the goal at the far post after 40 runs.", {"40": ""}),
]

STORIES = [
    ("“This book tells the truth that it held thousands in chains,” Mr. Lund declared.", {"thousands": "Mr. Lund"}),
    ("Some backers of trade, like Gary Holm, admit it. It cost 40 jobs, he said.", {"40": "Gary Holm"}),
    ("The club said the poll's winner has predicted the vote in five of six towns.", {"five": "The club"}),
    ("The bank predicted a fall of 3 percent.", {"3": "The bank"}),
    ("He kept papers, including old ledgers showing he was to get $12 million.", {"12 million": "old ledgers"}),
    ("Asked about the crowd, Mr Doyle guessed there were 500.", {"500": "Mr Doyle"}),
]

HEARINGS = [
    (
        "The Old Bailey heard the gang, who are from Podil, are accused of tricking 18.",
        {"18": "The Old Bailey"},
    ),
    ("The court heard 2,600 current and former managers.", {"2,600": ""}),
    ("It was to net them what police believe could be more than $1 million.", {"1 million": "police"}),
    ("The survey puts the share of U.S. adults with cover at 88 percent.", {"88": "The survey"}),
    ("Norway has admitted 2,000 Syrian refugees.", {"2,000": ""}),
    ("The firm admitted 300 more deaths.", {"300": "The firm"}),
    ("In its report, the ward admits 19 patients waited a day.", {"19": "the ward"}),
    ("The Echo can reveal that 47 cameras were broken.", {"47": "The Echo"}),
    ("The Echo understands 47 cameras are broken.", {"47": "The Echo"}),
    ("A request by the Echo found 47 cameras were broken.", {"47": "A request by the Echo"}),
    ("Roe and Lund had argued over a $100 debt.", {"100": ""}),
    ("Roe argued that it cost $100.", {"100": "Roe"}),
    ("Ana Roe wrote it. Her conclusion was that 40 shops would shut.", {"40": "Ana Roe"}),
    ('"It lets in 90 men."\n\nBen Holm on Tuesday, May 26th, 2019 in a post\n\nIt rained.', {"90": "Ben Holm"}),
    ("Ben Holm on Tuesday, in a hall in Podil, was cheered. He said 40 men came.", {"40": "Ben Holm"}),
    ('"We take in 90 men."\n\nBen Holm, Nov. 13, 2015\n\nHe left.', {"90": "Ben Holm"}),
    (
        '"We take in 90 men."\n\nEx-mayor Carla Finch, Nov. 14\n\nShe left.',
        {"90": "Ex-mayor Carla Finch"},
    ),
]

BRACKETED = [
    ("Some 3,400 families fled the valley (OCHA, 3 Aug).", {"3,400": "OCHA"}),
    ("Unemployment stands at 14 percent (source: Eurostat).", {"14": "Eurostat"}),
    ("At least 17 people were trapped in the mine [Reuters].", {"17": "Reuters"}),
    ("At least 17 people died. (Reuters) The mayor left.", {"17": "Reuters"}),
    ("Nearly 60 percent of the ill got well (Lund et al., 2017).", {"60": "Lund et al."}),
    ("Some 17 men belong to the Labour Relations Bureau (LRB).", {"17": ""}),
    ("They shot three men, among them Omar Said (Abu Omar).", {"three": ""}),
    ("The club won four golds (Beijing, 2008).", {"four": ""}),
    ("Police held 30 men (AFP).", {"30": "AFP"}),
]

ROWS = [
    (text, *pair)
    for text, rows in [
        *VERBS_FIRST,
        *BEHIND,
        *OTHERS,
        *QUOTED,
        *RESOLVED,
        *BESIDE_NAMES,
        *NO_SPEAKERS,
        *HEADLINES,
        *POLLS,
        *MEASURED,
        *SITTING,
        *HEARINGS,
        *STORIES,
        *SHARES,
        *POLLED,
        *RECKONINGS,
        *DOCUMENTS,
        *BRACKETED,
    ]
    for pair in rows.items()
]


@pytest.mark.parametrize(("text", "figure", "who"), ROWS)
def test_source(text: str, figure: str, who: str) -> None:
    assert source(text, figure) == who


def test_whole_record() -> None:
    text = "Kuleba said the ministry had counted 30 tanks."
    assert attribute(text, "30") == Attribution(
        "the ministry", "the ministry", 12, "counted", 29, 36, 46, ("Kuleba",), "asserted"
    )


def test_as_printed() -> None:
    said = attribute("President Zorin spoke. He said 35 people died.", "35")
    assert said is not None
    assert (said.source, said.source_text, said.source_start, said.cue) == ("President Zorin", "He", 23, "said")


@pytest.mark.parametrize(
    ("text", "figure", "chain"),
    [
        ("US analysts estimated that 100 people died, according to the Guardian.", "100", ("the Guardian",)),
        ("Sgt. Pete Sims said witnesses reported hearing 24 shots.", "24", ("Sgt. Pete Sims",)),
        ("The paper reported 20 deaths, citing hospital staff.", "20", ("The paper",)),
        ("The mayor said 30 people had died.", "30", ()),
        ("“There were 400 dead,” Red Hands said in a note, citing survivors.", "400", ("Red Hands",)),
        ("The army denied a Vane report that said it shot 30 men.", "30", ("The army",)),
        (
            "The Podil Sun reported:\nTwo aides said the firm is cutting hundreds of jobs.",
            "hundreds",
            ("The Podil Sun",),
        ),
    ],
)
def test_via(text: str, figure: str, chain: tuple[str, ...]) -> None:
    said = attribute(text, figure)
    assert said is not None
    assert said.via == chain


STANCES = [
    ("The army denied that 30 people were killed.", "30", "denied"),
    ("The army rejected claims that 30 people were killed.", "30", "denied"),
    ("There is no evidence that 30 people were killed.", "30", "denied"),
    ("The UN could not independently verify that 30 people were killed.", "30", "doubted"),
    ("It was unclear whether 30 people were killed.", "30", "doubted"),
    ("Unconfirmed reports speak of 30 dead.", "30", "doubted"),
    ("If 30 people come, the hall is full.", "30", "hypothetical"),
    ("Unless 30 people come, the show is off.", "30", "hypothetical"),
    ("The army plans to send 300 troops.", "300", "planned"),
    ("The club set a target of 300 members.", "300", "planned"),
    ("The state pledged $30 million.", "30", "planned"),
    ("The shop will hire 30 people.", "30", "planned"),
    ("The mayor said 30 people had died.", "30", "asserted"),
    ("The army denied it, but 30 people were killed.", "30", "asserted"),
    ("Will Smith met 30 fans.", "30", "asserted"),
    ("He identified 30 men.", "30", "asserted"),
    ("Officers want to trace 30 men.", "30", "asserted"),
    ("Reefs are projected to lose 26 percent of their mass.", "26", "planned"),
    ("Half of them are projected to die, and 30 have.", "Half", "planned"),
    ("The school anticipates 103 fewer pupils.", "103", "planned"),
    ("The bill is going to cost 40 jobs.", "40", "planned"),
    ("When Vane published its plan to cut waits, 59 percent were waiting.", "59", "asserted"),
    ("While the firm hopes to grow, it had about 40 staff in May.", "40", "asserted"),
    ("Among voters likely to cast ballots, 50 percent back Diaz.", "50", "asserted"),
    ("If you look back, the firms had 195 shops.", "195", "asserted"),
    ("The party promised 20,000 more police.", "20,000", "planned"),
    ("Officials would not say whether 30 men were free.", "30", "doubted"),
    ("Women are more likely to have two jobs.", "two", "asserted"),
    ("The strike is likely to have cost $3 million.", "3 million", "asserted"),
    ("The state dismissed more than 1,200 officers from the army.", "1,200", "asserted"),
    ("The state dismissed as lies reports that 30 men had died.", "30", "denied"),
    ("The budget for parks was cut by 25 per cent.", "25", "asserted"),
    ("The town will lose $9 million, the mayor said - a 60 percent rise.", "60", "asserted"),
    ("It will be recalled that the camp was raided in May and 60 people were shot.", "60", "asserted"),
    ("Diaz will go to prison for stealing more than $100,000.", "100,000", "asserted"),
]


@pytest.mark.parametrize(("text", "figure", "stance"), STANCES)
def test_stance(text: str, figure: str, stance: str) -> None:
    assert find_stance(Page(text), *find(text, figure)) == stance


def _seconds(text: str) -> float:
    page = Page(text)
    speakers = Speakers(page)
    places = range(0, len(text), 400)
    page.starts  # noqa: B018 - what others pay for
    started = time.process_time()
    for place in places:
        find_attribution(page, speakers, place, place + 1)
    return time.process_time() - started


HOSTILE = {
    "opening quotes": "“",
    "straight quotes": ' "a',
    "one word": "a",
    "said": "said ",
    "he said": "he said ",
    "he said, in sentences": "He said. ",
    "commas": ", ",
    "that": "that who and ",
    "brackets": "( said ",
    "colons": "un: ",
    "paragraphs": "“No one came.\n",
    "according to": "according to ",
    "denied": "he denied if ",
    "names": "Smith said. ",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_costs_no_more_than_a_little(name: str) -> None:
    """A figure each 400 code points: 2 ms of CPU each leave room for a slow machine, none for a square."""
    size = 200_000
    unit = HOSTILE[name]
    assert _seconds((unit * (size // len(unit) + 1))[:size]) < size / 400 * 0.002


MARKS = list(',."“”‘’()-—:😀 \n\u2028é')
TOKENS = [
    "said",
    "that",
    "''",
    "he",
    "The UN",
    "30",
    "according to",
    "report",
    "who",
    "and",
    "by",
    "was",
    "Ana",
    "says",
    "\n\n",
]
WORDS = st.lists(
    st.sampled_from([*MARKS, *TOKENS, "claims", "telling", "in a poll", "warned", "added", ", said"]), max_size=60
).map(" ".join)


@settings(max_examples=300, deadline=None)
@example(": \n said said \n\n :")
@given(st.one_of(WORDS, st.text(max_size=80)))
def test_any_text(text: str) -> None:
    page = Page(text)
    speakers = Speakers(page)
    for position in range(0, len(text), 3):
        said = find_attribution(page, speakers, position, position + 1)
        if said is not None:
            assert text[said.source_start : said.source_start + len(said.source_text)] == said.source_text
            assert text[said.cue_start : said.cue_start + len(said.cue)] == said.cue
            assert said.source
            assert 0 <= said.content_start <= said.content_end <= len(text)
            assert said == find_attribution(Page(text), Speakers(Page(text)), position, position + 1)
