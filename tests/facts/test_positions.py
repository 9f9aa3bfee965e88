"""What still stands of the things said of one fact: lines in, the numbers that nobody has gone beyond out."""

from claims.facts.positions import drop_superseded, find_positions
from tests.facts.notation import read_line

BOMB = "2017-01-07 Gazette: A truck bomb killed {} in Daraq on Saturday."


def read(*numbers: str):
    return [read_line(n, BOMB.format(number))[0] for n, number in enumerate(numbers)]


def test_a_voice_that_gives_more_no_longer_stands_by_less():
    first, later = read("43 people", "60 people")
    assert [p.figure.number for p in drop_superseded(find_positions([first, later]))] == [60]


def test_a_headline_may_tell_what_somebody_else_in_its_text_says():
    body, headline = read("43 people", "60 people")
    standing = drop_superseded(find_positions([body, headline._replace(title=True)]))
    assert {p.figure.number for p in standing} == {43, 60}
