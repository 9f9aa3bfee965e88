"""What a fact comes to by now: lines of text in, the least, best and greatest figure out."""

import pytest

from claims.facts.facts import make_fact
from claims.facts.group import Group
from claims.facts.running import running_range
from tests.facts.notation import read

FLOOD = "the flood in Velden"
MON, TUE, THU, YEAR = "2023-05-01 Post", "2023-05-02 Herald", "2023-05-04 Star", "2024-05-01 Globe"

CASES = {
    "what a later day's toll has outgrown holds no more": (
        (f"{MON}: Police said that 9 people died in {FLOOD}.", f"{MON}: Doctors said that at least 12 people died in {FLOOD}.",
         f"{THU}: The governor said that 31 people died in {FLOOD}."),
        (31, 31, 31),
    ),
    "the same for a vague one": (
        (f"{MON}: Dozens of people died in {FLOOD}.", f"{THU}: The governor said that 231 people died in {FLOOD}."),
        (231, 231, 231),
    ),
    "two voices of one day both hold": (
        (f"{TUE}: Police said that 21 people died in {FLOOD}.", f"{TUE}: Doctors said that 34 people died in {FLOOD}."),
        (21, 34, 34),
    ),
    "what was told the day before holds no more": (
        (f"{MON}: Police said that 21 people died in {FLOOD}.", f"{TUE}: Doctors said that 34 people died in {FLOOD}."),
        (34, 34, 34),
    ),
    "a round number told a year later outgrows nothing": (
        (f"{MON}: Police said that 46 people died in {FLOOD}.", f"{MON}: Doctors said that 46 people died in {FLOOD}.",
         f"{YEAR}: Nearly 50 people died in {FLOOD} last May."),
        (46, 46, 50),
    ),
    "a lower figure told later outgrows nothing": (
        (f"{MON}: Police said that 46 people died in {FLOOD}.", f"{THU}: Doctors said that 31 people died in {FLOOD}."),
        (31, 31, 46),
    ),
    "nor does a ceiling": (
        (f"{MON}: Police said that 46 people died in {FLOOD}.", f"{THU}: Doctors said that up to 80 people died in {FLOOD}."),
        (46, 46, 80),
    ),
    "what the text itself calls early": (
        (f"{TUE}: Police said that 34 people died in {FLOOD}. The governor had previously put the death toll of the flood at 21.",),
        (34, 34, 34),
    ),
    "so far is no word for what was before": (
        (f"{TUE}: Doctors said that 34 people had died so far in {FLOOD}.", f"{TUE}: By Tuesday the police had counted 40 who died in {FLOOD}."),
        (34, 40, 40),
    ),
    "who is missing no more is counted out, even on a later day that is not named": (
        (f"{MON}: Police said on Monday that 17 people were missing after {FLOOD}.", f"{TUE}: Nine people were still missing after {FLOOD}, police said."),
        (9, 9, 9),
    ),
    "a voice's floor takes nothing back": (
        (f"{MON}: Police said that 71 people died in {FLOOD}.", f"{THU}: Police said that at least 65 people died in {FLOOD}."),
        (71, 71, 71),
    ),
    "unless it corrects itself": (
        (f"{MON}: Police said that 71 people died in {FLOOD}.",
         f"{THU}: Police corrected the toll, saying that at least 65 people died in {FLOOD}."),
        (65, 65, None),
    ),
    "a figure replaces a voice's floor": (
        (f"{MON}: Police said that at least 40 people died in {FLOOD}.", f"{TUE}: Police said that 38 people died in {FLOOD}."),
        (38, 38, 38),
    ),
    "a higher floor replaces a voice's figure": (
        (f"{MON}: Police said that 38 people died in {FLOOD}.", f"{THU}: Police said that at least 40 people died in {FLOOD}."),
        (40, 40, None),
    ),
    "of one voice and day the greater": (
        (f"{TUE}: The governor, Ada Roth, said that 34 people died in {FLOOD}.", f"2023-05-02 Mail: Ada Roth said that 29 people died in {FLOOD}."),
        (34, 34, 34),
    ),
    "the injured of one hospital are some only": (
        (f"{TUE}: Police said that 350 people were injured in {FLOOD}.", f"{TUE}: Doctors said that 47 injured people were received at Velden hospital after the flood."),
        (350, 350, 350),
    ),
    "vague words beside others": (
        (f"{TUE}: Several people died in {FLOOD}.", f"{TUE}: Doctors said that 34 people died in {FLOOD}."),
        (34, 34, 34),
    ),
    "of the missing, some are found": (
        (f"{MON}: Police said that 90 people were missing in Velden after the flood.",
         f"{THU}: The governor said that 17 people were missing in Velden after the flood."),
        (17, 17, 17),
    ),
    "only a floor leaves the greatest open": (
        (f"{TUE}: Police said that at least 20 people died in {FLOOD}.", f"{TUE}: Doctors said that 34 people died in {FLOOD}."),
        (20, 34, 34),
    ),
    "a floor above all others is open": (
        (f"{TUE}: Police said that at least 40 people died in {FLOOD}.", f"{TUE}: Doctors said that 34 people died in {FLOOD}."),
        (34, 34, None),
    ),
    "what is counted by the month holds for a month": (
        ("2022-04-01 Post: The UN said that 1,200 civilians had been killed in Ukraine since 24 February.",
         "2022-04-20 Herald: The Ukrainian government said that 5,000 civilians had been killed in Ukraine since 24 February."),
        (1200, 5000, 5000),
    ),
    "and then no more": (
        ("2022-04-01 Post: The UN said that 1,200 civilians had been killed in Ukraine since 24 February.",
         "2022-06-20 Herald: The Ukrainian government said that 5,000 civilians had been killed in Ukraine since 24 February."),
        (5000, 5000, 5000),
    ),
    "what does not grow is not outgrown": (
        ("2023-05-01 Post: The Maritsa dam cost $1.1 billion.", "2023-05-09 Herald: The Maritsa dam cost $1.9 billion."),
        (1.1e9, 1.9e9, 1.9e9),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_it_comes_to_by_now(name):
    lines, wanted = CASES[name]
    made = running_range(make_fact(Group(read(*lines))).figures)
    assert (made.low, made.best, made.high) == wanted


def test_every_voice_stays_a_basis_of_the_range():
    figures = read(
        f"{MON}: Police said that 9 people died in {FLOOD}.", f"{THU}: Doctors said that 31 people died in {FLOOD}."
    )
    assert running_range(figures).claims == (100, 200)


def test_the_most_conservative_of_what_holds():
    figures = read(
        f"{MON}: Police said that 9 people died in {FLOOD}.",
        f"{THU}: The governor said that 31 people died in {FLOOD}.",
        f"{THU}: Doctors said that 28 people died in {FLOOD}.",
    )
    assert running_range(figures, "most conservative").best == 28


def test_a_voice_of_two_names_counts_once_and_stays_a_basis_under_both():
    figures = read(
        f"{TUE}: Ada Roth said that 29 people died in {FLOOD}.",
        f"{TUE}: The governor, Ada Roth, said that 34 people died in {FLOOD}.",
        f"{TUE}: Doctors said that 29 people died in {FLOOD}.",
    )
    governor = figures[1]._replace(source="the governor Ada Roth")
    made = running_range([figures[0], governor, figures[2]])
    assert (made.low, made.best, made.high) == (29, 29, 34)
    assert made.claims == (100, 200, 300)
    assert made.held == (200, 300)
