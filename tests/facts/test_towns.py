"""A figure of a town of its own is told apart from those of other towns in its text, whatever else they share."""

from claims.facts.mentions import find_mentions
from tests.facts.notation import read_line


def told(words):
    mentions = find_mentions(read_line(1, f"2016-10-05 Courier: {words}"))
    return [([f.number for f in mention.figures], sorted(mention.apart)) for mention in mentions]


def test_what_hit_another_town_on_the_same_day_is_another_incident():
    assert told(
        "A suicide bomber killed 36 people at a wedding in the village of Tal Orla a security source said. Separately "
        "twin suicide blasts rocked the city of Hama on Monday leaving two people dead."
    ) == [([36], [1]), ([2], [0])]


def test_the_same_figure_of_a_town_named_later_is_not_told_apart():
    assert told(
        "A suicide bomber killed 36 people at a wedding in Syria. The monitor said 36 people died in Hama on Monday."
    ) == [([36, 36], [])]
