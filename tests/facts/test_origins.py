"""Wire copy: one text in many outlets is one origin, and what it says one voice."""

from claims.facts import origins
from claims.facts.origins import MOST, split_paragraphs

WIRE = (
    "The river rose by two metres overnight and police closed both bridges of the old town on Tuesday, officials said.\n"
    "Rescue teams in rubber boats brought 340 people from the lower streets to a school on the hill, the fire brigade said.\n"
    "The mayor asked everybody to stay at home and said that the water would not fall before Thursday evening.\n"
)
OTHER = (
    "The council passed its budget with the votes of both parties after a long night of talks about the new bridge.\n"
)


def find_origins(texts):
    return origins.find_origins({number: split_paragraphs(text) for number, text in texts.items()})


def test_copies_edited_lightly_are_one_origin():
    edited = WIRE.replace("police closed", "the police have closed").replace("rubber boats", "boats")
    assert find_origins({3: WIRE, 7: edited, 9: OTHER}) == {3: 3, 7: 3, 9: 9}


def test_a_wire_story_cut_short_is_seen():
    assert find_origins({1: WIRE, 2: "\n".join(WIRE.split("\n")[:2])}) == {1: 1, 2: 1}


def test_a_wire_story_inside_a_longer_piece_is_seen():
    longer = (
        OTHER
        + "Our reporter stood on the bridge when the sirens began and saw the first lorries with sand arrive.\n"
        + WIRE
    )
    assert find_origins({1: longer, 2: WIRE}) == {1: 1, 2: 1}


def test_two_reports_of_one_flood_in_their_own_words_are_two_origins():
    own = (
        "Both bridges of the old town were shut on Tuesday after the river had risen two metres, according to officials.\n"
        "Some 340 residents had to leave the lower streets by boat and spent the night in a school, firefighters told us.\n"
    )
    assert find_origins({1: WIRE, 2: own}) == {1: 1, 2: 2}


def test_short_texts_go_back_to_nothing():
    assert find_origins({1: "Nine dead.", 2: "Nine dead."}) == {1: 1, 2: 2}


def test_books_are_known_by_their_beginning_and_cost_no_more_than_that():
    line = " ".join(f"word{n}" for n in range(100_000))
    assert find_origins({1: line, 2: line + " and more", 3: " ".join(reversed(line.split()))}) == {1: 1, 2: 1, 3: 3}
    lines = [
        f"In chapter {n} the {n * 7} ships of the {n * 13} captains sailed on past cape {n * 17} again."
        for n in range(999)
    ]
    assert len(split_paragraphs("\n".join(lines))) == MOST
    assert find_origins({1: "\n".join(lines), 2: "\n\n".join(lines[:600])}) == {1: 1, 2: 1}
