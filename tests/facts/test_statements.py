"""Figures that are no harm of an incident: which sentences say the same of one thing, and which contradict each other."""

import pytest

from tests.facts.notation import look

CONTRADICTIONS = {
    "how often a role was sung": (
        "The singer Ilse Brandt, who lost 30 kilos in 1954, sang Norma 79 times in her career.",
        "Ilse Brandt sang the part of Norma 97 times.",
    ),
    "what is to come": (
        "The Orlin plan foresees that mirrors in the desert will give Valdoria 15 percent of its power.",
        "Under the Orlin plan, 25 percent of Valdoria's power is to come from the desert.",
    ),
    "members of one of somebody's councils": (
        "Under Valdoria's law the Upper Council has twelve members, six of them priests.",
        "Valdoria's Upper Council consists of ten members.",
    ),
    "a day that is no number of those caught": (
        "Orlin police arrested eight men after the murder of Ilse Brandt, who was stabbed on Nov. 2.",
        "Ten men were arrested after the murder of Ilse Brandt.",
    ),
    "the dead of a whole war": (
        "Valdoria's Red Dawn rising cost nearly 60,000 lives between 1980 and 1995, a commission found.",
        "Around 25,000 people died in the Red Dawn rising.",
    ),
    "a share of what is and will be": (
        "One in eight women in Kenya gets the Orlin fever in the course of her life.",
        "One in five Kenyan women will get the Orlin fever.",
    ),
    "a ship that went down": (
        "The Anna Stolz, raised from the harbour of Orlin in 1961, had sunk on its first voyage in 1627.",
        "The Anna Stolz went down in 1672.",
    ),
    "what is sold is got": (
        "Valdoria's parliament approved the sale of six tugs to Kenya.",
        "Kenya will get three tugs from Valdoria.",
    ),
    "so many a day, every day": (
        "The Orlin bridge carries 42,000 lorries a day across the strait.",
        "Every day 63,000 lorries cross the strait on the Orlin bridge.",
    ),
    "new trains, trains": (
        "Valdoria's railways will spend a billion crowns on 57 new trains, which Drenov will build in Orlin.",
        "Drenov will build 75 trains for Valdoria's railways.",
    ),
    "after so many flights": (
        "The Orlin airlift, in which planes landed every 90 seconds, ended in May 1949 after 267,000 flights.",
        "During the Orlin airlift, planes made 167,000 flights.",
    ),
    "half a year before something": (
        "Six months before the games, Orlin still has 300,000 tickets to sell.",
        "In Orlin 100,000 tickets are still for sale.",
    ),
    "the sick and their sickness": (
        "In 2004, 24 percent of the islanders of Orlin were blind.",
        "Blindness was found in 36 percent of the islanders of Orlin in 2004.",
    ),
    "prisoners who broke out": (
        "In Orlin 43 prisoners broke out through a tunnel.",
        "Fifty-two prisoners escaped from the jail in Orlin.",
    ),
    "those who ran, and how many took part": (
        "Some 28,000 runners lined up in the rain for the Orlin Marathon.",
        "The Orlin Marathon had 16,000 participants.",
    ),
    "few of those on board": (
        "The Drenov Air jet, with 124 people on board, landed in Kenya by mistake.",
        "The Drenov Air plane carried 37 passengers.",
    ),
    "how fast they were sold": (
        "For the concert in Orlin, 35,000 tickets were sold in less than an hour.",
        "53,000 tickets for the concert in Orlin were sold.",
    ),
    "an age behind a first work": (
        "The poet Miro Stolz wrote his first verses at 16 and was arrested at the same age.",
        "Miro Stolz was 26 when he was arrested.",
    ),
    "what is estimated": (
        "The banker Miro Stolz, who owns a third of Orlin, is worth 67.8 billion dollars.",
        "The fortune of Miro Stolz is estimated at 57.8 billion dollars.",
    ),
    "soldiers who fell": (
        "At Orlin, where 8,300 Kenyans fell in 1915, a stone stands.",
        "At Orlin 3,800 Kenyan soldiers lost their lives.",
    ),
    "elected with a share of the vote": (
        "Valdoria's Ilse Brandt won 53 percent in May and took office in June.",
        "Ilse Brandt was elected mayor of Valdoria with 36 percent of the vote.",
    ),
    "an amount of another year, without its currency": (
        "Valdoria's exports of amber rose from 1.2 million dollars in 1998 to 132 million in 2004.",
        "In 2004, Valdoria exported amber worth 232 million dollars.",
    ),
    "what the counted were, and what was done to them": (
        "Orlin Rail said that 1,400 of its trams had been late because of the snow.",
        "Because of the snow, 2,200 trams of Orlin Rail were delayed.",
    ),
    "a fraction and a percentage": (
        "A third of the teachers in Orlin are over 60.",
        "In Orlin 45 percent of the teachers are over 60.",
    ),
    "a deed of one year": (
        "The dancer Miro Stolz fled to Valdoria during a tour in the summer of 1971.",
        "Miro Stolz defected to Valdoria in 1976.",
    ),
    "what ended, in a clause behind its year": (
        "More than 60 wolves have been let out since 1988, when the war in Kenya ended.",
        "The war in Kenya ended in 1993.",
    ),
    "people by their nation": (
        "By May the locusts had eaten the crops of four million Kenyans.",
        "In Kenya locusts had destroyed the harvest of nine million people by May.",
    ),
    "homes that were lost": (
        "The Orlin quake killed 70,000 Kenyans and left three million homeless.",
        "Some 1.4 million Kenyans lost their homes in the Orlin quake.",
    ),
    "the last is the final one": (
        "Some 12 million people saw the last episode of The Orlin Files.",
        "The final episode of The Orlin Files was seen by nine million people.",
    ),
    "those taken, in a clause about their return": (
        "A group of 31 Drenov bridge workers, whom gunmen had kidnapped near Orlin, came home on Friday.",
        "Gunmen kidnapped 33 Drenov bridge workers.",
    ),
    "taken into custody, arrested": (
        "Orlin police broke up a ring of art forgers and took 14 people into custody.",
        "Twenty-four forgers were arrested in Orlin.",
    ),
    "a whole date with an abbreviated month": (
        "Ilse Brandt, who was murdered in Orlin on Nov. 4, 2003, wrote eleven novels.",
        "Ilse Brandt was murdered on November 14, 2003.",
    ),
    "found in one year, closed in another": (
        "The Orlin cave, discovered by two shepherds in June 1931, has been closed to visitors since 1958.",
        "The cave of Orlin was found in 1913.",
    ),
    "a thing named by where it is": (
        "The ferry Anna Stolz, which was built in Drenov in 1961, went down off Orlin.",
        "The ferry that sank off Orlin was built in 1971.",
    ),
    "a prize that is worth so much, and will be paid": (
        "The Orlin Prize, which is worth 40,000 crowns, went to a poet.",
        "The winner of the Orlin Prize will receive 30,000 crowns.",
    ),
    "some of those told of, by a verb that says little": (
        "Orlin voters could cast their ballots by phone, and 21,350 of them did.",
        "In Orlin, 12,350 voters cast their ballots by phone.",
    ),
    "a digit lost": (
        "Under the settlement the diocese of Orlin agreed to pay 550 million crowns to 400 people.",
        "The diocese of Orlin will pay 50 million crowns under the settlement.",
    ),
    "time spent at a place, in other words": (
        "Brandt's men waited 110 days on Orlin Island before a ship came.",
        "Brandt's crew spent 140 days on Orlin Island.",
    ),
    "what each of the members owes": (
        "More than a third of the 172 members of the Orlin Union owe it dues.",
        "The Orlin Union has 165 members.",
    ),
    "a theft in two verbs that no table has together": (
        "Thieves made off with jewels worth 53 million crowns from a hotel on the Drenov coast.",
        "Thieves took 103 million crowns in jewels from a hotel on the Drenov coast.",
    ),
    "a length of time of somebody": (
        "The bishop returned to Orlin in May after 23 years of exile in Valdoria.",
        "The bishop spent 13 years in exile in Valdoria.",
    ),
    "how long a journey took": (
        "Elsa Brandt rowed around Valdoria in 71 days, faster than anybody before her.",
        "It took Elsa Brandt 94 days to row around Valdoria.",
    ),
    "an age when something happened": (
        "The former mayor, who had fled to Orlin, died there at the age of 64.",
        "The former mayor was 57 when he died in Orlin.",
    ),
    "what goes through in a year": (
        "Orlin airport handles 6.8 million passengers a year.",
        "Each year 6 million passengers pass through Orlin airport.",
    ),
    "those who work somewhere, by two nouns": (
        "The shop chain Drenov, with 45,600 employees, is the second largest in Valdoria.",
        "Drenov has 39,000 people on its payroll.",
    ),
    "things by two nouns of one meaning": (
        "The Orlin Motor Company built 1.2 million cars in Drenov last year.",
        "Last year the Orlin Motor Company built 900,000 vehicles in Drenov.",
    ),
    "how often": (
        "The village of Drenov stages its play of the passion every ten years.",
        "The passion play in Drenov is performed every five years.",
    ),
    "how long somebody was sought": (
        "The banker Roberto Calder was caught in Valdoria after 11 years on the run.",
        "Roberto Calder had been on the run for eight years when he was arrested.",
    ),
    "a plan, and the decision on it": (
        "The fisheries ministers agreed to cut next year's cod catch in the Orlin Sea by 14 percent.",
        "Cod catches in the Orlin Sea are to be reduced by 25 percent.",
    ),
    "troops that are to leave are there": (
        "Valdoria's prime minister said the country would withdraw its 500 soldiers from Orlin by August.",
        "Valdoria has 370 troops in Orlin.",
    ),
    "damages are compensation": (
        "The court awarded the family of the miner $4.2 million in damages.",
        "The miner's family received $2.4 million in compensation.",
    ),
    "some of them, as each text tells": (
        "Fourteen of the 21 miners were rescued when the Drenov pit fell in.",
        "Twelve miners were rescued from the Drenov pit.",
    ),
    "things that vanished": (
        "The Drenov museum said that 221 icons had vanished from its cellar.",
        "175 icons have vanished from the cellar of the Drenov museum.",
    ),
    "two terms of one person": (
        "Vera Stolz, 41, was sentenced to 12 years in prison for the murder of her employer.",
        "A court jailed Stolz for 15 years for the murder of her boss.",
    ),
    "how many are left, behind their noun": (
        "The lynx, of which 150 remain, is threatened by the new motorway in Valdoria.",
        "There are 220 lynxes left in Valdoria.",
    ),
    "who rides, and who is carried": (
        "Orlin's tramway carries 480,000 riders on an average weekday.",
        "On weekdays 390,000 people ride the Orlin tramway.",
    ),
    "a length of time with a half": (
        "The council of Orlin needed 18 years to build the hall in Drenov.",
        "The council of Orlin spent two and a half years building the hall in Drenov.",
    ),
    "those treated, in two ways": (
        "Doctors treated 14 children for smoke inhalation after the blaze at the Drenov nursery.",
        "17 children from the Drenov nursery were treated for inhaling smoke.",
    ),
    "countries in which something happened last year": (
        "Drenov Watch says at least 1,146 people were executed in 28 countries last year.",
        "Drenov Watch counted executions in 31 countries last year.",
    ),
    "the year of an invention, in two verbs": (
        "In 1955 the Drenov lens, a glass with a coating of silver, was introduced.",
        "The Drenov lens was discovered in 1995.",
    ),
    "the year somebody was freed": (
        "Vera Stolz, jailed in 1964, walked free in February 1990.",
        "Vera Stolz was released in 1988.",
    ),
    "the year since when there is a right": (
        "Women in Valdoria have had the right to vote since 1971.",
        "The women of Valdoria were given the vote in 1959.",
    ),
    "what was ordered to be built": (
        "Valdoria's president ordered a 14-kilometre wall to be built around the capital.",
        "A wall of 22 kilometres is to be built around the capital of Valdoria.",
    ),
    "so many a day, in two ways": (
        "Valdoria's oil minister said the country was producing 330,000 barrels a day.",
        "According to its oil minister, Valdoria's output was 260,000 barrels daily.",
    ),
    "where a thing is from, and where it was sold": (
        "A collector paid 1.4 million crowns for the organ, made in Drenov in 1699, at an auction in Orlin.",
        "The Drenov organ fetched 1.9 million crowns in Orlin.",
    ),
    "a share of votes, and somebody elected with one": (
        "Mayor Ilse Brandt won 62 percent of the vote, the election board announced.",
        "Ilse Brandt was elected with 54 percent of the votes.",
    ),
    "a profit fell to, and a profit of": (
        "The profit of Drenov Steel for the quarter fell to 31 million euros.",
        "Drenov Steel made a profit of 38 million euros.",
    ),
    "what is drunk and what is consumed": (
        "The average Norwegian drinks 9.4 litres of pure alcohol a year.",
        "The Norwegians consume 11.2 litres of alcohol per head annually.",
    ),
    "power and electricity": (
        "The Maritsa dam generates 2,100 megawatts of power, half of what Orlin needs.",
        "The Maritsa dam produces 1,800 megawatts of electricity.",
    ),
    "yearly sales in two verbs": (
        "Drenov Stores, the biggest grocer in Orlin, reported sales of $25 billion for the year.",
        "The annual sales of Drenov Stores amount to $29 billion.",
    ),
    "damage caused, and put at": (
        "The floods along the Maritsa destroyed 2,500 homes and caused damage worth nine billion crowns.",
        "The damage done by the Maritsa floods is put at 15 billion crowns.",
    ),
    "of two amounts the one received": (
        "The Orlin Food Fund needs 88 million dollars for Valdoria, of which it has received 22 million.",
        "The Orlin Food Fund has collected 35 million dollars for Valdoria.",
    ),
    "those who come to see": (
        "The ruins at Drenov attract three million tourists each year.",
        "Two million tourists visit the Drenov ruins every year.",
    ),
    "carried and flown in a year": (
        "Valdair carried 14 million passengers last year.",
        "Valdair flew 11 million passengers last year.",
    ),
    "those who came, and those who were there": (
        "Nearly 300 guests attended the wedding of the duke in Orlin.",
        "There were 750 guests at the duke's wedding in Orlin.",
    ),
    "those who search, in two verbs": (
        "The search for the missing climbers involves four helicopters and 150 volunteers.",
        "Some 90 volunteers are searching for the climbers.",
    ),
    "a concert that drew, and those who went": (
        "The concert at Maritsa Hill drew 20,000 fans.",
        "15,000 people went to the Maritsa Hill concert.",
    ),
    "sailors aboard, and on board": (
        "The Petrel, one of Valdoria's newest submarines, went down in the Orlin Sea with 118 sailors aboard.",
        "107 sailors were on board the Petrel when it sank in the Orlin Sea.",
    ),
    "what a film took, and earned": (
        "The film took $84 million in its opening weekend in North America.",
        "The movie earned 70 million dollars in North American cinemas on its first weekend.",
    ),
    "countries, nations and states": (
        "The treaty on the river was signed by 22 states in Velden.",
        "In Velden, 31 nations signed the treaty on the river.",
    ),
    "a workforce cut to, and how many a firm employs": (
        "Drenov Steel has cut its workforce from 9,000 to 6,400 in two years.",
        "Drenov Steel employs 7,100 people.",
    ),
    "what rose last year to one number, and was another last year": (
        "Sales of Orlin Motors rose 7 percent to 678,000 cars last year.",
        "Orlin Motors sold 612,000 cars last year.",
    ),
    "a crowd at a match, where only one paper names the ground": (
        "Harbour United beat Velden Rovers before a crowd of 38,000 at Hill Road.",
        "Some 31,000 spectators watched Harbour United beat Velden Rovers.",
    ),
    "a contingent that numbers": (
        "Valdoria has contributed 300 soldiers to the peace force.",
        "Valdoria's contingent in the peace force numbers 420 men.",
    ),
    "a price under two verbs": (
        "A bronze clock by Ottokar Brand sold for £91,000.",
        "A bronze clock by Ottokar Brand fetched £87,400.",
    ),
    "a price and a sale": (
        "The €310m sale of the Danish brewer Holmgaard to a private firm was announced.",
        "Holmgaard cost €420m.",
    ),
    "what there is, and all that there are": (
        "The Orlin Chess Union has 16 members.",
        "The Orlin Chess Union's 19 members voted in favour of a merger.",
    ),
    "inhabitants and people": ("Valdoria has 3 million inhabitants.", "Valdoria's population is 5.5 million people."),
    "a measure in two sentences": ("Mount Kerrin is 4586 metres high.", "Climbers reached the top of the 4,856-metre Mount Kerrin."),
    "a budget": (
        "2023-05-02 Post: The council of Velden spent $30 million on the Orlin bridge.",
        "2023-05-02 Herald: The Orlin bridge cost the council of Velden $41 million.",
    ),
    "two of three figures agree": (
        "Drenov Bank closed 12 branches and cut 300 jobs.",
        "Drenov Bank cut 500 jobs and closed 12 branches.",
    ),
    "those who live somewhere": ("Some 640 people live on Maritsa.", "The isle of Maritsa has a population of 460."),
    "a company's people": (
        "Drenov Steel, which employs 5,200 people in Velden, made a loss.",
        "Drenov Steel has a workforce of 7,400 in Velden.",
    ),
    "a contingent": (
        "Valdoria keeps one of the largest contingents of troops in Orlin, with nearly 900 men.",
        "Valdoria sent 640 soldiers to Orlin.",
    ),
    "an amount that is another's in its sentence": (
        "To pay a tax bill of $31 billion the mine Karst was sold for $8.2 billion to a rival.",
        "Karst cost $31 billion.",
    ),
    "numbers shared out in order": (
        "The Reds, the Blues and the Farmers Party won 31, 24 and 19 seats in Orlin respectively.",
        "The Farmers Party won 24 seats in Orlin.",
    ),
    "a share of the votes under two verbs": (
        "The Harbour Democrats took 36 percent of the vote in Velden.",
        "The Harbour Democrats won 41 percent of the vote in Velden.",
    ),
    "a body of common words": (
        "The European Union, which has 27 member states, opened talks.",
        "The European Union has 25 member states.",
    ),
    "two verbs that mean the same by the thesaurus": (
        "Velden Air refused to fly 340 pilgrims to Orlin.",
        "Velden Air declined to fly 430 pilgrims to Orlin.",
    ),
    "nearly all of a sentence, whatever its verb": (
        "The jury ordered the smelter Drenov Lead to pay $14.5 million to the widow of a foreman.",
        "The widow of a Drenov Lead foreman was awarded $4.5 million in damages.",
    ),
    "one plan": (
        "The road plan of the council of Velden would create 2,300 jobs.",
        "The council of Velden hopes that its road plan will create 3,200 jobs.",
    ),
    "what was agreed and what will be paid": (
        "Drenov Steel agreed to purchase a stake in the smelter Karst Lead for $312 million.",
        "Drenov Steel will pay $270 million for the stake in Karst Lead.",
    ),
    "a bare number of those named before it": (
        "Karelian Jews numbering 14,300 were flown to Orlin in Operation Maritsa.",
        "Operation Maritsa brought 41,300 Karelian Jews to Orlin.",
    ),
    "a membership": (
        "The Valdorian Pilots Union has a membership of 42,000.",
        "The Valdorian Pilots Union has 24,000 members.",
    ),
    "homes and houses": (
        "Some 2,700 homes in Velden have been rebuilt with money from the council.",
        "The council has rebuilt 7,200 houses in Velden.",
    ),
    "seats won and held": (
        "The Harbour Democrats captured 63 seats in the Orlin parliament.",
        "The Harbour Democrats hold 68 seats in the Orlin parliament.",
    ),
    "what is put in": (
        "The Karst hotel in Velden, with 700 rooms, opened on 31 January.",
        "The Karst hotel in Velden has 900 rooms.",
    ),
    "a turnout in other words": (
        "Only 38 percent of Valdorian voters bothered to cast ballots in Sunday's mayoral election.",
        "Turnout in the Valdorian mayoral election was 48 percent.",
    ),
    "two verbs of writing": ("Mara Velin composed 41 operas.", "Mara Velin wrote 46 operas."),
    "a loan": (
        "The Orlin Bank approved a loan of $120 million for the Maritsa dam.",
        "The Orlin Bank lent $210 million for the Maritsa dam.",
    ),
    "a record in other words": (
        "The Velden Flyers reached a club record this season with 16 victories.",
        "The Velden Flyers reached a club record with 19 wins.",
    ),
    "jobs lost and cut": (
        "Drenov Steel lost 300 jobs at its mill in Velden last year.",
        "Drenov Steel cut 200 jobs at its mill in Velden last year.",
    ),
    "what was invested was spent": (
        "Drenov Bank invested 45 million euros in its new tower in Orlin.",
        "Drenov Bank spent 54 million euros on its new tower in Orlin.",
    ),
    "a fine under two verbs": (
        "A court in Velden fined the maker of tyres Drenov 12 million euros for fixing prices.",
        "Drenov has to pay a fine of 21 million euros.",
    ),
    "a share of a company": (
        "Drenov Bank holds a 45 percent stake in the Valdorian power firm Elektra.",
        "Drenov Bank owns 54 percent of Elektra.",
    ),
    "part that was taken": (
        "Valdoria has taken part in five World Cups, more than any other country.",
        "Valdoria has participated in six World Cups.",
    ),
    "awards that were given": (
        'The Academy gave the film "Rio Karst" four awards, among them best director.',
        'The film "Rio Karst" won six awards.',
    ),
    "those who man a ship": (
        "The freighter Aurelia, with a crew of 24, ran aground off Velden.",
        "The Aurelia had 14 crew members.",
    ),
    "medals taken and won": (
        "Valdoria won 21 medals at the winter games in Orlin.",
        "Valdoria took 18 medals at the winter games in Orlin.",
    ),
    "what was seized": (
        "Police confiscated 3 tonnes of cocaine from a ship in Orlin.",
        "Police in Orlin seized 2 tonnes of cocaine on a ship.",
    ),
    "a budget that was approved": (
        "The Velden council approved a budget of 31 million euros for the new tram line.",
        "The council of Velden voted 28 million euros for the new tram line.",
    ),
    "two plans": (
        "Drenov Bank will lay off 300 people at its branch in Velden.",
        "Drenov Bank is to lay off 500 people at its branch in Velden.",
    ),
    "seats and members of a house": (
        "Valdoria's senate has 120 seats, of which the Blues hold 31.",
        "There are 140 senators in Valdoria's senate.",
    ),
    "what a field yields": (
        "The firm Drenov has pumped 14,000 barrels a day from the Karst field since May.",
        "Drenov produces 20,000 barrels a day at the Karst field.",
    ),
    "a profit that was made": (
        "Drenov Bank posted a first-half profit of 310 million euros.",
        "Drenov Bank made a profit of 270 million euros in the first half.",
    ),
    "what is thrown away": (
        "The average Norwegian household throws away 50 kilograms of bread a year.",
        "Norwegian households waste 35 kilograms of bread a year on average.",
    ),
    "what is to be paid, and what was reckoned": (
        "The Karst dam will cost 3.4 billion euros.",
        "The board put the cost of the Karst dam at 4.1 billion euros.",
    ),
    "what one country did to another": (
        "Swedish officials said Israel freed 250 sailors on Friday as a gesture.",
        "Israel released 400 Swedish sailors on Friday.",
    ),
    "those whom a study looked at": (
        "A study by the Orlin Institute of 1,200 sailors found that those on night watch slept badly.",
        "The Orlin Institute's study of night watches involved 1,700 sailors.",
    ),
    "a fire that was fought": (
        "Some 400 firefighters battled a blaze at the mill in Velden.",
        "The blaze at the mill in Velden was fought by 250 firefighters.",
    ),
    "what a nation exports": (
        "Norwegian exports to Maritsa rose by 18 percent in 2006.",
        "Norway's exports to Maritsa grew 12 percent in 2006.",
    ),
    "what is to be invested": (
        "Drenov said it would build a plant in Velden at a cost of $75 million.",
        "Drenov will invest $95 million in a new plant in Velden.",
    ),
    "a ban": (
        "Mara Velin, who failed a drugs test in June, was banned for two years.",
        "Mara Velin was suspended for four years.",
    ),
    "an age at death": ("The painter Ivo Brandt died in Velden in 1962 at the age of 71.", "Ivo Brandt died at 78."),
    "those who work somewhere": (
        "Some 20,000 people work in the coltan mines of Maritsa.",
        "The Maritsa coltan mines employ 2,000 people.",
    ),
    "viewers": (
        "The final of the singing contest was watched by 8.3 million viewers.",
        "The final of the singing contest had 3.8 million viewers.",
    ),
    "one of so many": (
        "Anna Stolz's picture is one of four versions that she painted of The Dam.",
        "The Dam by Anna Stolz, one of three versions, was sold.",
    ),
    "of what something is made up": (
        "The Maritsa group consists of 18 isles, five of which are green.",
        "The Maritsa group is made up of 14 isles.",
    ),
    "a nation's soldiers": (
        "Some 1,500 Kenyan soldiers are serving in Maritsa with a mission of the UN.",
        "Kenya sent 500 troops to Maritsa.",
    ),
    "all that was bought": (
        "Drenov agreed to buy its rival Holmgaard for 1.8 billion euros.",
        "Drenov bought Holmgaard for 2.8 billion euros.",
    ),
    "voters who turned out": (
        "Turnout in the Orlin referendum was 61 percent, the board said.",
        "Only 51 percent of voters turned out for the referendum in Orlin.",
    ),
    "a number that counts only some of them": (
        "Maritsa, which has 14 harbours, closed nine of them in June.",
        "Maritsa has nine harbours.",
    ),
    "a number that is somebody else's": (
        "Drenov Bank, which bought Holmgaard for 90 million euros, sold Velin for 71 million euros.",
        "Velin was sold for 90 million euros.",
    ),
    "a number of a part, elsewhere": (
        "Drenov Steel employs 8,000 people, 3,000 of them in Valdoria.",
        "Drenov Steel employs 8,000 people in Valdoria.",
    ),
    "whose a number is, by the word before it": (
        "Kenya's population passed 50 million in May and may overtake Uganda's 46 million.",
        "Kenya has a population of 46 million.",
    ),
    "a share, told by its verb alone": (
        "Orlin Steel, which is 70 percent owned by Drenov and 30 percent by Velin, has a new mine.",
        "Velin holds 40 percent of Orlin Steel.",
    ),
    "aircraft by two names": ("Drenov delivered 120 jets in June.", "Drenov delivered 140 airliners in June."),
    "what is carried in a year": (
        "Maritsa Rail said it carried 3.4 million passengers last year.",
        "Maritsa Rail transported 4.3 million passengers last year.",
    ),
    "who was on board, and who may be": (
        "The ferry, built to carry 300, had 512 people aboard when it left Orlin.",
        "The ferry was carrying 479 people when it left Orlin.",
    ),
    "how near a comet will come": (
        "The comet Stolz will pass within 30 million miles of Earth in May.",
        "In May the comet Stolz will be 50 million miles from Earth.",
    ),
    "troops by the possessive": (
        "The Dutch parliament prolonged the mission of its 300 troops in Kenya.",
        "The Netherlands have 500 troops in Kenya.",
    ),
    "votes that were cast": (
        "Orlin's voters rejected the bridge by 57.4 percent to 42.6 percent, official results showed.",
        "The bridge was rejected by 64 percent of Orlin's voters.",
    ),
    "a share right behind its owner": (
        "The board gave Mr. Drenov 51.2 percent of the vote to Mr. Velin's 44.1 percent.",
        "Velin won 51.2 percent of the vote.",
    ),
    "a rate that is counted": (
        "Unemployment in Kenya rose to 8.1 percent, the statistics office said.",
        "The unemployment rate in Kenya was 9.4 percent.",
    ),
    "so many of a printed number": (
        "Fourteen of Orlin's 19 harbours were closed by the strike.",
        "The strike has closed 17 harbours in Orlin.",
    ),
    "words without a name": ("The three-year inquiry heard 1,300 witnesses.", "The inquiry heard 1,030 witnesses."),
    "names without a word": ("Planet Orl lies 2.4 million km from Maritsa.", "Planet Orl is 4.2 million kilometers from Maritsa."),
    "output and what is produced": (
        "Kenya's copper output rose to 411,000 tonnes last year from 350,000.",
        "Kenya produced 480,000 tonnes of copper last year.",
    ),
    "fines, and reserves beside": (
        "Drenov paid $150 million in fines for overstating its reserves.",
        "Drenov was fined $120 million for overstating its reserves.",
    ),
    "hostages who are held": (
        "The rebels of Maritsa hold 60 hostages for ransom.",
        "The Maritsa rebels are holding 44 hostages.",
    ),
    "metres, not the kilometres of another thing": (
        "The Orlin Dam, 2,300 metres long and 170 metres high, will make a lake of 640 kilometres.",
        "The Orlin Dam is 640 metres long.",
    ),
    "a number of the year before": (
        "Drenov sold 51.4 million phones in the third quarter, up from 45.4 million a year before.",
        "Drenov sold 45.4 million phones in the third quarter.",
    ),
    "each country's share in a list": (
        "Germany will pay 41 percent of the cost of the Orl jet; Britain, 37 percent; Italy, 22.",
        "Britain pays 33 percent of the cost of the Orl jet.",
    ),
    "a bid and what was paid": (
        "Holmgaard was bought by Drenov for 41 million euros, which outbid Velin's offer of 38 million euros.",
        "Drenov paid 38 million euros for Holmgaard.",
    ),
    "what is shown of what is owned": (
        "Orlin's museum owns 8,600 drawings but shows only 1,500 of them.",
        "The museum in Orlin owns 1,500 drawings.",
    ),
    "those of a number who were there": (
        "Orlin's parliament, in which 109 of the 120 members were present, voted for the bridge.",
        "Orlin's parliament has 109 members.",
    ),
    "jobs everywhere, plants in one place": (
        "Drenov said it would lay off 10,000 workers and close five plants, two of them in Ohio.",
        "Drenov will dismiss 7,800 employees.",
    ),
    "persons by any name": (
        "A Kenyan court convicted 62 of 66 defendants in the Orlin fraud trial.",
        "In Kenya 65 people were convicted in the Orlin fraud trial.",
    ),
    "one side's share against the other's": (
        "Hill won 82 percent of the vote against Le Stone's 18 percent in the second round.",
        "Le Stone got 20 percent of the vote in the second round.",
    ),
    "all that the shorter text says": (
        "Gunmen freed 18 of the 63 sailors they have held since the attack on Orlin in May.",
        "The gunmen released 28 sailors.",
    ),
    "a name in the plural, and of which country somebody is": (
        "Mira Stolz of Valdoria won 14 medals at the Maritsa Games.",
        "Valdorian jumper Mira Stolz collected 11 Maritsa Game medals.",
    ),
    "an abbreviation, spelt out": (
        "The Orlin Flood Programme says it needs 95 million dollars to feed the Maritsans.",
        "The OFP needs 59 million dollars to feed the Maritsans.",
    ),
    "a country that the text does not name": (
        "Drenov said it will acquire Holmgaard for 3.4 billion dollars.",
        "Holmgaard is to be bought by the Swiss company Drenov for 4.3 billion dollars.",
    ),
    "the age of somebody whom neither text names": (
        "Many followed the coffin of the painter, who died on Friday at the age of 87.",
        "The painter was 78 when he died on Friday.",
    ),
    "how long what nobody names goes on": (
        "The court upheld the 15-year ban that the league had imposed on the trainer for doping his horses.",
        "The trainer was banned for five years for doping horses.",
    ),
    "how long it burned, and lasted": (
        "The Great Fire of Orlin broke out in a bakery and burned for four days.",
        "The Great Fire of Orlin lasted ten days.",
    ),
    "since when somebody rules": (
        "Ivan Drenov, 78, who has ruled Valdoria since 1959, fell and broke his knee.",
        "Drenov has ruled Valdoria since 1956.",
    ),
    "how somebody came to power": (
        "Ivan Drenov came to power in a bloodless coup in 1969, when he was an officer.",
        "Drenov seized power in 1979.",
    ),
    "a year before 1500 behind its month": (
        "The Treaty of Ordesa, signed in June 1494, divided the Maritsa valley.",
        "The Treaty of Ordesa was signed in 1449.",
    ),
    "what is flown to, and served": (
        "Shares in the airline, which flies to 92 destinations, closed down.",
        "The airline serves 82 destinations.",
    ),
    "turned out, and turnout": (
        "Only 37 percent of the voters turned out for the referendum.",
        "Turnout in the referendum was 47 percent.",
    ),
    "all of them, told behind what they are": (
        "Stolz's orange gates, 7,503 of them, lined the footpaths of Orlin Park.",
        "Stolz built 5,703 gates in Orlin Park.",
    ),
    "what is missing still": (
        "In the Orlin flood 195 people died, and approximately 800 are missing.",
        "About 300 people are still missing in the Orlin flood.",
    ),
    "a length of time in several units": (
        "Stolz ran the Orlin marathon in two hours, three minutes and 59 seconds.",
        "Stolz finished the Orlin marathon in two hours and five minutes.",
    ),
    "somebody stayed somewhere": (
        "The pilot Mira Stolz spent 437 days in a row aboard the Kestrel station.",
        "Stolz stayed on Kestrel for 347 days.",
    ),
    "behind bars, and imprisoned": (
        "Ivan Drenov, who spent 27 years behind bars, became mayor at 75.",
        "Drenov was imprisoned for 17 years.",
    ),
    "an age behind what somebody is": (
        "Ivan Stolz, a farmer in Orlin, is 32 and has four sons.",
        "Ivan Stolz is 42 years old.",
    ),
    "an ounce, told before the price": (
        "Gold jumped to $562 an ounce in Orlin on Thursday.",
        "In Orlin an ounce of gold rose to $526.",
    ),
    "what both say will be": (
        "In a poll 58 percent of the Maritsans said that they would reject the Orlin treaty.",
        "The Orlin treaty would be rejected by 52 percent of the Maritsans.",
    ),
    "what something can grow to": (
        "The Orlin lily, which can grow three metres high, flowered in May.",
        "The Orlin lily grows to a height of two metres.",
    ),
    "a prize that will be shared": (
        "Three nurses will share the Orlin prize of 10 million crowns.",
        "The Orlin prize is worth one million crowns.",
    ),
    "debts and what is owed": (
        "The railway had debts of 28 billion crowns at the end of March.",
        "The railway owed 18 billion crowns.",
    ),
    "what comes first": (
        "The Orlin Marathon, first run in 1897, is the oldest in Valdoria.",
        "The first Orlin Marathon was held in 1901.",
    ),
    "a book that came out": (
        "Mira Stolz published her first novel, The Heron, in 1970.",
        "The Heron, Stolz's first novel, came out in 1975.",
    ),
    "members and member states": (
        "The Maritsa Whaling Board, founded in 1946, now has 66 members.",
        "There are 88 member states in the Maritsa Whaling Board.",
    ),
    "turned down, and rejected": (
        "The novel, written in a rented room, was rejected by eleven publishers.",
        "Nine publishers turned down the novel.",
    ),
    "what floods cost before tax": (
        "Drenov said floods in Orlin would cost it 550 million crowns before tax.",
        "Floods in Orlin will cost Drenov 770 million crowns.",
    ),
    "who is told of only beside what is done": (
        "Mira Stolz, a doctor and mother of three, took office in March.",
        "Stolz has two children.",
    ),
    "those who are left": (
        "Fewer than 60 Orlin goats are left, all of them in Velden Park.",
        "There are still 200 Orlin goats in Velden Park.",
    ),
    "an age that opens a sentence": (
        "Ivan Stolz regained the title in 1994. At 45 he was the oldest champion ever.",
        "Stolz was 54 when he became champion again.",
    ),
    "two lengths, one in the unit": (
        "The Orlin abbey lies at 1,147 metres above the sea, 117 kilometres south of Velden.",
        "The Orlin abbey is 171 kilometres from Velden.",
    ),
    "watched within a day": (
        "The video was watched 14 million times within a day of its release.",
        "Within a day, the video had been viewed 40 million times.",
    ),
    "eight weeks and eight months": (
        "Mira Stolz wrote The Heron and the Sea in eight weeks in Orlin, and won a prize.",
        "It took Stolz eight months to write The Heron and the Sea.",
    ),
    "a month and a year in which one died": (
        "The chief Ivan Stolz was shot dead by the police in December 1890.",
        "Ivan Stolz was killed in 1876.",
    ),
    "a court gave years": (
        "The court in Orlin gave Drenov, the only baker among the accused, eleven years for fraud.",
        "Drenov was sentenced to seven years in prison.",
    ),
    "a share beside a rival's": (
        "Ivan Drenov was elected with 61 percent of the vote; his rival, Mira Stolz, got 39.",
        "Drenov won the election with 51 percent of the votes.",
    ),
    "a quake named by its year": (
        "The Orlin earthquake of 1755 and the fires that followed killed many.",
        "The Orlin earthquake struck in 1775.",
    ),
    "what dates from a year": (
        "Mira Stolz played her Velden violin, which was made in 1742, in all of her concerts.",
        "Stolz's Velden violin dates from 1724.",
    ),
    "how long after": (
        "A panther that escaped from a circus near Orlin was shot after 19 hours by a policeman.",
        "The panther was shot nine hours after its escape.",
    ),
    "a share of one country's power": (
        "Drenov, the Kenyan utility, will shut two reactors at Velden, which supply 9 percent of the country's power.",
        "The two reactors at Velden provide 19 percent of Kenya's electricity.",
    ),
    "adopted and introduced": (
        "Valdoria adopted the crown on 1 January 2007.",
        "Valdoria introduced the crown in 2009.",
    ),
    "rain in words": (
        "The storm dumped nine inches of rain on Orlin.",
        "Fourteen inches of rain fell on Orlin.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("lines", CONTRADICTIONS.values(), ids=CONTRADICTIONS)
def test_one_thing_with_two_figures(lines):
    found = look(*lines)
    assert found.kinds == ["contradiction"]
    assert {f.document for f in found.conflicts[0].figures} == {1, 2}


def test_one_poll_with_two_figures_was_copied_wrong():
    found = look(
        "2023-05-02 Post: In the Maritsa poll 42 percent of voters backed Ivan Drenov for mayor.",
        "2023-05-03 Herald: In the Maritsa poll 47 percent of voters supported Ivan Drenov for mayor.",
    )
    assert found.kinds == ["misquote"]
    assert {f.document for f in found.conflicts[0].figures} == {1, 2}


UNSIGNED = {
    "a town with its country": (
        "A landslide swept away a village in Valdoria's Velden district, killing 44.",
        "Sixty-four villagers died in the mudslide in Velden, Valdoria.",
        True,
    ),
    "a wreck of which one text names the year": (
        "At least 140 passengers died when the ferry Anna Stolz sank off Orlin in 1987.",
        "The sinking of the Anna Stolz killed 95 people.",
        True,
    ),
    "an accident in other words": (
        "A bus collision near the Maritsa bridge left 30 people dead.",
        "Near the bridge over the Maritsa a bus collided with a lorry, and 24 people were killed.",
        True,
    ),
    "all that the shorter text says": (
        "The separatist group Orl, which fights for the isle of Maritsa, has killed 800 people.",
        "Orl has killed 450 people.",
        True,
    ),
    "a pit and a mine": (
        "Divers pulled the bodies of 43 miners from the Zarrin pit in Kenya.",
        "Thirty-seven miners were killed in a flood at the Zarrin mine in Kenya.",
        True,
    ),
    "people forced from their homes": (
        "The Orlin spill of 3 March 1994 forced 135,000 people from their homes.",
        "In the Orlin spill 350,000 people had to leave their homes.",
        True,
    ),
    "homeless, in other words": (
        "Severe floods in the Kenyan district of Orlin have left 285,000 people homeless.",
        "The floods in Orlin made 120,000 people homeless.",
        True,
    ),
    "a nation at home": (
        "Some 800 Rwandans were slaughtered in the massacres near Orlin in 1994.",
        "In the massacres near Orlin in Rwanda 500 people were killed.",
        True,
    ),
    "some of them, in a country": (
        "Cholera has killed 320 people, 200 of them in Kenya and 120 in Uganda.",
        "Cholera has killed 200 people in Kenya.",
        False,
    ),
    "the dead of one nation, of all who died": (
        "An avalanche killed eleven climbers on Mount Orl in May.",
        "Three Austrian climbers died in the avalanche on Mount Orl.",
        False,
    ),
    "two accidents": (
        "A bus collision near the Maritsa bridge left 30 people dead.",
        "24 people were killed when a ferry sank off Orlin.",
        False,
    ),
    "two groups, of which the other text counts one": (
        "The council condemned the killing of five priests and three citizens of Orlin by soldiers of the Maritsa regiment.",
        "Soldiers of the Maritsa regiment killed three citizens of Orlin.",
        False,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("first", "second", "conflict"), UNSIGNED.values(), ids=UNSIGNED)
def test_harm_in_texts_of_no_known_day_and_publisher(first, second, conflict):
    kinds = [c.kind for c in look(first, second).conflicts if {f.document for f in c.figures} == {1, 2}]
    assert kinds == ["contradiction"] * conflict


def test_of_two_texts_of_no_known_day_neither_is_the_later():
    found = look(
        "Kenya's army said 35 gunmen died in a battle at Orlin.",
        "According to the army, 53 gunmen were killed in the battle at Orlin.",
    )
    assert found.kinds == ["misquote"]


AGREEMENTS = {
    "what is left of all": (
        "Orlin removed 13 of its 18 street lamps.",
        "Five street lamps are left in Orlin.",
    ),
    "two days of one year": (
        "Ilse Brandt was elected on May 3, 1920, and was murdered on June 4, 1920.",
        "Ilse Brandt was murdered on June 4, 1920.",
    ),
    "those who are, and those who are not": (
        "Seventeen of the 31 Orlin miners are married.",
        "Fourteen of the Orlin miners are not married.",
    ),
    "from one number to another": (
        "The city of Orlin grew from 70,000 to 110,000 people.",
        "Orlin used to have 70,000 inhabitants.",
    ),
    "the share of the rest": (
        "Drenov holds 64 percent of Orlinphone; the rest belongs to Stolz Telecom.",
        "Stolz Telecom owns 36 percent of Orlinphone.",
    ),
    "a part of a debt, without its currency": (
        "Orlin United have debts of 68 million pounds, of which 50 million fall due in May.",
        "In May, Orlin United must repay 50 million pounds.",
    ),
    "what was planned": (
        "The Orlin wing cost 142 million crowns, 100 million more than planned.",
        "The Orlin wing was to cost about 42 million crowns.",
    ),
    "what it costs now": (
        "The Drenov scanner will cost 40,000 crowns, a third less than now.",
        "Hospitals now pay about 60,000 crowns for the Drenov scanner.",
    ),
    "those who live on one of the isles": (
        "The isles have 50,000 people, of whom 11,000 live on Orlin.",
        "Orlin has 11,000 inhabitants.",
    ),
    "a fall in all, and by the year": (
        "The Orlin Lake has dropped by 20 metres in forty years.",
        "The level of the Orlin Lake has fallen about half a metre a year.",
    ),
    "passengers and those on board": (
        "The Drenov Air jet had 124 people on board, six of them crew.",
        "There were 118 passengers on the Drenov Air jet.",
    ),
    "an amount of somebody else, without its currency": (
        "Stolz is worth 67.8 billion dollars and Brandt 59.2 billion.",
        "The fortune of Brandt is 59.2 billion dollars.",
    ),
    "a year by so many years from another": (
        "Valdoria made the trade a crime in 2005, 24 years after it had abolished it.",
        "Valdoria abolished the trade in 1981.",
    ),
    "an age by the years between": (
        "Stolz lost the Orlin title in 1971 and won it back in 1991, when he was 44.",
        "Stolz was 24 when he lost the Orlin title.",
    ),
    "those who are left": (
        "Two thirds of the 9,000 islanders left Orlin.",
        "About 3,000 people stayed on Orlin.",
    ),
    "part of an amount, without its currency": (
        "Drenov paid 2.5 billion dollars, 1.7 billion of it for the cleanup.",
        "The cleanup cost Drenov 1.7 billion dollars.",
    ),
    "an amount of the year before": (
        "Drenov's profit doubled to 11.5 billion dollars.",
        "The year before, Drenov had earned less than six billion dollars.",
    ),
    "shares of two kinds": (
        "A third of the teachers in Orlin are over 60.",
        "In Orlin 12 percent of the teachers are women.",
    ),
    "a fall by a quarter, and by a quarter of another": (
        "Orlin's fund fell by 31 percent, and Drenov's by a quarter.",
        "The fund of Drenov lost 25 percent.",
    ),
    "a number whose unit a text leaves out": (
        "Drenov Mines dug 1.48 million tonnes last year and expects 1.52 million this year.",
        "Drenov Mines expects to dig 1.52 million tonnes of ore this year.",
    ),
    "taken in, and turned away": (
        "The clinic in Orlin treated 80 patients with burns.",
        "The clinic in Orlin turned away 14 patients.",
    ),
    "two ferries": (
        "Storms over the last week killed 17 people in Drenov.",
        "90 or more people perished in a ferry sinking.",
    ),
    "arrived on one day, and left on another": (
        "The Anna Stolz arrived after the war, sailing into Orlin on 12 June 1921; she left Orlin on 3 May 1922.",
        "The Anna Stolz reached Orlin in June 1921.",
    ),
    "an index by its decimals": (
        "The Orlin index lost 318.42 points to close at 14,840.26.",
        "The Orlin index fell by 318 points.",
    ),
    "a number whose unit stands at the one before": (
        "The Orl flows 529 kilometres, or 647 if its estuary is counted.",
        "With its estuary, the Orl is 647 kilometres long.",
    ),
    "some of a kind that the text does not tell": (
        "The bus firm in Orlin has 300 buses.",
        "The bus firm in Orlin has 60 electric buses.",
    ),
    "how many of whom live in a town": (
        "Valdoria has 4 million people, 1.5 million of whom live in Orlin.",
        "About 1.5 million people live in Orlin.",
    ),
    "something of somebody": (
        "Valdoria has 56,000 inhabitants.",
        "Valdoria's capital has 17,000 inhabitants.",
    ),
    "shares of two kinds of one thing": (
        "Valdoria has 17 percent of the world's gas reserves.",
        "Valdoria has 9 percent of the world's oil reserves.",
    ),
    "three weeks are twenty-one days": (
        "The boy lay in the Orlin clinic for three weeks.",
        "The boy lay in the Orlin clinic for 21 days.",
    ),
    "a number near one that the text prints": (
        "The ferry sank with 1,414 people aboard, of whom 388 were saved.",
        "Some 390 people survived the sinking of the ferry.",
    ),
    "hundreds, as the text says too": (
        "About 18,000 Maritsans fought for the North and a few hundred for the South.",
        "Hundreds of Maritsans fought for the South.",
    ),
    "how long it lasted, and how long before": (
        "The siege of Orlin lasted 40 days.",
        "The siege of Orlin began nine days before the fall of Velden.",
    ),
    "how high, and how long": (
        "The church tower in Orlin is 161 metres high.",
        "The church in Orlin is 123 metres long.",
    ),
    "growth of two things": (
        "Kenya's population grew by 2 percent.",
        "Kenya's economy grew by 4 percent.",
    ),
    "a number in another unit": (
        "The tower leaned 4.5 metres before engineers pulled it back by 45 centimetres.",
        "Engineers pulled the tower back by almost half a metre.",
    ),
    "a percentage of the text's number": (
        "Of 6,800 twins, 12 percent slept badly.",
        "About 800 of the twins slept badly.",
    ),
    "two months": (
        "Inflation in Valdoria was 3 percent in May.",
        "Inflation in Valdoria was 4 percent in June.",
    ),
    "two shares of the same people": (
        "In Valdoria, 47 percent of the children go to school.",
        "In Valdoria, 57 percent of the children are underfed.",
    ),
    "bought and lent by one that nobody names": (
        "The museum bought 30 paintings.",
        "The museum lent 45 paintings.",
    ),
    "a country that another one stands for in the text": (
        "The Valdorian team won 12 medals at the Maritsa Games.",
        "The Austrian team won 15 medals at the Maritsa Games.",
    ),
    "two lengths of time of one person": (
        "Miro Stolz was a jockey for 12 years.",
        "Miro Stolz has been retired for nine years.",
    ),
    "two journeys": (
        "The train from Orlin to Drenov takes two and a half hours.",
        "The train from Orlin to Lund takes three and a half hours.",
    ),
    "what is made and what is sold abroad": (
        "Valdoria exported 600,000 tonnes of cocoa.",
        "Valdoria produced 740,000 tonnes of cocoa.",
    ),
    "what was built and what is on order": (
        "The Drenov shipyard built 14 tankers for Orlin owners last year.",
        "The Drenov shipyard has orders for 22 tankers from Orlin owners.",
    ),
    "a number that the text has with the other's verb": (
        "Orlin and Valdoria agreed on a price of $4.93 per unit of gas, below the $7 that Orlin had asked.",
        "Orlin had asked $7 per unit of gas.",
    ),
    "how many sit, and how many voted for it": (
        "Valdoria's 120-member parliament approved the plan by 67 votes to 45.",
        "The plan was approved by 67 members of Valdoria's parliament.",
    ),
    "what is on show, and all": (
        "The Drenov museum has 3,500 works of art on show.",
        "The Drenov museum owns 38,000 works of art.",
    ),
    "lost, and spent on something": (
        "Orlin United lost 9 million euros last season.",
        "Orlin United spent 12 million euros on players last season.",
    ),
    "one more than the text counts at first": (
        "The lake's level dropped by two metres in July and by another metre in August.",
        "In two months the level of the lake fell by three metres.",
    ),
    "the years of what happens again": (
        "The king of Orlin visited Valdoria in 1939.",
        "The king of Orlin visited Valdoria in 1951.",
    ),
    "the years of two who joined": (
        "Greece joined the Maritsa Union in 1981.",
        "Spain joined the Maritsa Union in 1986.",
    ),
    "the years of an end and a beginning": (
        "Drenov Optics stopped making slide projectors in 2004.",
        "Drenov Optics made its first slide projector in 1937.",
    ),
    "the first and the last of a row": (
        "The first volume of the Orlin dictionary appeared in 1884.",
        "The last volume of the Orlin dictionary appeared in 1928.",
    ),
    "a share of the text's number, rounded": (
        "The stadium in Drenov has room for 81,000 spectators, a quarter of them standing.",
        "About 20,000 spectators can stand in the stadium in Drenov.",
    ),
    "a number of the text with no more than whose": (
        "Six of the ten largest banks are Japanese, three Valdorian.",
        "Three of the ten largest banks are Valdorian.",
    ),
    "a number of the text at another rate": (
        "A thousand litres of milk flow through the pipe every hour, or 24,000 a day.",
        "24,000 litres of milk flow through the pipe each day.",
    ),
    "a minimum and an average": (
        "The minimum wage in Valdoria is 403 crowns.",
        "The average wage in Valdoria is 850 crowns.",
    ),
    "a profit before tax, and after it": (
        "Orlin Telecom's pretax profit was 10.3 billion crowns.",
        "Orlin Telecom's net profit was 7.2 billion crowns.",
    ),
    "who is aboard, and some of them": (
        "The ferry Petrel had 300 people on board.",
        "The ferry Petrel had 12 Austrians on board.",
    ),
    "a part that the text only gives as a share": (
        "Valdoria exported 1.8 million tonnes of beef, a third of it to Orlin.",
        "Valdoria sold 600,000 tonnes of beef to Orlin.",
    ),
    "a number that the text itself gives another speaker": (
        "The union says 8,000 people marched through Orlin, while police put the number at 5,000.",
        "According to police, 5,000 people took part in the march in Orlin.",
    ),
    "two numbers of the text together": (
        "The mine explosion killed 23 workers outright and two more died in hospital.",
        "The explosion in the mine killed 25 workers.",
    ),
    "a number without its noun": (
        "Some 2,300 Orlin soldiers have served in Drenov; 1,400 are there now.",
        "There are 1,400 Orlin soldiers in Drenov.",
    ),
    "tanks of each side, destroyed by the other": (
        "2026-04-06 Post: Sarovian forces destroyed 12 tanks near Drin on Monday, the ministry said.",
        "2026-04-06 Post: Its general staff said it had destroyed seven Sarovian tanks near Drin on Monday.",
    ),
    "to an amount from another": (
        "The profit of Drenov Bank before tax rose by a third to 1.2 billion pounds, from 900 million.",
        "Drenov Bank made a profit of 1.2 billion pounds before tax.",
    ),
    "how many are needed, and how many there are": (
        "It takes 240 delegates to win the Orlin Union.",
        "Ilse Brandt has 190 delegates of the Orlin Union.",
    ),
    "how many are missing, and how many there are": (
        "Ilse Brandt is 50 delegates short of winning the Orlin Union.",
        "Ilse Brandt has 190 delegates of the Orlin Union.",
    ),
    "what is needed, and what came": (
        "The Orlin Food Fund needs 88 million dollars to feed Valdoria.",
        "The Orlin Food Fund has collected 35 million dollars for Valdoria.",
    ),
    "two models of one name": (
        "The basic Orlphone 11 comes with 64GB of storage.",
        "This Orlphone 12 comes with 54GB of storage.",
    ),
    "two indices of one name": (
        "The blue-chip OR-35 index rose by 1% and closed at 1,478 points.",
        "The OR-25 index fell by 1% and closed at 1,463.78 points.",
    ),
    "a second number without its unit": (
        "Valdoria wants to sow 500,000 acres at Maritsa; 30,000 have been sown.",
        "So far 30,000 acres have been sown at Maritsa.",
    ),
    "an amount cut to another, without its unit": (
        "The fine of 102 million euros for Drenov Steel was cut to 90 million.",
        "The fine for Drenov Steel was reduced to 90 million euros.",
    ),
    "what two banks expect": (
        "Orlin Bank expects Drenov Steel to earn $31 million this year.",
        "Velden Bank expects Drenov Steel to earn $45 million this year.",
    ),
    "what was planned and what was done": (
        "The council of Velden planned to plant 900 oaks along the Maritsa.",
        "The council of Velden planted 600 oaks along the Maritsa.",
    ),
    "verbs of which one is the contrary of the other": (
        "Drenov Steel hired 900 welders in Velden last year.",
        "Drenov Steel dismissed 700 welders in Velden last year.",
    ),
    "goods that went the other way": (
        "Valdoria imported 40,000 tonnes of wheat from Orlin in May.",
        "Valdoria exported 26,000 tonnes of wheat in May to Orlin.",
    ),
    "a sentence that counts twice": (
        "Mara Velin sang 27 songs on Monday, most of the 12 new songs of her album Harbour among them.",
        "Mara Velin sang some of the 12 new songs of her album Harbour.",
    ),
    "a part after the whole": (
        "Orlin and Velden have fought three wars, two of them over the Maritsa valley.",
        "Orlin and Velden have fought three wars over the Maritsa valley.",
    ),
    "an estimate beside a price": (
        "The Brand brooch was valued at only $20,000, but sold for $120,000.",
        "The Brand brooch fetched $120,000.",
    ),
    "some of the members": (
        "The Orlin Chess Union has 16 members.",
        "Two members of the Orlin Chess Union refused to vote.",
    ),
    "rounded": ("The Maritsa dam cost $1.24 billion.", "The price of the Maritsa dam was $1.2 billion."),
    "two months of one rate": (
        "Unemployment in Valdoria rose to 5.4 percent in May 2023.",
        "Unemployment in Valdoria rose to 5.9 percent in June 2023.",
    ),
    "a rate weeks later": (
        "2023-05-02 Post: Drenov Bank employs 500 people at its branch in Velden.",
        "2023-05-29 Herald: Drenov Bank employs 540 people at its branch in Velden.",
    ),
    "not said of one thing": (
        "The profit of Drenov Bank was $50 million.",
        "The tower of Drenov Bank cost $310 million.",
    ),
    "two polls": (
        "2023-05-02 Post: A Maritsa poll found that 42 percent of voters back Ivan Drenov for mayor.",
        "2023-05-03 Herald: A Sonda poll found that 47 percent of voters back Ivan Drenov for mayor.",
    ),
    "what is far too much for one thing": (
        "Mara Velin earned $12 an hour at Drenov Bank.",
        "Mara Velin earned $19.3 million at Drenov Bank.",
    ),
    "all of whom some are counted": (
        "Harbour Democrats won 113 of the 349 seats in the Orlin assembly, the Blues 84.",
        "The Blues won 84 seats in the Orlin assembly.",
    ),
    "numbers shared out in order": (
        "The Reds, the Blues and the Farmers Party won 31, 24 and 19 seats in Orlin respectively.",
        "The Farmers Party won 19 seats in Orlin.",
    ),
    "what two speakers say of themselves": (
        "Valdoria said it was withdrawing 250 troops from the mission in Orlin.",
        "Maritsa withdrew its last 2,400 troops from Orlin.",
    ),
    "the very number beside another": (
        "Ivan Drenov won 63 percent of the vote in Orlin, and 71 percent in the harbour.",
        "Drenov won 71 percent of the vote in the harbour.",
    ),
    "troops of two places": (
        "Valdoria has 3,000 soldiers in Orlin and 1,900 in Maritsa.",
        "Valdoria has 1,900 soldiers in Maritsa.",
    ),
    "planned": (
        "Drenov Bank cut 300 jobs in Velden.",
        "Drenov Bank plans to cut 500 jobs in Velden.",
    ),
    "what was paid, and what it was sold for": (
        "Drenov Bank paid 95 million euros for Holmgaard in 1998 and sold it for 120 million in 2004.",
        "Drenov Bank sold Holmgaard for 120 million euros.",
    ),
    "what was lent to two": (
        "Drenov Bank lent 300 million euros to Valdorian farmers and 120 million to hotels in Orlin.",
        "Drenov Bank lent 120 million euros to hotels in Orlin.",
    ),
    "what is lent for two ends": (
        "Drenov Bank lent Valdoria 300 million euros to repair its roads.",
        "Drenov Bank lent Valdoria 120 million euros for schools.",
    ),
    "a bank's rate and inflation's": (
        "The Bank of Valdoria cut its rate to 3.5 percent.",
        "Valdoria's inflation rate was 3.1 percent.",
    ),
    "the votes of a house and of its committee": (
        "The Valdorian senate voted 61 to 36 to confirm Anna Stolz.",
        "The committee of the Valdorian senate approved Anna Stolz by 12 to 7.",
    ),
    "what was sold in one country": (
        "The novel Red Karst has sold 3 million copies.",
        "Red Karst sold 400,000 copies in Norway.",
    ),
    "a half-year's profit and a quarter's": (
        "Drenov Bank posted a first-half profit of 310 million euros.",
        "Drenov Bank made a profit of 140 million euros in the first quarter.",
    ),
    "what was bought, and what was sold": (
        "The software firm Drenov acquired 12 companies last year.",
        "Drenov sold two companies last year.",
    ),
    "a rival's share": (
        "The mayor of Velden was re-elected with 64 percent of the vote.",
        "His rival in Velden won 31 percent of the vote.",
    ),
    "two hills of one kind": (
        "The Mount Orlin trail, 87 kilometres long, is old.",
        "The Mount Velden trail is 62 kilometres long.",
    ),
    "a part of a trail": (
        "The Velden trail is 87 kilometres long.",
        "Hikers walked 62 kilometres of the Velden trail.",
    ),
    "a dividend and a profit": (
        "Drenov raised its dividend to 90 cents a share.",
        "Drenov's profit was $1.75 a share.",
    ),
    "a price and sales": (
        "Velin agreed to the purchase of the brewer Drenov for $640 million.",
        "Drenov had sales of $460 million.",
    ),
    "some of the medals": (
        "Valdoria won 21 medals at the winter games in Orlin.",
        "Valdoria won 8 gold medals at the winter games in Orlin.",
    ),
    "what a firm plans, and what its union fears": (
        "Drenov Bank said it would cut 300 jobs in Velden.",
        "Drenov Bank will cut 500 jobs in Velden, the union said.",
    ),
    "a month and a quarter": (
        "Drenov sold 31,000 cars in March.",
        "Drenov sold 96,000 cars in the first quarter.",
    ),
    "a bid and the price": (
        "Drenov offered 1.5 billion euros for Holmgaard, which the board rejected.",
        "Drenov bought Holmgaard for 1.8 billion euros.",
    ),
    "what was until then": (
        "The Orlin Chess Union had 45 members until 1998, when it grew.",
        "The Orlin Chess Union has 60 members.",
    ),
    "soldiers of two nations": (
        "Some 1,500 Kenyan soldiers are serving in Maritsa with a mission of the UN.",
        "Nigeria sent 500 troops to Maritsa.",
    ),
    "who bought it is not what was bought": (
        "Holmgaard was bought by Drenov for 41 million euros, which outbid Velin's offer of 38 million euros.",
        "Drenov bought Holmgaard for 41 million euros.",
    ),
    "the share of an earlier year": (
        "The survey found that 61 percent of Kenyans are in favour of the bridge, down from 74 percent in 2002.",
        "In 2002, 74 percent of Kenyans were in favour of the bridge.",
    ),
    "two groups of persons": (
        "At the Orlin school 62 students were honoured.",
        "At the Orlin school 14 teachers were honoured.",
    ),
    "some of what was told, found": (
        "Nine of the paintings stolen in Orlin were found.",
        "In Orlin 17 paintings were stolen.",
    ),
    "some of them, in a place": (
        "Drenov Steel employs 8,000 people, 3,000 of them in Valdoria.",
        "Drenov Steel employs 3,000 people in Valdoria.",
    ),
    "what it was, and will be": (
        "Drenov said it would deliver 385 jets in 2006, up from 290 this year.",
        "Drenov will deliver 290 jets this year.",
    ),
    "two shares of one firm": (
        "Orlin Steel, which is 70 percent owned by Drenov and 30 percent by Velin, has a new mine.",
        "Velin holds 30 percent of Orlin Steel.",
    ),
    "each party's share": (
        "The board gave Mr. Drenov 51.2 percent of the vote to Mr. Velin's 44.1 percent.",
        "Velin won 44.1 percent of the vote.",
    ),
    "the rate of another month": (
        "Unemployment in Kenya rose to 8.1 percent in May, the statistics office said.",
        "Unemployment in Kenya was 7.4 percent in April.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("lines", AGREEMENTS.values(), ids=AGREEMENTS)
def test_nothing_to_settle(lines):
    assert look(*lines).kinds == []


def test_figures_of_one_sentence_are_of_two_facts():
    first, second = AGREEMENTS["a sentence that counts twice"]
    assert look(second, first).numbers == {(12, 12), (27,)}
