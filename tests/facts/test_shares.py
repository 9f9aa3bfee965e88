"""Shares of polls and votes: whose they are and whose poll it is, in sentences of our own."""

import pytest

from claims.facts.published import series_of
from tests.facts.notation import look, read

KEYS = {
    "put on": ("A Sonda poll put Drenov on 42 percent.", "42", "poll drnv"),
    "a first name": ("In a survey by Sonda, Ivan Drenov was at 42 percent.", "42", "poll drnv"),
    "behind the share": ("Sonda's poll found 42 percent of voters backing Ivan Drenov, the mayor.", "42", "poll drnv"),
    "would vote for": ("A Sonda poll found 42% would vote for the former mayor Ivan Drenov.", "42", "poll drnv"),
    "in a list": ("A Sonda poll put the Reds on 42 percent, Blues 31 percent.", "31", "poll bls"),
    "who leads": ("Drenov narrowly leads Mara Velin by 42 to 39 percent in a Sonda poll.", "39", "poll vln"),
    "who is beaten": ("In a Sonda poll he leads Velin by 42 percent to 39.", "42", ""),
    "of some": ("A Sonda poll put Drenov on 31 percent of women.", "31", "poll drnv of:women"),
    "of three": ("In a three-way race Drenov has 31 percent, a Sonda poll found.", "31", "poll drnv several"),
    "an older poll": ("Drenov was at 42 percent, up from 38 percent in the last Sonda poll.", "38", ""),
    "no pollster": ("A new poll on Tuesday put Drenov on 42 percent.", "42", ""),
    "approval": ("Drenov's approval rating was 42 percent in a Sonda poll.", "42", "poll approve drnv"),
    "disapproval": ("Some 42 percent disapprove of Drenov, a Sonda poll found.", "42", "poll disapprove drnv"),
    "a vote": ("Drenov won Valdoria's election on Sunday with 42 percent.", "42", "votes drnv"),
    "a round": ("Drenov took 42 percent in the first round of the election.", "42", "votes drnv in:first"),
    "a part of the votes": ("With half of the votes counted Drenov had 42 percent.", "42", ""),
    "no vote": ("Drenov Bank has 42 percent of Bolvex.", "42", ""),
}


@pytest.mark.parametrize(("quote", "surface", "key"), KEYS.values(), ids=KEYS)
def test_whose_share_it_is(quote: str, surface: str, key: str) -> None:
    (figure,) = (
        f for f in read(f"2023-05-02 Post: {quote}") if f.surface.split()[0] == surface and f.kind == "percent"
    )
    assert series_of(figure).key == key


POLLSTERS = {
    "A Sonda poll put Drenov on 42 percent.": {"snd"},
    "Drenov had 42 percent in a survey published on Tuesday by Sonda.": {"snd"},
    "Quinnipiac has Drenov at 42 percent.": {"qnpc"},
    "Drenov had 42 percent in a Maritsa poll, and 39 percent in one by Sonda.": {"mrts"},
}


@pytest.mark.parametrize(("quote", "names"), POLLSTERS.items())
def test_whose_poll_it_is(quote: str, names: set[str]) -> None:
    assert series_of(read(f"2023-05-02 Post: {quote}")[0]).whose == names


TITLES = {
    "A Sonda poll put Ivan Drenov on 42 percent.": "Drenov, Sonda poll, 2023-05-02 (%)",
    "Drenov's approval rating was 42 percent in a Sonda poll.": "Drenov, approval, Sonda poll, 2023-05-02 (%)",
    "Drenov won the runoff in Spain with 42 percent.": "Drenov, share of the vote, second round, Spain, 2023-05-02 (%)",
}


@pytest.mark.parametrize(("quote", "title"), TITLES.items())
def test_how_a_fact_is_named(quote: str, title: str) -> None:
    (fact,) = look(f"2023-05-02 Post: {quote}").facts
    assert fact.title == title
