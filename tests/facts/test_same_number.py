"""One number in two papers: of one thing where they tell one story, of two where they do not or where words say so."""

import pytest

from tests.facts.notation import look

ONE = {
    "a sum, in words that have nothing in common": (
        "2023-11-14 Post: Halden Bank will close branches in Norway, it said. The bank expects to save 2.4 billion crowns a"
        " year.",
        "2023-11-14 Herald: Halden Bank of Norway retreats. The cuts will bring annual savings of 2.4 billion crowns.",
    ),
    "those saved, who are the survivors": (
        "2025-03-05 Post: The ferry Orla Star sank off Lindao on Tuesday. So far 127 people have been rescued.",
        "2025-03-06 Herald: The captain of the Orla Star was held at Lindao on Thursday. There were 127 survivors.",
    ),
    "branches that close, and that are shut": (
        "2023-11-14 Post: Halden Bank retreats from the coast. It will close 110 of its branches.",
        "2023-11-15 Herald: Unions attacked Halden Bank on Wednesday. The list of branches to be shut names 110 branches.",
    ),
}  # fmt: skip
TWO = {
    "two stories": (
        "2025-03-05 Post: The ferry Orla Star sank off Lindao on Tuesday. So far 127 people have been rescued.",
        "2025-03-06 Herald: The Grand Hotel of Karsk burned on Wednesday. Firemen rescued 127 people.",
    ),
    "weeks apart": (
        "2023-11-14 Post: Halden Bank will close branches. The bank expects to save 2.4 billion crowns a year.",
        "2023-12-29 Herald: Halden Bank will move. The new offices will bring annual savings of 2.4 billion crowns.",
    ),
    "those on board, and those who were saved": (
        "2025-03-05 Post: The ferry Orla Star sank off Lindao on Tuesday. It had 127 people on board.",
        "2025-03-06 Herald: The captain of the Orla Star was held at Lindao. Boats rescued 127 people.",
    ),
    "hired and dismissed": (
        "2023-11-14 Post: Halden Bank moves to Lindao. It will hire 120 clerks.",
        "2023-11-15 Herald: Halden Bank was criticised in Lindao. It will dismiss 120 clerks.",
    ),
    "few, of people": (
        "2023-11-14 Post: Halden Bank will close in Lindao. Some 12 people protested.",
        "2023-11-15 Herald: Halden Bank of Lindao has a new head. She had advised 12 people.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("lines", ONE.values(), ids=ONE)
def test_one_thing_by_its_number(lines):
    assert [len(fact.figures) for fact in look(*lines).facts] == [2]


@pytest.mark.parametrize("lines", TWO.values(), ids=TWO)
def test_one_number_of_two_things(lines):
    assert [len(fact.figures) for fact in look(*lines).facts] == [1, 1]
