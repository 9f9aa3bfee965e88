"""What a figure is in a story, whatever words each paper has for it: lines in, the numbers of each fact out."""

import pytest

from tests.facts.notation import look

CASES = {
    "what a ship lost, and what it carried": (
        [
            "2020-08-10 Post: About 1,000 tonnes of fuel have leaked from the tanker Orla Star off Karsk. The ship was carrying"
            " 4,000 tonnes when it ran aground.",
            "2020-08-10 Herald: The Orla Star struck a reef off Karsk with 4,000 tonnes of fuel aboard. More than 1,000 tonnes"
            " have spilled into the sea.",
        ],
        {(1000, 1000), (4000, 4000)},
    ),
    "who was convicted, and who was on trial": (
        [
            "2023-05-02 Post: A court in Orlin on Tuesday convicted 70 members of the Brin clan. Some 91 defendants had chosen"
            " a fast trial.",
            "2023-05-02 Herald: Judges in Orlin on Tuesday jailed 70 of the 91 accused in the Brin trial, lawyers said.",
            "2023-05-02 Mail: Seventy mobsters of the Brin clan were found guilty in Orlin on Tuesday.",
        ],
        {(70, 70, 70), (91,)},
    ),
    "who came to a parade": (
        [
            "2023-05-02 Post: Some 300,000 people lined the canals of Orlin on Tuesday for the Lantern parade, it was said.",
            "2023-05-02 Herald: Half a million visitors watched the Lantern parade in Orlin on Tuesday, the city estimated.",
        ],
        {(300000, 500000)},
    ),
    "rounds that landed, and shells that were fired, found by where their texts begin": (
        [
            "2016-09-28 Post: Norlin's troops fired 120 mortar shells at Balkat and Mendar near Karsk on Wednesday, police"
            " said.",
            "2016-09-28 Herald: Mortar fire drove villagers of Mendar near Karsk from their fields. More than 150 rounds"
            " landed, a farmer said.",
        ],
        {(120, 150)},
    ),
    "who was driven from home": (
        [
            "2016-09-28 Post: Mortar fire at Mendar drives 400 from homes",
            "2016-09-28 Herald: Some 400 villagers fled mortar fire at Mendar on Wednesday.",
        ],
        {(400, 400)},
    ),
    "who was on board, and the children among them": (
        [
            "2023-05-02 Post: A ferry sank off Orlin on Tuesday. There were 140 people aboard, the coast guard said. Some 40"
            " children were on the ferry, a survivor said.",
            "2023-05-02 Herald: A ferry sank off Orlin on Tuesday. About 150 people had packed the ferry. It carried 35"
            " children.",
        ],
        {(140, 150), (35, 40)},
    ),
    "a ransom paid, and received": (
        [
            "2023-05-02 Post: Pirates freed the tanker Orla Star off Gabon. A ransom of 300,000 dollars was paid, a source"
            " said.",
            "2023-05-03 Herald: The Orla Star reached Gabon. Its captors received $300,000, the navy said.",
        ],
        {(300000, 300000)},
    ),
    "who was sent away from a fire": (
        [
            "2023-05-02 Post: A fire near Orlin forced 5,200 people to flee their homes on Tuesday, the mayor said.",
            "2023-05-02 Herald: A fire near Orlin spread on Tuesday. Evacuation orders were in place for about 5,200"
            " residents, the mayor said.",
            "2023-05-02 Mail: Some 5,200 residents were ordered out as a fire neared Orlin on Tuesday.",
        ],
        {(5200, 5200, 5200)},
    ),
    "who was told to stay, or to pay": (
        [
            "2023-05-02 Post: The police told 200 people to stay at home in Orlin on Tuesday.",
            "2023-05-02 Herald: The court ordered 200 people to pay fines in Orlin on Tuesday.",
        ],
        {(200,), (200,)},
    ),
    "who was hurt, by what they suffered and where they were taken": (
        [
            "2023-05-02 Post: A fire in a hotel in Orlin on Tuesday injured nine people.",
            "2023-05-02 Herald: A fire broke out in a hotel in Orlin on Tuesday. Nine guests suffered burns, police said.",
            "2023-05-02 Mail: A fire swept through a hotel in Orlin on Tuesday. Nine people, among them a boy, were taken"
            " to hospital.",
        ],
        {(9, 9, 9)},
    ),
    "who was in the mine": (
        [
            "2023-05-02 Post: An explosion in a mine near Orlin killed four miners on Tuesday. There were 52 men"
            " underground, the company said.",
            "2023-05-02 Herald: Four workers died in a blast at a mine near Orlin on Tuesday. Some 47 miners had been in"
            " the pit when the blast occurred, a union said.",
        ],
        {(4, 4), (47, 52)},
    ),
    "how large a fire is, in two units and two verbs": (
        [
            "2023-05-02 Post: The fire near Orlin has covered 20 square miles, officials said on Tuesday.",
            "2023-05-02 Herald: The fire near Orlin has burned 12,900 acres, officials said on Tuesday.",
        ],
        {(12799.9, 12900)},
    ),
    "who came out alive": (
        [
            "2023-05-02 Post: A ferry sank off Orlin on Tuesday. The coast guard brought 140 survivors ashore.",
            "2023-05-02 Herald: A ferry sank off Orlin on Tuesday. The coast guard rescued 148 passengers.",
        ],
        {(140, 148)},
    ),
    "all of one kind of things, whatever befell them": (
        [
            "2023-05-02 Post: Norlin sent drones against Port Elin on Tuesday. Its guns destroyed 71 drones, Port Elin said.",
            "2023-05-02 Herald: The navy of Port Elin said that 66 UAVs had been shot down over Port Elin on Tuesday.",
        ],
        {(66, 71)},
    ),
    "some of the things that a text counts": (
        [
            "2023-05-02 Post: Norlin sent 90 drones against Port Elin on Tuesday. Some 71 drones were shot down.",
            "2023-05-02 Herald: Norlin sent 75 drones against Port Elin on Tuesday, Port Elin said.",
        ],
        {(90, 75), (71,)},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "numbers"), CASES.values(), ids=CASES)
def test_what_figures_are_in_a_story(lines, numbers):
    found = sorted(tuple(sorted(fact)) for fact in look(*lines).numbers)
    assert found == sorted(tuple(sorted(fact)) for fact in numbers)
