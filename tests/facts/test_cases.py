"""Three lines of text in, facts and relations out: each case is named for what it shows."""

import pytest

from claims.ledger.figures import Aliases
from tests.facts.notation import conclude, look, read

BLAST = "the market bombing in Velden"

TOGETHER = {
    "a rising toll over hours": (
        f"2023-05-02 Post: Nine people were killed in {BLAST}, the mayor of Velden said on Tuesday morning.",
        f"2023-05-02 Herald: The death toll of {BLAST} rose to 14 on Tuesday evening, the mayor of Velden said.",
        (9, 14), ["update"], [],
    ),
    "the same figure in two papers": (
        f"2023-05-02 Post: Police said that 21 people were killed in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: Police said that 21 people died in {BLAST} on Tuesday.",
        (21, 21), ["equal"], [],
    ),
    "two sources that cannot both be right": (
        f"2023-05-02 Post: The interior ministry said that 21 people were killed in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: Doctors at the Saint Anna hospital said that 34 people were killed in {BLAST} on Tuesday.",
        (21, 34), ["contradiction"], ["contradiction"],
    ),
    "a toll of the dead that rose tells nothing of the displaced": (
        "2023-05-02 Post: The death toll rose to 40 on Tuesday. Some 58,000 people have been displaced by the floods in Orlin, the relief agency said on Tuesday.",
        "2023-05-02 Herald: Some 19,000 people have been displaced by the floods in Orlin, the governor said on Tuesday.",
        (19000, 58000), ["contradiction"], ["contradiction"],
    ),
    "more than 100 beside over 150": (
        f"2023-05-02 Post: Officials said that more than 100 people were killed in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: Rescuers said that over 150 people were killed in {BLAST} on Tuesday.",
        (100, 150), ["bounds"], [],
    ),
    "at least 30 admits 35": (
        f"2023-05-02 Post: Officials said that at least 30 people were killed in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: The governor said that 35 people were killed in {BLAST} on Tuesday.",
        (30, 35), ["bounds"], [],
    ),
    "at least 35 shuts 30 out": (
        f"2023-05-02 Post: The army said that at least 35 people were killed in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: The governor said that 30 people were killed in {BLAST} on Tuesday.",
        (30, 35), ["contradiction"], ["contradiction"],
    ),
    "a range beside a point inside it": (
        f"2023-05-02 Post: The army said that 30 to 40 people were killed in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: The governor said that 36 people were killed in {BLAST} on Tuesday.",
        (30, 36), ["bounds"], [],
    ),
    "a range beside a point outside it": (
        f"2023-05-02 Post: The army said that 30 to 40 people were killed in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: The governor said that 58 people were killed in {BLAST} on Tuesday.",
        (30, 58), ["contradiction"], ["contradiction"],
    ),
    "nearly 30 is 29": (
        f"2023-05-02 Post: The army said that nearly 30 people were killed in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: The governor said that 29 people were killed in {BLAST} on Tuesday.",
        (29, 30), ["rounding"], [],
    ),
    "about 40 is 39": (
        f"2023-05-02 Post: The army said that about 40 people were killed in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: The governor said that 39 people were killed in {BLAST} on Tuesday.",
        (39, 40), ["rounding"], [],
    ),
    "about 40 is not 52": (
        f"2023-05-02 Post: The army said that about 40 people were killed in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: The governor said that 52 people were killed in {BLAST} on Tuesday.",
        (40, 52), ["contradiction"], ["contradiction"],
    ),
    "dozens admits 47": (
        f"2023-05-02 Post: Witnesses said that dozens of people were killed in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: The governor said that 47 people were killed in {BLAST} on Tuesday.",
        (24, 47), ["bounds"], [],
    ),
    "dozens shuts four out": (
        f"2023-05-02 Post: Witnesses said that dozens of people were killed in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: The governor said that four people were killed in {BLAST} on Tuesday.",
        (4, 24), ["contradiction"], ["contradiction"],
    ),
    "dozens shuts two thousand out": (
        f"2023-05-02 Post: Witnesses said that dozens of people were killed in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: The governor said that 2150 people were killed in {BLAST} on Tuesday.",
        (24, 2150), ["contradiction"], ["contradiction"],
    ),
    "up to 60 admits 41": (
        f"2023-05-02 Post: The army said that up to 60 people were killed in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: The governor said that 41 people were killed in {BLAST} on Tuesday.",
        (41, 60), ["bounds"], [],
    ),
    "up to 20 shuts 41 out": (
        f"2023-05-02 Post: The army said that up to 20 people were killed in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: The governor said that 41 people were killed in {BLAST} on Tuesday.",
        (20, 41), ["contradiction"], ["contradiction"],
    ),
    "killed and died are one": (
        f"2023-05-02 Post: Officials said that 17 people died in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: Officials said that 17 people were killed in {BLAST} on Tuesday.",
        (17, 17), ["equal"], [],
    ),
    "injured and wounded are one": (
        f"2023-05-02 Post: Officials said that 63 people were injured in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: Officials said that 63 people were wounded in {BLAST} on Tuesday.",
        (63, 63), ["equal"], [],
    ),
    "a later day's toll is an update": (
        f"2023-05-02 Post: Officials said that 17 people were killed in {BLAST} on Tuesday.",
        f"2023-05-03 Herald: Officials said on Wednesday that 23 people were killed in {BLAST} on Tuesday.",
        (17, 23), ["update"], [],
    ),
    "a toll that was rising at the lower figure": (
        f"2023-05-02 Post: The death toll of {BLAST} rose to 14 on Tuesday, police said.",
        f"2023-05-02 Herald: Doctors said that 19 people were killed in {BLAST} on Tuesday.",
        (14, 19), ["update"], [],
    ),
    "a text that calls the lower figure early": (
        f"2023-05-02 Post: The mayor initially reported that 11 people were killed in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: Doctors said that 19 people were killed in {BLAST} on Tuesday.",
        (11, 19), ["update"], [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", TOGETHER.values(), ids=TOGETHER)
def test_one_fact(case):
    *lines, numbers, relations, kinds = case
    found = look(*lines)
    assert tuple(sorted(numbers)) in {tuple(sorted(n)) for n in found.numbers}
    assert found.relations == relations
    assert found.kinds == kinds


APART = {
    "two incidents on one day in one town": (
        "2023-05-02 Post: A car bomb near the Orlin bridge in Velden killed 12 people on Tuesday, police said.",
        "2023-05-02 Herald: A fire at the Maritsa hotel in Velden killed 31 people on Tuesday, the fire brigade said.",
    ),
    "one target on two days": (
        "2023-05-02 Post: Shelling of the Orlin school in Velden killed 12 people on Tuesday, police said.",
        "2023-05-09 Herald: Shelling of the Orlin school in Velden killed 31 people on Tuesday, police said.",
    ),
    "killed and injured": (
        f"2023-05-02 Post: Police said that 12 people were killed in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: Police said that 31 people were injured in {BLAST} on Tuesday.",
    ),
    "killed and casualties": (
        f"2023-05-02 Post: Police said that 12 people were killed in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: Police counted 31 casualties in {BLAST} on Tuesday.",
    ),
    "killed or wounded in one count": (
        f"2023-05-02 Post: Police said that 12 people were killed in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: Police said that 31 people were killed or wounded in {BLAST} on Tuesday.",
    ),
    "combatants and civilians": (
        "2023-05-02 Post: The army said that 12 civilians were killed in the battle of Orlin on Tuesday.",
        "2023-05-02 Herald: The army said that 31 rebel fighters were killed in the battle of Orlin on Tuesday.",
    ),
    "rebels and government troops": (
        "2023-05-02 Post: The army said that 12 rebels were killed in the battle of Orlin on Tuesday.",
        "2023-05-02 Herald: The army said that 31 government troops were killed in the battle of Orlin on Tuesday.",
    ),
    "children and all": (
        f"2023-05-02 Post: Police said that seven children were killed in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: Police said that 31 people were killed in {BLAST} on Tuesday.",
    ),
    "an incident and a whole war": (
        f"2023-05-02 Post: Police said that 31 people were killed in {BLAST} on Tuesday.",
        "2023-05-02 Herald: More than 42000 people have died in Syria's civil war since it began.",
    ),
    "fired and killed": (
        "2023-05-02 Post: The governor said that 30 missiles were fired at the Orlin base on Tuesday.",
        "2023-05-02 Herald: The governor said that 35 people were killed at the Orlin base on Tuesday.",
    ),
    "arrested and killed": (
        "2023-05-02 Post: Police said that 30 people were arrested at the Orlin protest on Tuesday.",
        "2023-05-02 Herald: Police said that three people were killed at the Orlin protest on Tuesday.",
    ),
    "two currencies": (
        "2023-05-02 Post: The council of Velden spent $30 million on the Orlin bridge.",
        "2023-05-02 Herald: The council of Velden spent 28 million euros on the Orlin bridge.",
    ),
    "money and people": (
        "2023-05-02 Post: The council of Velden spent $30 million on the Orlin bridge.",
        "2023-05-02 Herald: The council of Velden employed 30 workers on the Orlin bridge.",
    ),
    "two towns far apart": (
        "2023-05-02 Post: An air strike killed nine people in Kharkiv on Tuesday, the governor said.",
        "2023-05-02 Herald: A bus crash killed 23 people near Lima on Tuesday, firefighters said.",
    ),
    "two bills with one name in common": (
        "2023-05-02 Post: The council of Velden spent $30 million on roads.",
        "2023-05-02 Herald: A court in Velden fined the Maritsa hotel chain $4 million for tax fraud.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("lines", APART.values(), ids=APART)
def test_two_facts(lines):
    found = look(*lines)
    documents = [{f.document for f in fact.figures} for fact in found.facts]
    assert all(len(d) == 1 for d in documents)
    assert found.kinds == []


PARTS = {
    "those killed in the whole town that day, and those of one side": (
        "2023-05-02 Post: A raid on a bakery in Velden killed two civilians on Tuesday, the council said. The militia lost two of"
        " its own. Radio Orla spoke of seven dead in the town that day.",
    ),
    "those in one of two buses": (
        f"2023-05-02 Post: Nineteen people were injured in {BLAST} on Tuesday, the army said.",
        f"2023-05-02 Herald: Fourteen people in the second bus were injured in {BLAST} on Tuesday, doctors said.",
    ),
    "those whom the first of two strikes killed": (
        "2023-05-02 Post: Air strikes on Velden killed three civilians on Tuesday, the council said.",
        "2023-05-02 Herald: Two civilians, a miller and his son, died in the first air strike on Velden on Tuesday, doctors said.",
    ),
    "women and children, and all": (
        "2023-05-02 Post: Fifteen women and children died in a blast at the shrine of Velden on Tuesday, the mayor said.",
        "2023-05-02 Herald: Seventeen people died in the blast at the shrine of Velden on Tuesday, doctors said.",
    ),
    "those of one family": (
        f"2023-05-02 Post: Nineteen people were killed in {BLAST} on Tuesday, the army said.",
        f"2023-05-02 Herald: Nine members of one family were killed in {BLAST} on Tuesday, doctors said.",
    ),
    "those who are in hospital": (
        f"2023-05-02 Post: A total of 368 people were injured in {BLAST} on Tuesday, the army said.",
        f"2023-05-03 Herald: After {BLAST} 264 people were still in hospital, doctors said on Wednesday.",
    ),
    "fighters beside civilians whom another counts": (
        "2023-05-02 Post: An air strike hit Velden on Tuesday. The council put the toll at eight civilians, while a monitor said"
        " that 18 people died, among them ten fighters of the Falcon Brigade.",
        "2023-05-02 Herald: Ten fighters died in the air strike on Velden on Tuesday.",
    ),
}


@pytest.mark.parametrize("lines", PARTS.values(), ids=PARTS)
def test_a_part_contradicts_no_whole(lines):
    assert look(*lines).kinds == []


def test_what_befell_some_of_those_aboard_is_no_count_of_all():
    found = look(
        "2021-02-05 Post: Ten people aboard the liner Orla Queen have tested positive, the minister said on Friday.",
        "2021-02-07 Herald: Tests went on aboard the liner Orla Queen on Sunday. The 2,700 people aboard will stay until March.",
    )
    assert found.kinds == []


def test_what_is_taken_back_contradicts_nothing():
    found = look(
        "2021-07-25 Post: The dam burst in Velden killed 26 people on Friday, officials said.",
        "2021-07-26 Herald: Eight people died in the dam burst in Velden, the mayor said, correcting the figure of 26 that"
        " officials gave.",
    )
    assert found.kinds == []


def test_a_toll_that_was_cut_holds_no_more():
    found = look(
        "2019-04-24 Post: The blasts in Velden on Sunday killed 359 people, police said on Wednesday.",
        "2019-04-25 Herald: The ministry has cut the number of people who died in Sunday's blasts in Velden to 253, from 359.",
    )
    assert found.kinds == []


def test_a_toll_of_days_before_may_have_grown_since():
    fire = "2021-07-2{} {}: {} in the fire in Velden."
    found = look(
        fire.format(1, "Post", "Police said that 153 people died on Monday"),
        fire.format(5, "Herald", "Another nine people have died, bringing the number of dead to 190,"),
    )
    assert found.kinds == []


RECOVERED = "202{}-05-0{} {}: {} bodies have been recovered from the ferry that sank off Velden, the {} said."


@pytest.mark.parametrize(
    ("first", "second", "kinds"), [(131, 112, ["contradiction"]), (112, 131, [])], ids=["fewer than before", "more"]
)
def test_what_was_recovered_is_not_lost_again(first, second, kinds):
    found = look(
        RECOVERED.format(3, 2, "Post", first, "coast guard"), RECOVERED.format(3, 3, "Herald", second, "minister")
    )
    assert found.kinds == kinds


INSIDE = {
    "a subset linked to its total": (
        f"2023-05-02 Post: Police said that 35 people, including seven children, were killed in {BLAST} on Tuesday.", [],
    ),
    "a subset larger than its total": (
        f"2023-05-02 Post: Police said that five people, including seven children, were killed in {BLAST} on Tuesday.", ["arithmetic"],
    ),
    "parts that are together more than their total": (
        f"2023-05-02 Post: Police said that 30 people, including 20 women and 15 children, were killed in {BLAST} on Tuesday.",
        ["arithmetic"],
    ),
    "parts that a person can be in two of": (
        f"2023-05-02 Post: Police said that 30 people, including 20 women and 15 doctors, were killed in {BLAST} on Tuesday.", [],
    ),
    "a toll that does not grow by what was added": (
        f"2023-05-02 Post: Police said that 34 people were killed in {BLAST} on Tuesday. Rescuers found 17 more dead in the "
        "rubble, bringing the number of people killed to 62.", ["arithmetic"],
    ),
    "a toll that grows by what was added": (
        f"2023-05-02 Post: Police said that 34 people were killed in {BLAST} on Tuesday. Rescuers found 17 more dead in the "
        "rubble, bringing the number of people killed to 51.", [],
    ),
    "two sources in one report": (
        f"2023-05-02 Post: {BLAST.capitalize()} shook the town on Tuesday. The ministry said that 21 people were killed. "
        "Witnesses said that 34 people were killed.", ["contradiction"],
    ),
    "a report that tells a rise": (
        f"2023-05-02 Post: Police initially said that four people were killed in {BLAST}. The toll later rose to nine.", [],
    ),
    "a report that leaves its accounts open": (
        f"2023-05-02 Post: Between four and seven people were killed in {BLAST} on Tuesday.", ["contradiction"],
    ),
    "an estimate between two round numbers": (
        f"2023-05-02 Post: Between 30 and 40 people were killed in {BLAST} on Tuesday.", [],
    ),
    "a ceiling above what a source counts": (
        f"2023-05-02 Post: Up to ten people were killed in {BLAST} on Tuesday. The mayor said that eight people were killed.",
        ["contradiction"],
    ),
    "a writer's floor beside what one source counts": (
        f"2023-05-02 Post: At least five people were killed in {BLAST} on Tuesday. The mayor said that eight people were killed.",
        [],
    ),
    "a writer's floor that is only reported, below what one source counts": (
        f"2023-05-02 Post: At least five people were reportedly killed in {BLAST} on Tuesday. The mayor said that eight people were "
        "killed.",
        ["contradiction"],
    ),
    "a reported floor that a source's count bears out": (
        f"2023-05-02 Post: At least five people were reportedly killed in {BLAST} on Tuesday. The mayor said that five people were "
        "killed.", [],
    ),
    "bodies that one found, set against another's count": (
        f"2023-05-02 Post: A clinic said it had received nine bodies after {BLAST} on Tuesday. Shopkeepers, however, put the dead at 21.",
        ["contradiction"],
    ),
    "bodies that one found, beside another's count": (
        f"2023-05-02 Post: A clinic said it had received nine bodies after {BLAST} on Tuesday. Shopkeepers put the dead at 21.", [],
    ),
    "more of one kind than another source has of all": (
        f"2023-05-02 Post: Three people were killed in {BLAST} on Tuesday, the mayor said. Brenn Radio reported that seven drivers "
        "had died.", ["contradiction"],
    ),
    "fewer of one kind than of all": (
        f"2023-05-02 Post: Nine people were killed in {BLAST} on Tuesday, the mayor said. Brenn Radio reported that seven drivers "
        "had died.", [],
    ),
    "what a source had counted before a third admits to it": (
        f"2023-05-02 Post: Relatives said that ten people had died in {BLAST} on Tuesday. A teacher said that nine people were "
        "killed. A week later the army said that ten people were killed.", ["contradiction"],
    ),
    "all of a region on one day": (
        f"2023-05-02 Post: Seven people were killed in {BLAST} on Tuesday, the mayor said. Throughout Upper Orla, 44 people were killed "
        "on that day, the council said.", [],
    ),
    "other parts of a town": (
        f"2023-05-02 Post: Seven people were killed in {BLAST} on Tuesday, the mayor said. Blasts in other parts of the town killed 23 "
        "people, the council said.", [],
    ),
    "a writer's floor below one of several accounts": (
        f"2023-05-02 Post: At least five people were killed in {BLAST} on Tuesday. Witnesses said that at least four people were "
        "killed. Doctors said that eight people were killed.",
        ["contradiction"],
    ),
    "somebody's own dead": (
        f"2023-05-02 Post: Police said that 21 people were killed in {BLAST} on Tuesday. Mara Velin said that four of her relatives "
        "were killed.", [],
    ),
    "what a video shows": (
        f"2023-05-02 Post: Police said that 21 people were killed in {BLAST} on Tuesday. Footage of the market showed two dead "
        "people beside a car.", [],
    ),
    "some of the injured in one hospital": (
        f"2023-05-02 Post: Police said that 63 people were injured in {BLAST} on Tuesday. The mayor said that nine injured people "
        "were taken to the Saint Anna hospital.", [],
    ),
    "more dead in one hospital than the police count": (
        f"2023-05-02 Post: Police said that 21 people were killed in {BLAST} on Tuesday. The Saint Anna hospital said that it "
        "received the bodies of 34 people killed.", ["contradiction"],
    ),
    "one of them a child, where others may be": (
        f"2023-05-02 Post: Police said that 15 people, including two children, were killed in {BLAST} on Tuesday. The mayor said "
        "that one of those killed was a child.", [],
    ),
    "dozens, where a source counts 17": (
        f"2023-05-02 Post: Police said that dozens of people were injured in {BLAST} on Tuesday. Doctors said that 17 people were "
        "injured.", [],
    ),
    "bodies that were recovered so far": (
        f"2023-05-02 Post: Police said that 15 people were killed in {BLAST} on Tuesday. Doctors recovered nine bodies.", [],
    ),
    "a part that is left open": (
        f"2023-05-02 Post: Police said that 15 people, including six or seven children, were killed in {BLAST} on Tuesday.", [],
    ),
    "two ages of one victim": (
        f"2023-05-02 Post: Mara Velin (40 or 41) and two other people were killed in {BLAST} on Tuesday.", [],
    ),
    "two names that a source gives, and all": (
        f"2023-05-02 Post: Nine people were killed in {BLAST} on Tuesday. The council posted the names of four victims. "
        "Relatives identified two of the victims.", [],
    ),
    "six more besides the first count": (
        f"2023-05-02 Post: Police said that 21 people were killed in {BLAST} on Tuesday. Doctors said that six more people died.", [],
    ),
    "a rise that another account is set against": (
        f"2023-05-02 Post: The ministry said that the toll of {BLAST} had risen to nine people killed on Tuesday, while the mayor "
        "said that 12 people were killed.", ["contradiction"],
    ),
    "a hospital is no other place than its town": (
        f"2023-05-02 Post: Police said that 21 people were killed in {BLAST} on Tuesday. Doctors at the Saint Anna hospital said "
        "that 34 people were killed.", ["contradiction"],
    ),
    "generations are no total of children": (
        f"2023-05-02 Post: Police said that 26 people across three generations, including 12 children, were killed in {BLAST}.", [],
    ),
    "a percentage that follows": (
        "2023-05-02 Post: The club asked its members, and 42 of 70 voters, or 60 percent, said yes.", [],
    ),
    "a percentage that does not follow": (
        "2023-05-02 Post: The club asked its members, and 42 of 70 voters, or 80 percent, said yes.", ["arithmetic"],
    ),
    "six more are not instead of fifteen": (
        "2023-05-02 Post: Police said that 15 people were killed in Velden on Tuesday and six more people were killed in Orlin.", [],
    ),
    "killed and injured of one sentence": (
        f"2023-05-02 Post: Police said that 15 people were killed and 60 others were injured in {BLAST} on Tuesday.", [],
    ),
    "named victims are not all victims": (
        f"2023-05-02 Post: Police said that 15 people were killed in {BLAST}. The council listed the names of 11 people.", [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("line", "kinds"), INSIDE.values(), ids=INSIDE)
def test_one_report(line, kinds):
    assert look(line).kinds == kinds


STANCES = {
    "denied": f"The army denied that 34 people were killed in {BLAST} on Tuesday.",
    "hypothetical": f"If 34 people were killed in {BLAST} on Tuesday, the mayor would resign.",
}


@pytest.mark.parametrize("sentence", STANCES.values(), ids=STANCES)
def test_what_nobody_asserts_contradicts_nothing(sentence):
    police = f"2023-05-02 Post: Police said that 12 people were killed in {BLAST} on Tuesday."
    assert look(police, f"2023-05-02 Herald: {sentence}").kinds == []


MISQUOTES = {
    "transposed digits": ("549", "594", "transposed digits"),
    "a dropped digit": ("1354", "154", "a dropped digit"),
    "a slipped magnitude": ("2.7 million", "2.7 billion", "a slipped magnitude"),
    "one mistyped digit": ("2187", "2787", "one mistyped digit"),
}


@pytest.mark.parametrize(("right", "wrong", "slip"), MISQUOTES.values(), ids=MISQUOTES)
def test_a_misquote_names_the_slip(right, wrong, slip):
    said = "The UN human rights office said that {} civilians had been killed in Ukraine as of 9 March."
    found = look(f"2022-03-10 Post: {said.format(right)}", f"2022-03-11 Herald: {said.format(wrong)}")
    assert found.kinds == ["misquote"]
    assert slip in found.conflicts[0].reason


def test_the_seeds_updates_raise_no_alarm():
    said = "The UN human rights office said that {} civilians had been killed in Ukraine as of {} March."
    found = look(*(f"2022-03-{d + 1} Post: {said.format(n, d)}" for n, d in ((549, 10), (596, 12), (636, 13))))
    assert found.numbers == {(549, 596, 636)}
    assert found.relations == ["update", "update"]
    assert found.kinds == []


def test_a_town_larger_than_its_country_is_put_forward():
    found = look(
        "2022-03-13 Post: The city council of Mariupol said on Sunday that 2,187 residents had been killed in the city "
        "since the start of the invasion.",
        "2022-03-14 Herald: The UN human rights office said that 636 civilians had been killed in Ukraine as of 13 March.",
    )
    assert found.kinds == ["arithmetic"]


@pytest.mark.parametrize(("total", "kinds"), [(51, []), (62, ["arithmetic"])])
def test_what_a_later_text_adds_is_reckoned_with_the_toll_of_the_day_before(total, kinds):
    found = look(
        f"2023-05-02 Post: Police said that 34 people were killed in {BLAST} on Tuesday.",
        f"2023-05-03 Herald: Police said on Wednesday that 17 more people had died in {BLAST}, which brought the toll to {total}.",
    )
    assert found.kinds == kinds


def test_a_figure_that_its_source_corrects():
    said = "The UN human rights office said that {} civilians had been killed in Ukraine as of 9 March."
    found = look(
        f"2022-03-10 Post: {said.format(594)}",
        f"2022-03-12 Herald: In a correction to the brief of 10 March: {said.format(549)}",
    )
    assert found.relations == ["correction"]


@pytest.mark.parametrize("stance", ["denied", "doubted", "hypothetical", "planned"])
def test_what_nobody_asserts_agrees_with_nothing(stance):
    first, second = read(*TOGETHER["the same figure in two papers"][:2])
    found = conclude([first, second._replace(stance=stance)])
    assert found.relations == ["undetermined"]
    assert found.kinds == []


def test_an_agency_and_the_body_it_speaks_for_are_one_voice():
    found = look(
        "2022-03-13 Post: UNHCR said that 2.7 million people had fled Ukraine as of 13 March.",
        "2022-03-14 Herald: The UN refugee agency said that 2.7 million people had fled Ukraine as of 13 March.",
    )
    assert [(fact.voices, fact.documents) for fact in found.facts] == [(1, 2)]


def test_a_reason_cites_both_quotes():
    found = look(*TOGETHER["two sources that cannot both be right"][:2])
    reason = found.conflicts[0].reason
    assert "“" in reason
    assert "21" in reason
    assert "34" in reason
    assert "interior ministry" in reason.lower()


def test_the_same_wire_in_five_outlets_is_one_origin():
    wire = f"Police said that 21 people were killed in {BLAST} on Tuesday."
    papers = ("Post", "Herald", "Echo", "Mail", "Star")
    copies = [f._replace(origin=1) for f in read(*(f"2023-05-02 {paper}: {wire}" for paper in papers))]
    found = conclude(copies)
    assert [(fact.documents, fact.origins, fact.voices) for fact in found.facts] == [(5, 1, 1)]
    assert found.relations == ["copy"] * 4
    assert found.kinds == []


def test_two_ranges_with_one_end_in_common_are_two_conflicts():
    found = look(
        f"2023-05-02 Post: Between four and seven people were killed in {BLAST} on Tuesday.",
        f"2023-05-02 Herald: Between four and six people were killed in {BLAST} on Tuesday.",
    )
    assert len({conflict.id for conflict in found.conflicts}) == 2


def test_the_radius_is_the_gap_in_units_of_the_wider_figures_uncertainty():
    found = look(*TOGETHER["about 40 is not 52"][:2])
    assert found.conflicts[0].radius == pytest.approx((52 - 44) / 4)


def test_a_running_total_that_falls_without_a_word_is_a_reversal():
    said = "The UN human rights office said that {} civilians had been killed in Ukraine as of {} March."
    found = look(f"2022-03-11 Post: {said.format(640, 10)}", f"2022-03-14 Herald: {said.format(512, 13)}")
    assert found.kinds == ["reversal"]


def test_a_corrected_figure_is_no_reversal():
    said = "The UN human rights office said that {} civilians had been killed in Ukraine as of {} March."
    corrected = "The UN human rights office corrected its toll and said that 512 civilians had been killed in Ukraine as of 13 March."
    assert look(f"2022-03-11 Post: {said.format(640, 10)}", f"2022-03-14 Herald: {corrected}").kinds == []


def test_a_headline_that_is_not_its_body():
    head, body = read(
        "2023-05-02 Post: Thirty-one people killed in Velden market blast\nThirteen people were killed in the market blast in Velden on Tuesday."
    )
    found = conclude([head._replace(title=True), body])
    assert found.kinds == ["headline"]


def test_a_headline_of_a_toll_that_its_text_tells_as_risen():
    head, *others = read(
        "2023-05-02 Post: Riots in Velden: 20 dead\nThe toll in the riots in Velden rose to 20 on Tuesday, a doctor said.",
        "2023-05-02 Herald: At least 27 people have died in the riots in Velden, the mayor said on Tuesday.",
    )
    assert conclude([head._replace(title=True), *others]).kinds == []


def test_a_headline_that_the_text_repeats():
    head, *body = read(
        "2023-05-02 Post: Thirty-one people killed in Velden market blast\nThirteen people were killed in the market blast in Velden on Tuesday."
        " Earlier the blasts of the week had killed thirty-one people in Orlin."
    )
    repeated = head._replace(title=True, surface="thirty-one")
    assert conclude([repeated, *body]).kinds == []


def test_a_town_outside_of_the_region_of_the_others():
    """The toll of a town is no other toll of the region beside it."""
    text = (
        "The quake that rattled Turkey's Bursa province on Tuesday has killed 41 people, the agency said. "
        "Walls fell in Bursa and neighbouring Yalova, where four people died, the interior minister said."
    )
    assert look(f"2023-05-02 Post: {text}", "2023-05-02 Herald: It rained in Lund.").kinds == []


def test_a_headline_that_rounds():
    head, body = read(
        "2023-05-02 Post: Nearly 30 people killed in Velden market blast\nTwenty-nine people were killed in the market blast in Velden on Tuesday."
    )
    assert conclude([head._replace(title=True), body]).kinds == []


def test_an_editors_names_of_sources_are_one_voice():
    said = "{} said that 21 people were killed in the market bombing in Velden on Tuesday."
    figures = read(
        f"2023-05-02 Post: {said.format('The civil guard')}", f"2023-05-02 Herald: {said.format('The prefecture')}"
    )
    assert [fact.voices for fact in conclude(figures).facts] == [2]
    aliases = Aliases({"civil guard": "Prefecture of Velden", "prefecture": "Prefecture of Velden"}, {})
    assert [fact.voices for fact in conclude([aliases.apply(f) for f in figures]).facts] == [1]


def test_a_headline_that_drops_what_stands_behind_the_point_contradicts_no_other_text():
    head, body, other = read(
        "2012-05-03 Gazette: Is Anna Stolz's painting The Dam really worth $119 million?",
        "2012-05-03 Gazette: Anna Stolz's painting The Dam fetched $119.9 million at an auction in Velden on Wednesday.",
        "2012-05-03 Courier: Anna Stolz's painting The Dam sold for $119,922,500 at an auction in Velden on Wednesday.",
    )
    headline = head._replace(title=True, document=body.document, name=body.name)
    assert conclude([headline, body, other]).kinds == []
    assert conclude([head, body, other]).kinds == ["contradiction"]


def test_what_is_worlds_apart_is_no_side_of_a_conflict_though_others_stand_between():
    found = look(
        "2018-07-02 Gazette: An air strike on a market in Velden killed 120 people on Monday, the council said. The market "
        "sells fruit and is the oldest of the valley, and many of its traders come from the hills to the north. A nurse "
        "said seven people had died.",
        "2018-07-02 Courier: Monday's air strike on a market in Velden killed 60 people, the mayor said.",
    )
    (conflict,) = found.conflicts
    assert sorted(figure.number for side in conflict.sides for figure in side) == [60, 120]
