"""An attack told on Thursday and on Saturday is one where both texts name its Tuesday; a flood is one anyway."""

from claims.facts.days import day_window, weekdays_of
from claims.facts.group import group_figures
from claims.facts.mentions import find_mentions
from tests.facts.notation import read_line
from tests.facts.test_fallen import toll


def told(number, document, published, words):
    figure = toll(number, document, published, published, source="the relief agency")
    return figure._replace(quote=words, lead=words, publisher=f"paper {document}", name=f"{document}.txt")


def test_a_weekday_is_the_last_before_publication():
    (tuesday,) = weekdays_of("The dam burst on Tuesday.", "2024-03-16")
    assert tuesday == day_window("2024-03-12")[0]
    assert weekdays_of("The dam burst on Tuesday.", None) == frozenset()


def test_texts_days_apart_that_name_one_weekday_tell_of_one_incident():
    first = told(61, 1, "2024-03-13", "61 people were killed when a bomb went off in Karu on Tuesday.")
    later = told(88, 2, "2024-03-17", "The death toll from Tuesday's bomb in Karu rose to 88.")
    other = told(88, 3, "2024-03-17", "The death toll from the bomb in Karu rose to 88.")
    assert [len(group.figures) for group in group_figures([first, later])] == [2]
    assert [len(group.figures) for group in group_figures([first, other])] == [1, 1]


def test_what_rarely_happens_twice_at_one_place_is_told_for_days():
    first = told(61, 1, "2024-03-13", "61 people were killed when the dam burst above Karu on Tuesday.")
    later = told(88, 2, "2024-03-17", "The death toll from the dam burst in Karu rose to 88.")
    long_after = told(88, 3, "2024-04-17", "The death toll from the dam burst in Karu rose to 88.")
    assert [len(group.figures) for group in group_figures([first, later])] == [2]
    assert [len(group.figures) for group in group_figures([first, long_after])] == [1, 1]


def test_below_a_date_printed_above_a_text_what_was_long_before_is_another_incident():
    figures = read_line(
        0,
        "2018-05-14 Courier: 14 May 2018 Bomb kills nine in Kandar. A bomb killed nine people in a market in Kandar the "
        "governor said. A blast at the market in March 2017 wounded 33 people.",
    )
    assert [[f.number for f in mention.figures] for mention in find_mentions(figures)] == [[9, 9], [33]]
