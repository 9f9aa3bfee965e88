"""Who are all whom an incident harmed, whatever each text calls them: lines in, the numbers of each fact out."""

import pytest

from tests.facts.notation import look

CASES = {
    "students, whom another text counts among all": (
        [
            "2023-05-02 Post: Gunmen killed 64 students at a college in Orlin on Tuesday, the governor said.",
            "2023-05-02 Herald: Gunmen stormed a college in Orlin on Tuesday and killed 66 people, police said. Of the dead,"
            " 61 were students.",
        ],
        {(64, 66), (61,)},
    ),
    "pilgrims, devotees and people": (
        [
            "2023-05-02 Post: A landslide in Orlin killed 23 devotees on Tuesday, police said.",
            "2023-05-02 Herald: A landslide in Orlin killed 25 pilgrims on Tuesday, the governor said.",
            "2023-05-02 Mail: A landslide in Orlin killed 21 people on Tuesday, officials said.",
        ],
        {(21, 23, 25)},
    ),
    "workers and miners, where nobody counts people": (
        [
            "2023-05-02 Post: An explosion in a mine near Orlin killed 31 miners on Tuesday, police said.",
            "2023-05-02 Herald: An explosion in a mine near Orlin killed 31 workers on Tuesday, the governor said.",
        ],
        {(31, 31)},
    ),
    "so many children, and so many people": (
        [
            "2023-05-02 Post: A school bus fell from a bridge in Orlin on Tuesday, killing 14 children.",
            "2023-05-02 Herald: A bus fell from a bridge in Orlin on Tuesday. It killed 14 people, police said.",
        ],
        {(14, 14)},
    ),
    "one speaker's students beside another's people": (
        [
            "2023-05-02 Post: A blast at the university of Homs on Tuesday killed 83 people, a monitor said. The governor"
            " said 82 students had died.",
            "2023-05-02 Herald: A blast at the university of Homs on Tuesday killed 82 people, the governor said.",
        ],
        {(82, 82, 83)},
    ),
    "those of one trade are some of all": (
        [
            "2023-05-02 Post: Four journalists were killed when a bomb hit a hotel in Orlin on Tuesday, their union said.",
            "2023-05-02 Herald: Seven people were killed when a bomb hit a hotel in Orlin on Tuesday, police said.",
        ],
        {(4,), (7,)},
    ),
    "the number that another text has for some of all": (
        [
            "2023-05-02 Post: A fire in a factory in Orlin killed 20 people on Tuesday, 12 of them workers.",
            "2023-05-02 Herald: A fire in a factory in Orlin killed 12 workers on Tuesday.",
        ],
        {(20,), (12, 12)},
    ),
    "fewer children": (
        [
            "2023-05-02 Post: A bus fell from a bridge in Orlin on Tuesday, killing nine children.",
            "2023-05-02 Herald: A bus fell from a bridge in Orlin on Tuesday. It killed 14 people, police said.",
        ],
        {(9,), (14,)},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "numbers"), CASES.values(), ids=CASES)
def test_who_are_all(lines, numbers):
    found = {tuple(sorted(fact)) for fact in look(*lines).numbers}
    assert found == numbers
