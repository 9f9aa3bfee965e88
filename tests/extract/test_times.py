"""As-of times: every row of the calendar on its examples, then whole sentences over many domains."""

from datetime import UTC, date, datetime

import pytest

from claims.extract.page import Page
from claims.extract.times import find_as_of
from claims.grammar.en.calendar import RULES

MONDAY = date(2022, 3, 14)


def read(text, figure, published=MONDAY):
    """Since, as-of, precision and tally of the figure that `figure` begins with."""
    page = Page(text, published)
    start = text.index(figure)
    found = find_as_of(page, page.sentence_index(start), start, start + len(figure.split()[0]))
    return found.since, found.as_of, found.precision, found.tally


def whole(words, published=MONDAY):
    """What the last word of a sentence is dated."""
    page = Page(words, published)
    found = find_as_of(page, 0, len(words) - 1, len(words))
    return found.since, found.as_of, found.precision


@pytest.mark.parametrize(("words", "expected"), [(row[0], row[1:]) for rule in RULES for row in rule.says])
def test_example(words, expected):
    assert whole(words) == expected


@pytest.mark.parametrize("words", [words for rule in RULES for words in rule.silent])
def test_near_miss(words):
    assert whole(words) == (None, None, None)


def day(number, month=3, year=2022):
    return None, f"{year}-{month:02}-{number:02}", "day", None


SENTENCES = (
    ("The hall, which opened in 1912 and draws 180 guests, was shut.", "180", (None, None, None, None)),
    ("The union, formed by miners, has 400 members and lost 20 last year.", "400", (None, None, None, None)),
    ("The firm has 112 boats and will buy 14 this year.", "112", (None, None, None, None)),
    ("The firm owns 300 shops and was founded in 1950.", "300", (None, None, None, None)),
    ("Velden, a town of 900, lives by the sea: 20 boats sailed last year.", "900", (None, None, None, None)),
    # the time of a part, of what something is the most of
    (
        "The toll this year rose to almost 900, including some 600 since June.",
        "900",
        ("2022-01-01", "2022-03-14", "day", "total"),
    ),
    ("They saved 70 in one of the worst storms of this year.", "70", (None, None, None, None)),
    # a list goes on with its next time
    ("The gain in June was cut to 44 from 51 and in July, from 39 to 28.", "51", (None, "2021-06", "month", None)),
    ("The gain in June was cut to 44 from 51 and in July, from 39 to 28.", "39", (None, "2021-07", "month", None)),
    ("It was the first time the rate passed 4% since November 2020.", "4%", (None, None, None, None)),
    # the day of what is told of elsewhere, of what still is, of what was looked into
    (
        "Some 3,200 flats were cleared in Orvale, where rain ruined 74 barns on Friday.",
        "3,200",
        (None, None, None, None),
    ),
    ("Some 3,200 flats were cleared in Orvale, where rain ruined 74 barns on Friday.", "74", day(11)),
    ("About 1,500 guests are still waiting after they fled the hotel on Friday.", "1,500", (None, None, None, None)),
    ("Police combed the site on Sunday for the cause of a blast that hurt 62 men.", "62", (None, None, None, None)),
    ("On Sunday a blast that hurt 62 men shook the port.", "62", day(13)),
    # the day that the figure's own clause names
    ("A landslide buried 14 houses on Saturday.", "14", day(12)),
    ("On Sunday, 41 protesters were detained in three towns.", "41", day(13)),
    ("Thirty-one miners were trapped after Thursday's explosion.", "Thirty-one", day(10)),
    ("The ferry sank late on Friday with 212 people aboard.", "212", day(11)),
    ("Nine skiers died in an avalanche this morning.", "Nine", day(14)),
    ("Nine skiers died in an avalanche last night.", "Nine", day(13)),
    ("Overnight into Sunday, drones damaged six substations.", "six", day(13)),
    ("The central bank sold 300 million euros yesterday.", "300", day(13)),
    ("Some 4,000 fans were evacuated from the stadium earlier today.", "4,000", day(14)),
    ("The jury convicted 11 of the accused on Tuesday, March 8.", "11", day(8)),
    ("On 28 February the ministry counted 320 new infections.", "320", (None, "2022-02-28", "day", "increment")),
    ("The quake of 6 April 2009 killed 309 people.", "309", day(6, 4, 2009)),
    ("On April 25, 2015, a quake killed 8,964 people.", "8,964", day(25, 4, 2015)),
    ("The dam failed on 12/11/2019 and 270 died.", "270", day(12, 11, 2019)),
    ("In the raid on 3 December, 14 villagers were shot.", "14", day(3, 12, 2021)),
    # months, years, and parts of them
    ("In February the port shipped 90,000 containers.", "90,000", (None, "2022-02", "month", None)),
    ("Unemployment fell to 5.1 percent in November.", "5.1", (None, "2021-11", "month", None)),
    ("Inflation reached 7.9 percent last month.", "7.9", (None, "2022-02", "month", None)),
    ("Profits rose to $4bn last year.", "4bn", (None, "2021", "year", None)),
    ("In 2016, 303 candidates stood for election.", "303", (None, "2016", "year", None)),
    ("Revenue was 12 percent higher in the first quarter of 2021.", "12", ("2021-01-01", "2021-03", "month", None)),
    ("Sales rose to 50 million in 2016 from 30 million in 2015.", "50", (None, "2016", "year", None)),
    ("Sales rose to 50 million in 2016 from 30 million in 2015.", "30", (None, "2015", "year", None)),
    ("Police made 90 arrests this year, compared with 30 last year.", "90", ("2022-01-01", "2022-03-14", "day", None)),
    ("Police made 90 arrests this year, compared with 30 last year.", "30", (None, "2021", "year", None)),
    ("Rainfall of 320 mm fell in September 1992.", "320", (None, "1992-09", "month", None)),
    # periods
    ("Since 24 February 1,006 civilians have died.", "1,006", ("2022-02-24", None, None, "total")),
    ("As of 9 March, 549 had died since 24 February.", "549", ("2022-02-24", "2022-03-09", "day", "total")),
    ("In the past 24 hours 12 more bodies were found.", "12", ("2022-03-13", "2022-03-14", "day", "increment")),
    (
        "Hospitals admitted 60 patients over the last three days.",
        "60",
        ("2022-03-11", "2022-03-14", "day", "increment"),
    ),
    ("Between 1 and 5 March the fund lost $2bn.", "2bn", ("2022-03-01", "2022-03-05", "day", None)),
    ("From 1 March to 5 March the fund lost $2bn.", "2bn", ("2022-03-01", "2022-03-05", "day", None)),
    ("From Monday to Thursday 30 flights were cancelled.", "30", ("2022-03-07", "2022-03-10", "day", None)),
    ("Between 2010 and 2015 the herd lost 4,000 animals.", "4,000", ("2010-01-01", "2015", "year", None)),
    ("So far this year 38 climbers have died.", "38", ("2022-01-01", "2022-03-14", "day", "total")),
    ("The strike has cost 400 jobs since January.", "400", ("2022-01-01", None, None, "total")),
    ("Over the past decade 900 farms have closed.", "900", ("2012-03-14", "2022-03-14", "day", None)),
    ("About 2.7 million had fled by 13 March.", "2.7", (None, "2022-03-13", "day", "total")),
    ("Some 40 roofs were torn off by Friday's storm.", "40", day(11)),
    ("The plant will ship 40 engines by June.", "40", (None, "2022-06", "month", None)),
    ("The toll as of Saturday stood at 64.", "64", (None, "2022-03-12", "day", "total")),
    # periods told by their length and their end
    ("Exports rose 4% in the year to February.", "4%", ("2021-03-01", "2022-02", "month", None)),
    ("It flew 12 million in the nine months through September.", "12", ("2021-01-01", "2021-09", "month", None)),
    ("Claims fell by 9,000 in the week ended March 5.", "9,000", ("2022-02-27", "2022-03-05", "day", "increment")),
    ("It made $12 million in the six months ended 31 December.", "12", ("2021-07-01", "2021-12-31", "day", None)),
    ("It made $12 million in the 30 years to 2020.", "12", ("1991-01-01", "2020", "year", None)),
    ("It delayed the vote by two weeks to 5 March, losing 12 seats.", "12", (None, "2022-03-05", "day", None)),
    ("In the 24 hours to 8 a.m. on Sunday 60 mm fell.", "60", ("2022-03-12", "2022-03-13", "day", "increment")),
    ("In the week of 7 February 140 sailings were cut.", "140", ("2022-02-07", "2022-02-13", "week", "increment")),
    ("From January to the end of February 43 firms failed.", "43", ("2022-01-01", "2022-02", "month", None)),
    # a time told from another one
    (
        "Orders in January, at 410 million, were 7% below those of a year earlier.",
        "7%",
        (None, "2022-01", "month", None),
    ),
    ("Fares have fallen 12% from their peak in August 2021.", "12%", (None, None, None, None)),
    ("First-half profit rose 9%.", "9%", (None, None, None, None)),  # of a year that the firm counts otherwise
    ("Second-half profit rose 9%.", "9%", ("2021-07-01", "2021-12", "month", None)),
    ("Sales rose 4% in the first quarter.", "4%", (None, None, None, None)),
    ("It expects to sell 40 mills in the first quarter.", "40", ("2022-01-01", "2022-03", "month", None)),
    ("Nine mills shut last summer.", "Nine", ("2021-06-01", "2021-08", "month", None)),
    ("Nine mills shut this winter.", "Nine", ("2021-12-01", "2022-02", "month", None)),
    ("Nine mills shut this summer.", "Nine", (None, None, None, None)),
    ("The state had 310 fires in all of 2021.", "310", (None, "2021", "year", None)),
    ("Bad loans stood at 3.1% of the total at the end of January.", "3.1%", (None, "2022-01", "month", None)),
    (
        "Some 733 million, or 9% of the world, may have gone hungry in 2021, a report issued on Friday said.",
        "733",
        (None, "2021", "year", None),
    ),
    ("The gauge fell 45 points, after having risen 2 percent in the past two days.", "45", (None, None, None, None)),
    ("The melt is 57% faster than it was three decades ago.", "57%", (None, None, None, None)),
    (
        "The group revealed in January that 26 sites had shut in the year to 28 September.",
        "26",
        ("2020-09-29", "2021-09-28", "day", None),
    ),
    (
        "Ports took 1.1 tonnes from 1 October 2006 to 2 September 2007, and 1.3 in the same period a year before.",
        "1.3",
        ("2005-10-01", "2006-09-02", "day", None),
    ),
    ("Access rose from less than 1% in 1994 to 10% in 2010.", "10%", (None, "2010", "year", None)),
    ("Some 8,000 tonnes came in the week of February 7-12.", "8,000", ("2022-02-07", "2022-02-12", "day", None)),
    ("Since the mid-1990s 28 mills have shut.", "28", ("1990-01-01", None, None, "total")),
    (
        "It made $4 million in the year to January and $3 million the year before.",
        "3",
        ("2020-02-01", "2021-01", "month", None),
    ),
    ("Imports jumped 8% in January after a 2% drop the previous month.", "8%", (None, "2022-01", "month", None)),
    ("Imports jumped 8% in January after a 2% drop the previous month.", "2%", (None, "2021-12", "month", None)),
    ("Prices rose 5% in January and were 7% up on a year ago.", "7%", (None, "2022-01", "month", None)),
    ("Sales rose 5% in January from a year earlier.", "5%", (None, "2022-01", "month", None)),
    ("It had 41 shops at the end of 2021, from 35 a year earlier.", "35", (None, "2020", "year", None)),
    (
        "Exports fell to 22 tonnes in 2021 from 28 a year earlier, while output fell to 39.",
        "39",
        (None, "2021", "year", None),
    ),
    ("A year earlier it had lost 30 million.", "30", (None, None, None, None)),
    ("In the same period last year, 9,200 homes were sold.", "9,200", (None, "2021", "year", None)),
    ("Output is cut from 3.6 tonnes last year to 2.7 tonnes.", "2.7", (None, None, None, None)),
    ("Rates rose to 8.7% in January (8.4% in December).", "8.7", (None, "2022-01", "month", None)),
    ("It averaged 6.3%, down from a revised figure of 7.1% in October.", "6.3", (None, None, None, None)),
    ("It rose to $43, from a revised $42 in December.", "43", (None, None, None, None)),
    ("Fares stood at 178 rupees, a 6.7 percent climb from a year ago.", "178", (None, None, None, None)),
    ("Despite a fall of 79% between 2000 and 2015, 400 children still die of it.", "400", (None, None, None, None)),
    ("It took $758 between 2010 and the first half of 2021.", "758", ("2010-01-01", "2021-06", "month", None)),
    (
        "In the current fishing year ending 31 August 49 tonnes may be caught.",
        "49",
        ("2021-09-01", "2022-08-31", "day", None),
    ),
    ("It will launch 9 satellites in the first quarter.", "9", ("2022-01-01", "2022-03", "month", None)),
    ("The stake was worth $300 million at Friday's close.", "300", (None, "2022-03-11", "day", None)),
    ("It bid $300 million, a premium of 28% to Friday's close.", "28%", (None, None, None, None)),
    # what is to come
    ("On 4 July voters will elect 650 members.", "650", (None, "2022-07-04", "day", None)),
    ("From 1 July the fare will be 3 euros.", "3", (None, "2022-07-01", "day", None)),
    ("In January the firm said it will cut 30 jobs.", "30", (None, "2022-01", "month", None)),
    ("Seas would rise by 40 cm by 2100.", "40", (None, "2100", "year", None)),
    ("The firm must cut emissions by 55% by 2030.", "55%", (None, "2030", "year", None)),
    ("It expects to ship 50 engines by the end of the year.", "50", (None, "2022", "year", None)),
    ("Growth of 2% is forecast in 2022, after 1% last year.", "1%", (None, "2021", "year", None)),
    # ago
    ("Six hostages were freed two days ago.", "Six", day(12)),
    ("The pit was closed ten years ago with the loss of 800 jobs.", "800", (None, "2012", "year", None)),
    # running totals and increments
    ("The death toll has risen to 52.", "52", (None, None, None, "total")),
    ("That brings the total to 17.", "17", (None, None, None, "total")),
    ("Another five bodies were pulled out.", "five", (None, None, None, "increment")),
    ("Two more graves were found, bringing the toll to 30.", "Two", (None, None, None, "increment")),
    ("Two more graves were found, bringing the toll to 30.", "30", (None, None, None, "total")),
    ("In the past 24 hours it found 12 and 523 in total.", "523", ("2022-03-13", "2022-03-14", "day", "total")),
    ("The state reported 412 new cases.", "412", (None, None, None, "increment")),
    ("More than 300 sheep drowned.", "300", (None, None, None, None)),
    ("Unemployment is at its highest since 2012, 9 percent.", "9", (None, None, None, None)),
    (
        "The ship has sailed 9,000 miles since 3 March, and has broken a record set in 1994.",
        "9,000",
        ("2022-03-03", None, None, "total"),
    ),
    ("It will cut 900 jobs by 2028, on top of the 400 announced in November.", "400", (None, "2021-11", "month", None)),
    (
        "Cholera killed 31 people over the past ten days, doctors said on Friday, adding that it could double by June.",
        "31",
        ("2022-03-04", "2022-03-14", "day", None),
    ),
    ("Cases could double by June from 900 now.", "900", (None, "2022-06", "month", None)),
    ("Police arrested 12 men and said that 40 more could be charged by June.", "12", (None, None, None, None)),
    ("The river rose to 207 metres, breaching the record of 206 metres set in 1978.", "207", (None, None, None, None)),
    ("A sack that cost 15 euros in 2021 now sells for 26 euros.", "26", (None, None, None, None)),
    ("She expects a cut to 5% on 18 May.", "5%", (None, "2022-05-18", "day", None)),
    ("Since then 40 wells have run dry.", "40", (None, None, None, "total")),
    # a total is one of its own clause, and has no time of another's
    ("Shares fell 3 percent; the fund has lost 22 percent so far.", "3", (None, None, None, None)),
    ("It has so far killed 41 people in Livonia, where it shut 9 schools.", "41", (None, None, None, "total")),
    ("It has so far killed 41 people in Livonia, where it shut 9 schools.", "9", (None, None, None, None)),
    ("Some 30,000 homes lost power on Sunday and 11,000 were dark by Monday.", "30,000", day(13)),
    (
        "Some 30,000 homes lost power on Sunday and 11,000 were dark by Monday.",
        "11,000",
        (None, "2022-03-14", "day", "total"),
    ),
    ("It has given jabs to 90,000 people to date under a $40 million plan.", "90,000", (None, None, None, "total")),
    ("It has given jabs to 90,000 people to date under a $40 million plan.", "40", (None, None, None, None)),
    ("So far 61 of the 200 planned sheds have been built at a cost of $3 million.", "61", (None, None, None, "total")),
    ("So far 61 of the 200 planned sheds have been built at a cost of $3 million.", "200", (None, None, None, None)),
    ("So far 61 of the 200 planned sheds have been built at a cost of $3 million.", "3", (None, None, None, None)),
    ("Its shares rose 4 percent after it had sold 9,000 boats since November.", "4", (None, None, None, None)),
    ("The line, which runs to 40 towns, has sold 7,000 tickets to date.", "40", (None, None, None, None)),
    ("The line, which runs to 40 towns, has sold 7,000 tickets to date.", "7,000", (None, None, None, "total")),
    ("Nine have been killed and 40 wounded so far.", "Nine", (None, None, None, "total")),
    ("The toll rose to 52 as 2,000 soldiers dug.", "2,000", (None, None, None, None)),
    ("The yard launched 6 ships in May, taking its total to 24.", "6", (None, "2021-05", "month", "increment")),
    ("The yard launched 6 ships, taking its total for the year to 24.", "24", (None, None, None, "total")),
    ("At least 64 are dead, according to the latest toll.", "64", (None, None, None, "total")),
    ("It shut 40 mills and will shut 60 more, it said.", "60", (None, None, None, "increment")),
    ("Some 1,200 had signed up by Friday, adding that each gets $50.", "50", (None, None, None, None)),
    # the period of a result is that of its own figure, and over
    (
        "The mill will shed 310 jobs as it reels from a fourth-quarter loss of $9 million.",
        "310",
        (None, None, None, None),
    ),
    (
        "The mill will shed 310 jobs as it reels from a fourth-quarter loss of $9 million.",
        "9",
        ("2021-10-01", "2021-12", "month", None),
    ),
    ("The mill expects first-quarter sales of $9 million.", "9", ("2022-01-01", "2022-03", "month", None)),
    ("It made $9 million in fourth-quarter profit.", "9", ("2021-10-01", "2021-12", "month", None)),
    # a clause put in has the time of its own figure
    ("The mill, which made $9 million in May, will spend $4 million on a kiln.", "4", (None, None, None, None)),
    ("The mill, where 9 people died in January, employs 400 people.", "9", (None, "2022-01", "month", None)),
    ("The mill, where 9 people died in January, employs 400 people.", "400", (None, None, None, None)),
    # nothing said
    ("The court fined the firm 3 million euros.", "3", (None, None, None, None)),
    ("The team may 3 times have broken the rule.", "3", (None, None, None, None)),
    ("Troops march 30 miles a day.", "30", (None, None, None, None)),
)


@pytest.mark.parametrize(("text", "figure", "expected"), SENTENCES)
def test_sentence(text, figure, expected):
    assert read(text, figure) == expected


STORIES = (
    # a saying's date is not the event's
    (
        "Mudslides hit the valley on Friday. The governor said on Sunday that the mudslides had killed 21 people.",
        "21",
        day(11),
    ),
    ("Police said on Sunday that 21 people had been killed.", "21", day(13)),
    ("Wages rose 4% in January, the office said on Friday.", "4", (None, "2022-01", "month", None)),
    ("A bus crash killed nine on Friday, police said on Sunday.", "nine", day(11)),
    ("In a statement on Friday, police said 12 had been freed.", "12", day(11)),
    ("In a statement on Thursday, the firm put its losses at $9 million.", "9", day(10)),
    (
        "The toll has reached 77, the ministry said on Sunday. The storm came ashore on Friday.",
        "77",
        (None, "2022-03-13", "day", "total"),
    ),
    # the story's own time
    ("A bus overturned on Saturday near the lake. Eleven pilgrims were killed.", "Eleven", day(12)),
    ("A bomb went off yesterday. It was a market day.\nThe blast killed 30 shoppers.", "30", day(13)),
    ("A bomb went off yesterday.\nThe mayor wants 30 more buses.", "30", (None, None, None, "increment")),
    ("The relief agency raised the toll to 88 on Sunday. It had said on Friday that 61 people died.", "61", day(11)),
    ("A law passed in 1999. Some 300 firms complain.", "300", (None, None, None, None)),
    ("The council met on Friday. A pass costs 30 euros.", "30", (None, None, None, None)),
)  # fmt: skip


@pytest.mark.parametrize(("text", "figure", "expected"), STORIES)
def test_story(text, figure, expected):
    assert read(text, figure) == expected


def test_published_at_an_hour_counts_as_its_day():
    at = datetime(2022, 3, 14, 23, 30, tzinfo=UTC)
    assert read("Seven died yesterday.", "Seven", at) == day(13)


def test_without_publication_only_whole_dates_hold():
    assert read("Seven died yesterday.", "Seven", None) == (None, None, None, None)
    assert read("Seven died on 3 May 2011.", "Seven", None) == day(3, 5, 2011)


def test_words_that_need_a_publication_let_no_other_time_in():
    text = "So far this year the mill has sold 57 looms, after 30 during 2019."
    assert read(text, "57", None)[:3] == (None, None, None)
    assert read(text, "30", None)[:3] == (None, "2019", "year")


def test_opening_date_stands_in_for_publication():
    text = "LIMA, 13 JUL 1989 (RADIO) -- SEVEN SOLDIERS WERE KILLED ON TUESDAY."
    assert read(text, "SEVEN", None) == day(11, 7, 1989)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("on 9 May", day(9, 5, 2011)),
        ("on Friday", day(6, 5, 2011)),
        ("on Tuesday", day(3, 5, 2011)),
        ("on 28 April", day(28, 4, 2011)),
        ("on 20 November", day(20, 11, 2010)),
    ],
)
def test_what_follows_a_day_that_is_told_is_after_it(words, expected):
    assert read(f"The dam broke on Tuesday, 3 May 2011. Some 57 were found {words}.", "57", None) == expected


def test_capitals_and_curly_quotes():
    assert read("ON FRIDAY 12 MINERS WERE RESCUED IN WALES.", "12") == day(11)
    assert read("“Saturday’s fire killed three,” he wrote.", "three") == day(12)


@pytest.mark.parametrize(
    "unit", ["since ", "friday ", "1 May ", "in the past ", "said on ", "9,", "from 1 to ", "a week ago "]
)
def test_hostile_text_is_read_in_linear_time(unit):
    text = unit * (100_000 // len(unit)) + "7 died."
    page = Page(text, MONDAY)
    start = len(text) - 7
    assert find_as_of(page, page.sentence_index(start), start, start + 1) is not None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Police held 40 over the weekend.", ("2022-03-05", "2022-03-06")),
        ("The race will draw 40 over the weekend.", ("2022-03-12", "2022-03-13")),
        ("The race will draw 40 this weekend.", ("2022-03-12", "2022-03-13")),
    ],
)
def test_weekend_seen_from_a_friday(words, expected):
    assert read(words, "40", date(2022, 3, 11))[:2] == expected
