"""Whose relatives are counted: lines of text in, facts out."""

from tests.facts.notation import look

STRUCK = "2019-03-09 Recorder: A strike killed 12 people in Marhaba on Friday. "


def groups(text):
    """The sizes of the facts that count two of somebody's."""
    return sorted(len(fact.figures) for fact in look(STRUCK + text).facts if fact.figures[0].number == 2)


def test_two_fathers_each_have_two_sons():
    assert groups(
        "Ivo Salvi was killed with his two sons – nine-year-old Marko Salvi and Luka Salvi. "
        "Jan Salvi was killed with his two sons – Filip Salvi and Anton Salvi."
    ) == [1, 1]


def test_the_sons_of_one_father_are_told_again():
    assert groups(
        "A father and his two sons were killed, a neighbour said. "
        "Ivo Salvi was killed with his two sons – Marko Salvi and Luka Salvi."
    ) == [2]


def test_two_of_somebodys_by_name_are_not_all_the_men():
    facts = look(
        "2019-03-09 Recorder: A strike killed 12 people, including five women and seven men, in Marhaba on Friday. "
        "Ola News told of the death of Ivo Salvi’s two brothers."
    ).facts
    assert sorted(tuple(f.number for f in fact.figures) for fact in facts) == [(2,), (5,), (7,), (12,)]


def test_the_sons_of_one_by_name_are_told_again():
    assert groups("Two of Ivo’s sons died, a neighbour said. Ivo Salvi and his two sons were killed.") == [2]


def test_the_children_of_a_town_are_all_its_children():
    facts = look("2019-03-09 Recorder: Shells killed seven children of Homs on Friday. A doctor counted nine children.")
    assert all("some" not in (fact.event or "") for fact in facts.facts)


def test_two_mothers_each_have_two_daughters_listed_with_no_mark():
    assert groups(
        "Ana Salvi died together with her two daughters Irena Salvi and Eva Salvi. "
        "Petra Salvi was killed, as were her two daughters, Lena Salvi and Ida Salvi."
    ) == [1, 1]


def test_a_list_of_names_is_one_for_itself_though_as_long_as_the_toll():
    facts = look(
        STRUCK + "The council published the names of twelve people killed. Ola News said 12 people had died."
    ).facts
    assert sorted(len(fact.figures) for fact in facts) == [1, 2]
