"""News of money, shares, measures, crowds and counts that are no harm:
lines of several papers in, which figures are of one fact and which conflicts are put forward out.
"""

import pytest

from tests.facts.notation import Case, check

CASES = {
    "budget in two currencies": Case(
        (
            "2023-03-01 Gazette: The new tram line in Lindao will cost 240 million euros, the mayor said.",
            "2023-03-01 Courier: The new tram line in Lindao will cost $260 million, the mayor said.",
        ),
        apart=((240_000_000, 260_000_000),),
    ),
    "budget, two figures of one project": Case(
        (
            "2023-03-01 Gazette: The restoration of the Lindao opera house cost 48 million euros, the culture "
            "ministry said.",
            "2023-03-02 Courier: The restoration of the Lindao opera house cost 63 million euros, auditors said.",
        ),
        one=((48_000_000, 63_000_000),),
        kinds=["contradiction"],
    ),
    "two institutes' polls": Case(
        (
            "2023-05-10 Gazette: An Opinor poll published on Wednesday puts support for the Liberal Union at 31 "
            "percent.",
            "2023-05-10 Courier: A Centrum survey published on Wednesday puts support for the Liberal Union at 27 "
            "percent.",
        ),
    ),
    "one poll in two papers, slipped": Case(
        (
            "2023-05-10 Gazette: The Opinor poll gave the Liberal Union 31 percent of the vote.",
            "2023-05-10 Courier: The Opinor poll gave the Liberal Union 37 percent of the vote.",
        ),
        one=((31, 37),),
        kinds=["misquote"],
    ),
    "fine and sentence are two things": Case(
        (
            "2021-11-03 Gazette: A court in Marston fined the Delka company $4 million for polluting the Oder canal.",
            "2021-11-03 Courier: The Delka company paid $900,000 to clean up the Oder canal after a court in Marston "
            "ruled against it.",
        ),
    ),
    "attendance rounded": Case(
        (
            "2022-08-20 Gazette: A crowd of 41,200 watched Rovers beat Athletic 2-1 at Hanbury Park on Saturday.",
            "2022-08-20 Courier: Some 41,000 fans watched Rovers beat Athletic at Hanbury Park on Saturday.",
        ),
    ),
    "protest crowd: police and organisers": Case(
        (
            "2019-10-06 Gazette: Police said 20,000 people marched through Lindao on Sunday against the pension "
            "reform.",
            "2019-10-06 Courier: Organisers said 90,000 people marched through Lindao on Sunday against the pension "
            "reform.",
        ),
        one=((20000, 90000),),
        kinds=["contradiction"],
    ),
    "epidemic cumulative and new": Case(
        (
            "2020-03-22 Gazette: The health ministry reported 146 new cases of cholera in Valdoria on Sunday.",
            "2020-03-22 Courier: Valdoria has now recorded 2,312 cases of cholera since the outbreak began, the "
            "health ministry said on Sunday.",
        ),
        apart=((146, 2312),),
    ),
    "magnitude revised": Case(
        (
            "2018-01-23 Gazette: A 6.9-magnitude earthquake struck off Port Elin on Tuesday, the US Geological Survey"
            " said.",
            "2018-01-23 Courier: The earthquake that struck off Port Elin on Tuesday had a magnitude of 6.6, the US "
            "Geological Survey said, revising its earlier estimate of 6.9.",
        ),
    ),
    "layoffs announced": Case(
        (
            "2023-01-18 Gazette: Softgrid said on Wednesday it would cut 1,200 jobs at its plant in Marston.",
            "2023-01-18 Courier: Softgrid will cut 2,100 jobs at its plant in Marston, the union said on Wednesday.",
        ),
    ),
    "layoffs done": Case(
        (
            "2023-01-18 Gazette: Softgrid cut 1,200 jobs at its Marston plant last year.",
            "2023-01-18 Courier: Softgrid cut 2,100 jobs at its Marston plant last year.",
        ),
        one=((1200, 2100),),
        kinds=["contradiction"],
    ),
    "quarterly profit of two quarters": Case(
        (
            "2023-04-28 Gazette: Drenov Bank reported a net profit of $410 million for the first quarter.",
            "2023-07-28 Courier: Drenov Bank reported a net profit of $385 million for the second quarter.",
        ),
    ),
    "profit and revenue of one quarter": Case(
        (
            "2023-04-28 Gazette: Drenov Bank reported first-quarter net profit of $410 million.",
            "2023-04-28 Courier: Drenov Bank reported first-quarter revenue of $2.1 billion.",
        ),
        apart=((410_000_000, 2_100_000_000),),
    ),
    "vaccine doses, at least and exact": Case(
        (
            "2021-02-15 Gazette: Valdoria has received at least 300,000 doses of the vaccine, the health minister "
            "said.",
            "2021-02-15 Courier: Valdoria has received 324,000 doses of the vaccine, the health minister said.",
        ),
    ),
    "vaccine doses and people vaccinated": Case(
        (
            "2021-02-15 Gazette: Valdoria has administered 610,000 doses of the vaccine, the health minister said.",
            "2021-02-15 Courier: Some 322,000 people in Valdoria have been vaccinated, the health minister said.",
        ),
        apart=((610_000, 322_000),),
    ),
    "turnout rounds": Case(
        (
            "2019-09-16 Gazette: Turnout in Sunday's presidential election in Valdoria was 48.98 percent, the "
            "electoral commission said.",
            "2019-09-16 Courier: Turnout in Sunday's presidential election in Valdoria was 49 percent, the electoral "
            "commission said.",
        ),
        one=((48.98, 49),),
    ),
    "wildfire in acres and hectares": Case(
        (
            "2021-07-20 Gazette: The Boulder Creek fire had burned 90,000 acres by Tuesday, fire officials said.",
            "2021-07-20 Courier: The Boulder Creek fire had burned 36,400 hectares by Tuesday, fire officials said.",
        ),
    ),
    "wildfire in acres and hectares, wrong": Case(
        (
            "2021-07-20 Gazette: The Boulder Creek fire had burned 90,000 acres by Tuesday, fire officials said.",
            "2021-07-20 Courier: The Boulder Creek fire had burned 90,000 hectares by Tuesday, fire officials said.",
        ),
        kinds=["misquote"],
    ),
    "wildfire grows over days": Case(
        (
            "2021-07-20 Gazette: The Boulder Creek fire had burned 90,000 acres by Tuesday, fire officials said.",
            "2021-07-23 Courier: The Boulder Creek fire had burned 141,000 acres by Friday, fire officials said.",
        ),
    ),
    "missiles fired and shot down": Case(
        (
            "2022-12-16 Gazette: Russia fired 76 missiles at Ukraine on Friday, the air force said.",
            "2022-12-16 Courier: Ukraine's air force said it shot down 60 of 76 Russian missiles fired on Friday.",
        ),
        one=((76, 76),),
        apart=((76, 60),),
    ),
    "population of a town": Case(
        (
            "The town of Velbury has 42,000 inhabitants.",
            "Velbury, a town of 24,000 people, lies on the river Sorn.",
        ),
        kinds=["contradiction"],
    ),
    "oil price of two days": Case(
        (
            "2022-03-07 Gazette: Brent crude rose to $130 a barrel on Monday.",
            "2022-03-09 Courier: Brent crude fell to $111 a barrel on Wednesday.",
        ),
    ),
    "share price change and level": Case(
        (
            "2022-03-07 Gazette: Shares in Softgrid fell 7 percent on Monday to close at $41.",
            "2022-03-07 Courier: Softgrid shares closed down 7 percent at $41 on Monday.",
        ),
    ),
    "inflation of two months": Case(
        (
            "2022-03-07 Gazette: Inflation in Valdoria rose to 8.1 percent in February from 7.4 percent in January, "
            "the statistics office said.",
            "2022-02-07 Courier: Inflation in Valdoria rose to 7.4 percent in January, the statistics office said.",
        ),
    ),
    "refugees and returnees": Case(
        (
            "2022-03-10 Gazette: UNHCR said 2.3 million people had fled Ukraine as of Thursday.",
            "2022-03-10 Courier: The border guard said 220,000 people had returned to Ukraine since the invasion "
            "began.",
        ),
        apart=((2_300_000, 220_000),),
    ),
    "goal tally of a player": Case(
        (
            "2022-03-10 Gazette: Ilya Brand has scored 17 goals for Rovers this season.",
            "2022-03-10 Courier: Ilya Brand, who has scored 71 goals for Rovers this season, signed a new contract.",
        ),
        one=((17, 71),),
        kinds=["contradiction"],
    ),
    "same speech, slipped magnitude": Case(
        (
            "2021-04-01 Gazette: President Alba said the road plan would create 2.3 million jobs.",
            "2021-04-01 Courier: President Alba said the road plan would create 23 million jobs.",
        ),
    ),
    "votes for a bill": Case(
        (
            "2021-04-01 Gazette: The Senate passed the farm bill by 62 votes to 38 on Thursday.",
            "2021-04-01 Courier: The Senate passed the farm bill on Thursday by 62 votes to 36.",
        ),
        kinds=["contradiction"],
    ),
    "drug seizure in tonnes and kilos": Case(
        (
            "2019-02-04 Gazette: Police seized 9.5 tonnes of cocaine on a ship in the port of Praia Nova.",
            "2019-02-04 Courier: Police seized 9,500 kilograms of cocaine on a ship in the port of Praia Nova.",
        ),
    ),
    "drug seizure contradicts": Case(
        (
            "2019-02-04 Gazette: Police seized 9.5 tonnes of cocaine on a ship in the port of Praia Nova.",
            "2019-02-04 Courier: Police seized 5.9 tonnes of cocaine on a ship in the port of Praia Nova.",
        ),
        one=((9.5, 5.9),),
        kinds=["contradiction"],
    ),
    "yesterday's strike and today's strike on one city": Case(
        (
            "2022-07-14 Globe: Russian missiles hit an office block in Vinnytsia on Thursday, killing 23 people, the "
            "emergency service said.",
            "2022-07-16 Mirror: Russian missiles hit a hostel in Vinnytsia on Saturday, killing three people, the "
            "governor said.",
        ),
        apart=((23, 3),),
    ),
    "planned and achieved troop numbers": Case(
        (
            "2010-05-01 Globe: Britain plans to send 500 more soldiers to Helmand.",
            "2010-05-20 Mirror: Britain has sent 300 more soldiers to Helmand.",
        ),
    ),
    "estimate of cost rises over years": Case(
        (
            "2019-01-10 Globe: The Harwick nuclear plant will cost £18 billion, the company said.",
            "2023-06-10 Mirror: The Harwick nuclear plant will cost £32 billion, the company said.",
        ),
    ),
    "unemployment rate of two countries": Case(
        (
            "2014-04-01 Globe: Unemployment in Spain stood at 25.6 percent in February, Eurostat said.",
            "2014-04-01 Mirror: Unemployment in Greece stood at 27.5 percent in December, Eurostat said.",
        ),
    ),
    "one rate, two figures": Case(
        (
            "2014-04-01 Globe: Unemployment in Spain stood at 25.6 percent in February, Eurostat said.",
            "2014-04-01 Mirror: Unemployment in Spain stood at 26.5 percent in February, Eurostat said.",
        ),
        one=((25.6, 26.5),),
        kinds=["misquote"],
    ),
    "barrels a day of two countries": Case(
        (
            "2016-11-30 Globe: Iraq agreed to cut output by 210,000 barrels a day.",
            "2016-11-30 Mirror: Saudi Arabia agreed to cut output by 486,000 barrels a day.",
        ),
    ),
    "company's staff and its layoffs": Case(
        (
            "2023-01-18 Globe: Softgrid, which employs 14,000 people, will close its plant in Marston.",
            "2023-01-18 Mirror: Softgrid said 1,200 people will lose their jobs in Marston.",
        ),
        apart=((14000, 1200),),
    ),
    "aid in two parts": Case(
        (
            "2023-02-08 Globe: Germany gave 50 million euros in aid to Valdoria.",
            "2023-02-08 Mirror: France gave 12 million euros in aid to Valdoria.",
        ),
    ),
    "election seats of two parties": Case(
        (
            "2021-09-27 Globe: The Social Democrats won 206 seats in the Bundestag.",
            "2021-09-27 Mirror: The Greens won 118 seats in the Bundestag.",
        ),
    ),
    "election seats of one party": Case(
        (
            "2021-09-27 Globe: The Social Democrats won 206 seats in the Bundestag.",
            "2021-09-27 Mirror: The Social Democrats won 260 seats in the Bundestag.",
        ),
        one=((206, 260),),
        kinds=["contradiction"],
    ),
    "votes counted so far": Case(
        (
            "2021-09-27 Globe: With 40 percent of the votes counted, Alba had 52 percent.",
            "2021-09-28 Mirror: With 98 percent of the votes counted, Alba had 49 percent.",
        ),
    ),
    "distance of a quake's epicentre and depth": Case(
        (
            "2018-01-23 Globe: The quake struck 40 miles south of Port Elin at a depth of 15 miles.",
            "2018-01-23 Mirror: The quake struck 64 kilometres south of Port Elin at a depth of 24 kilometres.",
        ),
    ),
    "height of a tower": Case(
        (
            "The Orlin television tower is 368 metres tall.",
            "At 386 metres, the Orlin television tower is the tallest building in the country.",
        ),
        one=((368, 386),),
        kinds=["contradiction"],
    ),
    "two towers": Case(
        (
            "The Orlin television tower is 368 metres tall.",
            "The Velden water tower is 61 metres tall.",
        ),
    ),
    "a bridge's length and its cost": Case(
        (
            "The Orlin bridge, 2.4 miles long, cost $310 million.",
            "The $310 million Orlin bridge is 4 kilometres long.",
        ),
    ),
    "percent beside its numbers": Case(
        ("2022-06-01 Globe: Of 250 workers at the plant, 80, or 32 percent, voted to strike.",),
    ),
    "percent that cannot be": Case(
        ("2022-06-01 Globe: The inspectors found that 80 of 250 workers, or 45 percent, had no contract.",),
        kinds=["arithmetic"],
    ),
    "salary and bonus": Case(
        (
            "2015-02-02 Globe: Ilya Brand's salary at Drenov Bank was $2.1 million last year.",
            "2015-02-02 Mirror: Ilya Brand received a bonus of $4.4 million at Drenov Bank last year.",
        ),
    ),
    "record fee": Case(
        (
            "2015-08-02 Globe: Rovers paid £32 million for striker Ilya Brand.",
            "2015-08-02 Mirror: Striker Ilya Brand joined Rovers for £23 million.",
        ),
        kinds=["contradiction"],
    ),
    "goals of two players": Case(
        (
            "2015-08-02 Globe: Ilya Brand scored 21 goals for Rovers last season.",
            "2015-08-02 Mirror: Marco Vell scored 14 goals for Rovers last season.",
        ),
    ),
    "tickets sold and crowd": Case(
        (
            "2015-08-02 Globe: Organisers sold 30,000 tickets for the festival in Orlin.",
            "2015-08-02 Mirror: Some 45,000 people came to the festival in Orlin.",
        ),
    ),
    "nurses: two unions": Case(
        (
            "2022-12-15 Globe: Up to 100,000 nurses went on strike in England on Thursday.",
            "2022-12-15 Mirror: About 70,000 nurses went on strike in England on Thursday, officials said.",
        ),
    ),
    "tens of thousands and 8,000 marched": Case(
        (
            "2022-12-15 Globe: Tens of thousands of people marched in Lindao on Thursday against the pension reform, "
            "the union said.",
            "2022-12-15 Mirror: Police said 8,000 people marched in Lindao on Thursday against the pension reform.",
        ),
        kinds=["contradiction"],
    ),
    "homes destroyed and damaged": Case(
        (
            "2017-06-18 Globe: The storm destroyed 300 homes in Orlin on Sunday.",
            "2017-06-18 Mirror: The storm damaged 2,000 homes in Orlin on Sunday.",
        ),
    ),
    "turnout of one commission, two figures": Case(
        (
            "2019-09-16 Gazette: Turnout in Sunday's presidential election in Valdoria was 48.98 percent, the "
            "electoral commission said.",
            "2019-09-16 Courier: Turnout in Sunday's presidential election in Valdoria was 45 percent, the electoral "
            "commission said.",
        ),
        one=((48.98, 45),),
        kinds=["misquote"],
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_an_editor_sees(case):
    check(case)
