"""A figure in, the noun that is printed at it out: behind it, before it ("another clinic or two"), or at its hyphen."""

from claims.extract.governors import find_governor
from claims.extract.known_names import known_name
from claims.extract.page import Page
from claims.extract.pointed import OF_THEM, find_pointed, points_back
from claims.extract.quantity import Quantity
from claims.extract.subjects import Noun, find_noun
from claims.extract.words import Words
from claims.grammar.en.cues import FORETELLING, HAD
from claims.grammar.en.function_words import AND, BRACKET, BUT, CLOSED, DEFINITE_ARTICLES, OF, THAN, TO
from claims.grammar.en.nouns import (
    CEILINGS,
    HEDGES_SET_OFF,
    IN_NUMBER,
    MADE_OF,
    NUMBERS_OF,
    PERHAPS,
    PERSON_STATES,
    PERSONS,
    SHARES_DO,
    TELLERS,
    THE_REST,
    TOLD,
    TOLL_LEADS,
    is_plural,
)
from claims.grammar.en.number_words import TIMES
from claims.grammar.en.parts import (
    COUNT_OF,
    CROWD,
    HANGING,
    INSIDE,
    OF_CREW,
    OR_TWO,
    OR_TWO_ENDS,
    SHARE_OF,
    SHARE_THEN,
    STRONG,
)
from claims.grammar.en.predicates import PREDICATES, TOLLS
from claims.grammar.en.tags import tag_word

SHARED_ENDS = frozenset(".,;pa")
"""Letters of words behind a noun that two figures share: another's verb would tell that it is the second's alone."""


Printed = tuple[str, int]
"""A noun as printed, and the index of the word behind it."""


def find_printed_noun(page: Page, words: Words, quantity: Quantity, behind: int) -> Printed:
    """The counted noun as printed and the index of the word behind it; "" where none is printed."""
    if quantity.unit is not None:
        return quantity.unit, behind
    if page.title is not None and page.text.endswith(page.title, 0, quantity.end):
        return "", behind  # the figure ends a headline that the text runs on from
    compound = _hyphened(page, quantity)
    if compound:
        behind = words.at(quantity.end + 1 + len(compound))
    found = _find_joined(page, words, quantity, behind, compound) or _find_none(page, words, quantity, behind)
    if found is not None:
        return found
    if page.shadow.startswith(" (", quantity.unit_end):
        behind = _over_share(page.shadow, words, quantity, behind)
    found = _find_far(page, words, quantity, behind) if quantity.kind == "count" else None
    if found is not None:
        return found
    if words.lower[behind] in IN_NUMBER and words.lower[behind + 2] in NUMBERS_OF and words.lower[behind + 3] == OF:
        return find_noun(page.text, words, behind + 4, False).unit, behind  # "a rise of 40 in the number of nurses"
    if words.lower[behind] == CLOSED and _is_beside_noun(words, behind, quantity.start):
        behind += 1
    return _find_behind(page, words, quantity, behind)


def _find_joined(page: Page, words: Words, quantity: Quantity, behind: int, compound: str) -> Printed | None:
    """The noun inside or before a figure, or joined to it, the word that its hyphen joins being `compound`: "one woman
    in five", "a four-story house", "a clinic or two"; None where none is.
    """
    shadow, text = page.shadow, page.text
    if quantity.kind == "ratio" and (inside := INSIDE.search(shadow, quantity.start, quantity.end)) is not None:
        return text[inside.start(1) : inside.end(1)], behind
    if compound and compound.lower() not in STRONG:
        return compound, _over_noun(words, behind)
    if compound and words.tag[behind] in "gvb":
        return _strong_body(page, words, behind)
    hanging = HANGING.match(shadow, quantity.end) if shadow.startswith("-", quantity.end) else None
    if hanging is not None:
        return text[hanging.start(1) : hanging.end(1)], behind
    if shadow.endswith(OR_TWO_ENDS, 0, quantity.start):
        on = OR_TWO.search(shadow, max(0, quantity.start - 40), quantity.start)
        if on is not None:
            return text[on.start(1) : on.end(1)], behind
    if words.lower[behind] in STRONG and quantity.kind == "count" and (group := _strong_group(page, words, quantity)):
        return group, behind + 1
    return None


def _find_none(page: Page, words: Words, quantity: Quantity, behind: int) -> Printed | None:
    """No noun, where what stands behind a figure is the verb of it or what it is compared with; None elsewhere."""
    word, tag = words.lower[behind], words.tag[behind]
    if tag == "v" and (_did(page, words, quantity, behind) or _did_too(words, behind)):
        return "", behind
    if quantity.form == "fraction" and word in SHARES_DO:  # "one in six skip meals"
        return "", behind
    than = behind + 1 + (tag == "a")
    if quantity.form == "multiple" and words.lower[than] == THAN:  # "100 times fainter than", "twice more costly than"
        return "", behind
    if quantity.kind != "ratio":
        return None
    if tag == "b" and words.tag[behind + 1] not in "sz":  # "three in four say"
        return "", behind
    if words.lower[behind + (word == ",")] == TO:  # "fell by a third to 20"
        return "", behind
    return ("", behind + 1) if quantity.form == "range" and word == TIMES else None  # "two to three times higher"


def _find_far(page: Page, words: Words, quantity: Quantity, behind: int) -> Printed | None:
    """The noun of a count behind "of", or behind the figures that share it: "14 of the dead were nurses", "214 and 187
    contacts"; None where none is.
    """
    word = words.lower[behind]
    if word == OF:
        return _find_of(page, words, quantity, behind)
    if word in OPENS_SECOND and (second := _second(words, behind)):
        shared = find_noun(page.text, words, second, False)
        both = second > behind + 2 or words.tag[shared.end] in SHARED_ENDS
        if shared.unit and both and shared.unit.lower() not in THE_REST:
            return shared.unit, shared.end
    if word == "," and words.tag[behind + 1] == "n" and (last := _behind_list(words, behind)):
        listed = find_noun(page.text, words, last, False)
        if listed.unit and words.tag[last] in "sw":
            return listed.unit, listed.end
    return None


def _find_of(page: Page, words: Words, quantity: Quantity, of: int) -> Printed | None:
    """The noun of a count before "of": who is aboard, what the count before counts, whom it points to."""
    crew = OF_CREW.match(page.shadow, quantity.end)
    if crew is not None:
        return page.text[crew.start("who") : crew.end("who")], words.at(crew.end())
    if shared := _shared_of(page, words, quantity, of):
        return shared, of + 2
    if points_back(words, of) <= OF_THEM:
        return None
    said = find_pointed(page.text, words, of, quantity.value == 1)
    return (said, of) if said and said.lower() not in PERSON_STATES else None


def _find_behind(page: Page, words: Words, quantity: Quantity, behind: int) -> Printed:
    """The noun right behind a figure; that which a ratio or a pronoun points to, where there is none."""
    noun = find_noun(page.text, words, behind, quantity.value == 1 or quantity.kind == "ratio")
    if not noun.unit:
        pointed = "" if quantity.kind == "ratio" else find_pointed(page.text, words, behind, quantity.value == 1)
        return pointed, noun.end
    if quantity.value != 1 and words.lower[behind] in MADE_OF and _is_made_of(noun.unit):
        return noun.unit.split(" ", 1)[0], noun.end  # "a 12 member panel"
    if _tells_count(words, behind, noun):
        return "", behind
    if quantity.kind == "count" and words.lower[noun.end] == AND and words.tag[noun.end + 1] == "n":
        return _shared_head(page, words, noun), noun.end
    return noun.unit, noun.end


def _tells_count(words: Words, behind: int, noun: Noun) -> bool:
    """Whether the noun behind a figure is who foresaw it, who gives it, or where it is counted."""
    if _foretold(words, behind, noun.end) or _is_teller(words, behind, noun.end):
        return True
    if _is_beyond_toll(words, behind, noun):
        return True
    return _is_place(noun.unit, words.tag[noun.end])


OPENS_SECOND = frozenset({AND, BUT, ","})
"""What stands between two numbers that share the noun behind the second."""


def _second(words: Words, i: int) -> int:
    """The word behind a second number that begins at the conjunction `i`; 0 where none does: "at least 14 and possibly
    as many as 35 people", "at least 14, and perhaps 35, people".
    """
    comma = words.lower[i] == ","
    joint = i + comma
    if words.lower[joint] not in (AND, BUT):
        return 0
    perhaps = words.lower[joint + 1] in PERHAPS
    last = joint + 1 + perhaps
    last += next((len(hedge) for hedge in CEILINGS if tuple(words.lower[last : last + len(hedge)]) == hedge), 0)
    if words.tag[last] != "n" or (not perhaps and (comma or words.lower[joint] == BUT)):
        return 0
    return last + 1 + (comma and words.lower[last + 1] == ",")


def _strong_group(page: Page, words: Words, quantity: Quantity) -> str:
    """The plural before a comma behind which it is told how many strong it is: "the rebels, some 40 strong, fled"."""
    k = words.at(quantity.start) - 1
    while k > 0 and (words.lower[k] in HEDGES_SET_OFF or words.tag[k] == "a"):
        k -= 1
    if words.lower[k] != "," or k < 1 or not is_plural(words.lower[k - 1]):
        return ""
    start = k - 1
    while start and words.tag[start - 1] in "wsbgv":
        start -= 1
    return find_noun(page.text, words, start, False).unit


def _strong_body(page: Page, words: Words, i: int) -> tuple[str, int]:
    """What is so many strong, where its noun might be a verb: "a 900-strong relief force"."""
    last = i
    while words.tag[last] == "g" and words.tag[last + 1] in "gvbw":
        last += 1
    return page.text[words.start[i] : words.end(last)], last + 1


def _behind_list(words: Words, i: int) -> int:
    """The word behind the last number of a list that goes on at the comma `i`; 0 where it is none: "12, 15 and 18"."""
    while words.lower[i] == "," and words.tag[i + 1] == "n":
        i += 2
    return i + 2 if words.lower[i] == AND and words.tag[i + 1] == "n" else 0


def _is_beside_noun(words: Words, closed: int, start: int) -> bool:
    """Whether a number in brackets stands inside the phrase that it counts: "the remaining (3,992) villages"."""
    opened = words.at(start) - 1
    determined = words.tag[opened - 1] in "dg" or (words.tag[opened - 1] in "wv" and words.tag[opened - 2] == "d")
    return words.lower[opened] == BRACKET and opened > 0 and determined and words.tag[closed + 1] in "swvg"


def _shared_head(page: Page, words: Words, noun: Noun) -> str:
    """A noun phrase with the head that only the next figure's has behind it: "seven Armenian and 11 Azeri soldiers"."""
    last = noun.unit.lower()
    if " " in noun.unit or not noun.unit[0].isupper() or is_plural(last) or last in PERSONS or page.capitals:
        return noun.unit
    shared = find_noun(page.text, words, noun.end + 2, False).unit
    first, _, head = shared.partition(" ")
    if not head or not first[0].isupper() or not is_plural(head.lower().rsplit(" ", 1)[-1]):
        return noun.unit
    return f"{noun.unit} {head}"


def _shared_of(page: Page, words: Words, quantity: Quantity, of: int) -> str:
    """The noun of the count before, with what stands behind this number's "of": "one charge of theft and three of
    fraud" charge of fraud; "" where none is elided.
    """
    last = of + 1
    while last < of + LONGEST_OF and words.tag[last] in "wbvg" and words.tag[last + 1] in "wbg":
        last += 1
    narrows = words.tag[last] in "wbg" and not is_plural(words.lower[last]) and words.tag[last + 1] in ".,cpx"
    if quantity.form != "exact" or not narrows or page.text[words.start[of + 1]].isupper():
        return ""
    told = COUNT_OF.search(page.shadow, max(words.first, quantity.start - LISTED), quantity.start)
    if told is None:
        return ""
    narrowing = page.text[words.start[of] : words.end(last)]
    return f"{page.text[told.start('noun') : told.end('noun')]} {narrowing}"


LISTED, LONGEST_OF = 100, 4
"""Code points between two counts of a list, and words of what each is of: "two of reckless endangerment"."""


def _over_share(shadow: str, words: Words, quantity: Quantity, behind: int) -> int:
    """The word behind the share that a count is: "138 (7.71%) of the patients", "166 (52%) children"."""
    shared = SHARE_OF.match(shadow, quantity.unit_end)
    if shared is not None and quantity.kind in {"count", "ratio"}:
        return words.at(shared.end() - len(OF))
    then = SHARE_THEN.match(shadow, quantity.unit_end) if quantity.kind in {"count", "ratio"} else None
    return behind if then is None else words.at(then.end())


def _did(page: Page, words: Words, quantity: Quantity, behind: int) -> bool:
    """Whether the verb behind a crowd's number is what it did: "a crowd of 48,200 watched Rovers lose"."""
    return (
        page.text[words.start[behind + 1] : words.start[behind + 1] + 1].isupper()
        and CROWD.search(page.shadow, max(0, quantity.start - 60), quantity.start) is not None
    )


def _is_made_of(unit: str) -> bool:
    """Whether a phrase names one thing of so many: "member panel", not "member states"."""
    last = unit.lower().rsplit(" ", 1)[-1]
    return " " in unit and not is_plural(last)


def _did_too(words: Words, behind: int) -> bool:
    """Whether the verb behind a number is what others told before it did: "nine trials used mice, eight used rats"."""
    verb = words.lower[behind]
    if verb in PERSON_STATES:  # "the blasts wounded 12 men and three wounded dogs"
        return False
    first = max(1, behind - PARALLEL_REACH)
    return any(words.lower[i] == verb and words.tag[i - 1] in "sz" for i in range(first, behind - 1))


PARALLEL_REACH = 24
"""Words before a number's verb in which others do the same."""


def _foretold(words: Words, behind: int, after: int) -> bool:
    """Whether the noun behind a number is who had foreseen it: "fewer than the 165,000 economists had forecast"."""
    verb = after + (words.lower[after] in HAD)
    seen = words.lower[verb] in FORETELLING and words.tag[verb + 1] in ".,c("
    return seen and behind > 1 and words.lower[behind - 2] in DEFINITE_ARTICLES


def _is_teller(words: Words, behind: int, after: int) -> bool:
    """Whether the noun behind a number is who gives it, in a text that lost its commas: "the toll rose to 44 activists
    said".
    """
    last = _beside_teller(words, after)
    ends = TOLD_WHOM if words.lower[last] == TELLING else TELLER_ENDS
    told = words.lower[last] in TOLD and words.lower[after - 1] in TELLERS and words.tag[last + 1] in ends
    lead = find_governor(words, behind - 1)
    led = (lead >= 0 and words.lower[lead] in TOLL_LEADS) or _is_of_toll(words, behind)
    return told and led and words.lower[last + 1] != TO  # "12 officials said to be close to the king"


def _is_of_toll(words: Words, behind: int) -> bool:
    """Whether the number before word `behind` is a toll's: "a toll of 78"."""
    return behind > 2 and words.lower[behind - 2] == OF and words.lower[behind - 3] in TOLLS


def _is_beyond_toll(words: Words, behind: int, noun: Noun) -> bool:
    """Whether a toll's number ends what it is of, in a text that lost its commas: "television, which gave a toll of 78
    broadcast images of the blast".
    """
    if not _is_of_toll(words, behind) or not noun.unit:
        return False
    head = noun.unit.rsplit(None, 1)[-1].lower()
    return words.tag[noun.end - 1] == "s" and words.tag[noun.end] == "p" and not _can_be_of_toll(head)


def _can_be_of_toll(head: str) -> bool:
    """Whether a toll can be of what a word names: persons, deaths, lives."""
    return head in PERSONS or head in PREDICATES.nouns or head in PREDICATES.lives or head in PREDICATES.states


def _beside_teller(words: Words, after: int) -> int:
    """The word behind another who tells it too: "rescuers and the Observatory said"."""
    k = after + 1
    if words.lower[after] != AND or words.tag[k] == "n":
        return after
    while k < after + TELLING_TOO and words.tag[k] in "dwsb":
        k += 1
    return k


TELLING_TOO = 7
"""Words in which another is named who tells the same."""
TELLING, TOLD_WHOM = "told", frozenset("dws")
"""What a teller does to somebody, and letters of whom: "told our correspondent"."""
TELLER_ENDS = frozenset(".p,c")
"""Letters of words behind a saying that tells who said it, and not what."""


def _is_place(unit: str, behind: str) -> bool:
    """Whether a name that ends its clause is where the counted are: "765 were in Oromia, 75 Tigray and 41 in Afar"."""
    if not unit[0].isupper() or behind not in PLACE_ENDS or not unit.istitle():
        return False
    known = known_name(unit, unit.lower(), False)
    return known is not None and known.length == len(unit) and not known.unsure


PLACE_ENDS = frozenset(".,c")
"""Letters of what stands behind a place that a figure is of."""


def _over_noun(words: Words, i: int) -> int:
    """The word behind the noun that a compound narrows: "a three-storey house", whose "house" is no verb."""
    last = i + 3
    while i < last and words.tag[i] in "wbg" and words.lower[i]:
        i += 1
    return i + (words.tag[i] in "sz")


def _hyphened(page: Page, quantity: Quantity) -> str:
    """The word that a hyphen joins to the number: four-story; "" where none does."""
    start = quantity.end
    if quantity.unit_end != start or not page.shadow.startswith("-", start):
        return ""
    end = start + 1
    while end < len(page.shadow) and page.shadow[end].isalpha():
        end += 1
    return "" if tag_word(page.shadow[start + 1 : end]) in "pc" else page.text[start + 1 : end]  # "8-by-11-inch"
