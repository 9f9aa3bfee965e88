"""Ages, prison terms and the years of what happens once, of one named person or thing."""

import pytest

from tests.facts.notation import look

DEAD = "2023-05-02 Post: Vera Stolz, a 41-year-old pilot, drowned off Orlin when her boat sank."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (DEAD, "2023-05-03 Herald: Vera Stolz, 42, a pilot from Velden, drowned when the boat sank."),
        (
            "2023-05-02 Post: Vera Stolz and Ida Brenn were jailed for 18 and 21 months, respectively.",
            "2023-05-02 Herald: Ida Brenn was jailed for 18 months over the wreck.",
        ),
        ("2023-05-02 Post: Vera Stolz was jailed for two years.", "2023-05-02 Herald: Vera Stolz got 18 months in jail."),
        (
            "2023-05-02 Post: The Stolz Museum was founded in 1921 by a pilot.",
            "2023-05-02 Herald: The Stolz Museum, founded in 1912, has burned down.",
        ),
        (
            "2023-05-02 Post: The bridge over the Maritsa at Orlin was opened in 1961.",
            "2023-05-02 Herald: The Orlin bridge opened in 1916.",
        ),
        (
            "2023-05-02 Post: The Stolz Tunnel, 12 miles long, cost $3.1 billion and opened in 1988.",
            "2023-05-02 Herald: The Stolz Tunnel was opened in 1998.",
        ),
        ("Vera Stolz, 51, who has run the mine since May, has a boat.", "Vera Stolz is 57 years old."),
        ("Valdoria, which joined the Maritsa League in 1949, has no army.", "Valdoria became a member of the Maritsa League in 1951."),
        ("Valdoria joined the Council of Mariners in 1993.", "Valdoria has been a member of the Council of Mariners since 1998."),
        ("The Orlin Canal opened to shipping on August 15, 1914.", "The Orlin Canal was opened in 1904."),
        ("Valdoria, independent since 1991, has two million people.", "Valdoria declared its independence in 1993."),
        ("Valdoria, once a duchy, became a republic in 1960.", "Valdoria has been a republic since 1957."),
        ("Vera Stolz, the 34-year-old pilot of the Orlin ferry, has resigned.", "Vera Stolz, 43, a pilot of the Orlin ferry, has resigned."),
        ("The oldest pilot in Orlin, Vera Stolz, turned 91 on Friday.", "Vera Stolz, Orlin's oldest pilot, is 93 years old."),
        ("Pilot Vera Stolz, who died at her home in Orlin, was 68.", "Orlin's first pilot Vera Stolz has died aged 86."),
        (
            "2023-05-02 Post: Maritsa became independent on May 20, 2002, after a war.",
            "2023-05-02 Herald: Maritsa gained independence in 1999.",
        ),
        (
            "2023-05-02 Post: The treaty of Orlin was signed on June 7, 1284.",
            "2023-05-02 Herald: The treaty of Orlin was signed in 1248.",
        ),
        (
            "2023-05-02 Post: Ivo Stolz Jr., 44, of Orlin, was sentenced to 12 years in prison for fraud.",
            "2023-05-02 Herald: Ivo Stolz Jr. was sentenced to 20 years in prison.",
        ),
        (
            "2023-05-02 Post: Astronomers discovered the dwarf planet Stolz in 2004.",
            "2023-05-02 Herald: Stolz was discovered in 2014.",
        ),
        (
            "2023-05-02 Post: The antibiotic Stolzin was introduced in 1958 and is still used.",
            "2023-05-02 Herald: Stolzin was introduced in 1985.",
        ),
        (
            "2023-05-02 Post: The siege of the bank in Orlin lasted three days.",
            "2023-05-02 Herald: Two men died in the Orlin bank siege, which lasted five days.",
        ),
        (
            "2023-05-02 Post: The ferry Vera Stolz sank off Orlin on 3 March 1994.",
            "2023-07-12 Herald: The Vera Stolz sank on March 5, 1994, with 40 people on board.",
        ),
        (
            "2023-05-02 Post: The treaty of Orlin was signed on July 12, 1951.",
            "2023-05-02 Herald: The Treaty of Orlin, signed on 21 July 1951, has been broken.",
        ),
        (
            "2023-05-02 Post: Vera Stolz was born on 3 May 1951 in Orlin.",
            "2023-05-02 Herald: Vera Stolz was born in June 1951.",
        ),
        (
            "2023-05-02 Post: Vera Stolz was arrested in Orlin on 3 April.",
            "2023-05-02 Herald: Vera Stolz, the pilot, was arrested on 13 April.",
        ),
    ],
)  # fmt: skip
def test_two_papers_cannot_both_be_right(first, second):
    found = look(first, second)
    assert found.kinds == ["contradiction"]
    assert "they cannot both be true of " in found.conflicts[0].reason


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (DEAD, "2023-05-03 Herald: Vera Stolz, 41, drowned when the pilot's boat sank."),
        (DEAD, "2023-05-03 Herald: Ida Stolz, 42, drowned when the pilot's boat sank."),
        (DEAD, "2023-05-03 Herald: Vera Stolz, 24, won the chess title of Velden."),
        (DEAD, "2023-05-03 Herald: The pilot Vera Stolz was 22 when she bought the boat that sank."),
        ("2023-05-02 Post: Vera Stolz was jailed for two years.", "2023-05-02 Herald: Vera Stolz got 24 months in jail."),
        (
            "2023-05-02 Post: Vera Stolz and Ida Brenn were jailed for 18 and 21 months, respectively.",
            "2023-05-02 Herald: Vera Stolz was jailed for 18 months over the wreck.",
        ),
        (
            "2023-05-02 Post: The Stolz Museum was founded in 1921.",
            "2023-05-02 Herald: The Stolz Museum was opened in 1923.",
        ),
        (
            "2023-05-02 Post: The bridge in Orlin was built in 1921.",
            "2023-05-02 Herald: The station in Orlin was built in 1887.",
        ),
        (
            "2023-05-02 Post: The ferry Vera Stolz sank off Orlin on 3 March 1994.",
            "2023-05-02 Herald: In March 1994, the Vera Stolz sank.",
        ),
        (
            "2023-05-02 Post: Vera Stolz was born on 3 May 1951.",
            "2023-05-02 Herald: Vera Stolz, born in 1951, has died.",
        ),
        (
            "2023-05-02 Post: Vera Stolz was arrested in Orlin on 3 April.",
            "2023-05-02 Herald: Vera Stolz was arrested in Velden on 7 June 2019.",
        ),
        (
            "2023-05-02 Post: The film Vera Stolz was released on 3 April 1994.",
            "2023-05-02 Herald: The film Vera Stolz was released on 5 May 1995.",
        ),
        (
            "2023-05-02 Post: Orlin Isle, a former colony that Stolz annexed in 1975, is green.",
            "2023-05-02 Herald: Stolz was annexed in 1957.",
        ),
    ],
)  # fmt: skip
def test_what_may_both_be_right(first, second):
    assert look(first, second).kinds == []


def test_months_later_there_may_have_been_a_birthday():
    found = look(DEAD, "2023-09-20 Herald: The pilot Vera Stolz, 42, swam ashore when the boat sank off Orlin.")
    assert (found.relations, found.kinds) == (["update"], [])


def test_a_fact_has_the_name():
    (fact,) = look(DEAD).facts
    assert fact.title == "Vera Stolz, age"
    assert fact.id.startswith("age-vera-stolz-2023-05-02-")
