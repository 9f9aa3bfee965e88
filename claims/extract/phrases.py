"""A place beside a cue in, the noun phrase that speaks there out."""

from claims.extract.chunks import Line, find_start
from claims.extract.clauses import REACH, Phrase, trim_marks
from claims.extract.known_names import known_name
from claims.extract.page import Page
from claims.grammar.en import cues as words
from claims.grammar.en import speaker_words as little
from claims.grammar.en.nouns import PERSONS as PERSONS_COUNTED
from claims.grammar.en.nouns import POSSESSIVE
from claims.grammar.en.tags import tag_word
from claims.grammar.en.units import TIME_UNITS
from claims.grammar.en.years import MONTHS
from claims.spans import Span

NEAR = 80
"""Code points in which most speakers stand whole."""
FAR = 140
"""The same with what is put beside them."""
DECIDED = 2
"""Where no subject is found, and a look further back would find none either."""


def read_subject(page: Page, start: int, cue: int) -> Phrase | None:
    """The subject of the verb at `cue`, nothing before `start` looked at; or None.

    What is put beside it ("a negotiator", "who was there") is left out: "Mykola Podil, a negotiator, said".
    """
    near = max(start, cue - NEAR)
    plain = _plain_subject(page, near, cue)
    if plain is not None:
        return _with_town(page, start, _before_country(page, start, _without_medium(page, plain)))
    if page.shadow[cue - 2 : cue] == ", ":  # something stands beside the speaker
        near = max(start, cue - FAR)
    phrase, first = _subject_of(Line(page, near, cue, near > start))
    if not (first > 1 or near == start):
        phrase = _subject_of(Line(page, max(start, cue - REACH), cue, False))[0]
    if phrase is None:
        return None
    return _with_town(page, start, _before_country(page, start, _without_medium(page, phrase)))


def last_person(page: Page, start: int, end: int, nouns: frozenset[str] = PERSONS_COUNTED) -> Phrase | None:
    """The last noun of persons (or other `nouns`) that a clause ends with: "spoke to some women in the area who" some
    women.
    """
    line = Line(page, max(start, end - NEAR), end, False)
    for index in range(len(line.cores) - 1, -1, -1):
        if line.last(index) in ",;:":
            return None
        if line.cores[index] in nouns:
            first = index
            while first > max(0, index - MOST_BEFORE) and line.cores[first - 1] not in words.PREPOSITIONS:
                first -= 1
                if line.cores[first] in words.DETERMINERS:
                    break
            span = trim_marks(line.shadow, *line.span(first, index))
            return Phrase(*span, span.start) if span else None
    return None


MOST_BEFORE = 3
"""Words of such a phrase before its noun."""


def nearest_noun(page: Page, start: int, end: int) -> Phrase | None:
    """The noun phrase that a stretch ends with, nothing that governs it: "talked with members of the Dock Union" the
    Dock Union, "cited a study by Vane Partners of Lund" Vane Partners of Lund.
    """
    line = Line(page, max(start, end - NEAR), end, False)
    first = last = len(line.cores) - 1
    if last < 0 or _governs(line, last, last):
        return None
    while first > 0 and not _governs(line, first - 1, last):
        first -= 1
        if line.cores[first] in words.DETERMINERS or line.cores[first] in words.OWNERS:
            break
    span = trim_marks(line.shadow, *line.span(first, last))
    return Phrase(*span, span.start) if span else None


def _governs(line: Line, at: int, last: int) -> bool:
    """Whether a noun phrase ends before the word at `at`: a mark, a verb, a preposition but "of" inside a name."""
    core = line.cores[at]
    if at < last and line.last(at) in ',;:"':
        return True
    if core in words.BREAKS or core in words.AUXILIARIES or core in words.ALONE:
        return True
    if core in words.PREPOSITIONS or core in words.LINKS:
        named = 0 < at < last and line.capital(at - 1) and line.capital(at + 1)
        return not (named and core in words.SMALL)
    return not line.capital(at) and tag_word(core) in "vxg"


def _with_town(page: Page, start: int, phrase: Phrase) -> Phrase:
    """A body with all of the place where it sits: "the Columbus, Ohio-based retailer"."""
    if little.BASED not in page.shadow[phrase.start : phrase.end] or not page.text[phrase.start].isupper():
        return phrase
    town = little.TOWN_OF_BASED.search(page.text, max(start, phrase.start - 40), phrase.start)
    return Phrase(town.start(), phrase.end, town.start()) if town is not None else phrase


def _before_country(page: Page, start: int, phrase: Phrase) -> Phrase:
    """Who speaks from a town, where only the town's country or state was taken: "police in Safira, Egypt said"."""
    if page.shadow[phrase.start - 2 : phrase.start] != ", " or not page.text[phrase.start].isupper():
        return phrase
    town = little.SPEAKER_IN_TOWN.search(page.text, max(start, phrase.start - NEAR), phrase.start)
    if town is None or not _may_tell(page.shadow[town.start("who") : town.end("who")]):
        return phrase
    country = page.text[phrase.start : phrase.end]
    if known_name(country, page.shadow[phrase.start : phrase.end], False) is None:
        return phrase
    return Phrase(town.start("who"), phrase.start - 2, town.start("who"))


def _may_tell(phrase: str) -> bool:
    """Whether words before a town name persons or a body, and hold no verb: not "rebels killed three police"."""
    parts = phrase.split()
    if any(tag_word(word) in "vxzg" for word in parts):
        return False
    told = words.PERSONS.search(phrase) or words.BODIES.search(phrase)
    return told is not None or not PERSONS_COUNTED.isdisjoint(parts) or not words.ORGANS.isdisjoint(parts)


def _without_medium(page: Page, phrase: Phrase) -> Phrase:
    """A speaker without where they say it: "the agency in a statement Thursday" the agency."""
    if page.shadow.find(little.IN_ITS, phrase.start, phrase.end) < 0:
        return phrase
    medium = little.MEDIUM.search(page.shadow, phrase.start + 1, phrase.end)
    return phrase._replace(end=medium.start()) if medium is not None else phrase


def _plain_subject(page: Page, start: int, cue: int) -> Phrase | None:
    """The few words between the last mark and the cue, where none needs a closer look: ", rescue workers said"."""
    shadow = page.shadow
    comma, quote = shadow.rfind(", ", start, cue), shadow.rfind('"', start, cue)
    edge = max(start, comma + 1, quote + 1, shadow.rfind("\n", start, cue) + 1)
    if edge == quote + 1 and shadow.startswith(" ", edge) and shadow[quote - 1].isalnum():
        return None  # "the “Morning Joe” host"
    tokens = shadow[edge:cue].split()
    while len(tokens) > 1 and (tokens[-1] in words.LIGHT or words.is_adverb(tokens[-1])):
        tokens.pop()
    if tokens and tokens[-1] in words.BARE:
        last = shadow.rfind(tokens[-1], edge, cue)
        return Phrase(last, last + len(tokens[-1]), last)
    if not 0 < len(tokens) < 9 or tokens[0] in words.INNER or not words.CLOSER.isdisjoint(tokens):
        return None
    if not words.DETERMINERS.isdisjoint(tokens[1:]) or (edge == start > 0 and shadow[start - 1] not in ' \n"'):
        return None
    first = shadow.find(tokens[0], edge)
    if edge == comma + 1 and tokens[0] not in words.OPENERS and not page.text[first].isupper():
        return None
    last = shadow.rfind(tokens[-1], first, cue) + len(tokens[-1])
    return None if words.MARKED.search(shadow, first, last + 1) else Phrase(first, last, first)


def _subject_of(line: Line) -> tuple[Phrase | None, int]:
    """The subject that a line ends with, and the number of its first word."""
    last = _skip_dated(line, _skip_adverbs(line, len(line.cores) - 1))
    index = _skip_parenthesis(line, last)
    if index < 0:
        return None, 0
    beside = index
    if line.dash(index):
        index = _skip_dashes(line, index)
    elif line.last(last) == ",":  # "Ana Diaz, chair of the Harbour Board (HB), said"
        index = _skip_apposition(line, index)
    elif line.last(index) in '":;.?!~' and not (line.last(index) == "." and len(line.cores[index]) <= 5):
        return None, DECIDED
    index = _skip_parenthesis(line, index)
    if index < 0:
        return None, 0
    if index < beside and line.cores[index : index + 1] in little.LATER:
        index = _skip_ago(line, index)
    first = find_start(line, index)
    if first > index:
        return None, DECIDED
    span = trim_marks(line.shadow, *line.span(first, index))
    return (Phrase(*span, _left(line, first, span, index == beside)), first) if span else (None, 0)


def _left(line: Line, first: int, span: Span, beside: bool) -> int:
    """Where a common noun that stands before the name starts: "his lawyer, Gary Lesser"."""
    if first < 2 or line.last(first - 1) != "," or not line.capital(first) or line.words[first].isupper():
        return span.start
    head = find_start(line, first - 1)
    if head >= first - 1 and not beside:
        return span.start
    if head >= first or (head and line.last(head - 1) not in ',;:"'):
        return span.start
    opens = line.cores[head] in words.DETERMINERS or "'s" in " ".join(line.cores[head:first])
    return line.span(head, head).start if opens else span.start


def _skip_adverbs(line: Line, index: int) -> int:
    """The last word before the cue's own adverbs, auxiliaries and times ("also", "has", "on Monday")."""
    while index >= 0:
        word, mark = line.cores[index], line.last(index)
        before = line.cores[index - 1] if index else ""
        adverb = words.is_adverb(word) or (word == little.THOUGH and mark == ",")
        dated = _before_date(line, index) if word[:1].isdigit() or word in MONTHS else index
        if (
            mark == ","
            and not (adverb and index and line.last(index - 1) == ",")
            and not _is_closed(line, dated, index)
        ):
            break
        if dated < index:
            index = dated  # "a post on October 26th 2023 mentioned"
        elif adverb or word in words.AUXILIARIES or (word in little.HELPED and before in words.AUXILIARIES):
            index -= 1  # "has helped identify"
        elif before in words.NUMBERING and word in words.TIMES and line.cores[index + 1 : index + 2] in little.LATER:
            index -= 2  # "the bank a month later announced"
        elif word == little.AT and line.cores[index + 1 : index + 2] in little.AT_TIMES:
            index -= 1
        elif index > 1 and line.cores[index - 2] in little.SPANNING and _is_time(word, before):
            index -= 3
        elif word in little.PARTS_OF_DAY and before in words.TIMES and before.endswith(little.WEEKDAY):
            index -= 2  # "council members Monday night said"
            index -= index >= 0 and line.cores[index] == little.ON
        elif (
            (word in little.IN_TURN and before == little.IN)
            or (word == little.AVERAGE and before == little.ON)
            or (word == little.FAR and before == little.SO)
            or (word == little.DATE and before == little.TO)
            or (word in words.TIMES and before in little.BEFORE_TIMES)
        ):
            index -= 2
        elif (word in little.ADVERBIAL_DAYS and not line.capital(index)) or (
            word in words.TIMES and word.endswith(little.WEEKDAY) and word != little.TODAY  # USA TODAY
        ):
            index -= 1
        else:
            break
    return index


def _before_date(line: Line, index: int) -> int:
    """The word before a date that ends at `index`, and before its preposition: "on October 26th 2023", "on 3 May",
    "May 3rd, 2023"; `index` where none does.
    """
    at = index
    year = len(line.cores[at]) == YEAR and line.cores[at].isdigit()
    at -= year
    if at > 0 and line.cores[at] in MONTHS and line.capital(at):
        at -= 1 + _is_day(line.cores[at - 1])
    elif at > 0 and _is_day(line.cores[at]) and line.cores[at - 1] in MONTHS:
        at -= 2
    elif not (year and line.cores[at] in words.PREPOSITIONS):
        return index
    if at > 0 and line.cores[at].endswith(little.WEEKDAY) and line.cores[at] in words.TIMES:
        at -= 1
    if line.cores[at] == little.TO and not line.cores[at - 1].isdigit() and line.cores[at - 1] not in MONTHS:
        return index  # "two surveys dating back to May"
    return at - 1 if line.cores[at] in words.PREPOSITIONS else at


def _is_closed(line: Line, dated: int, index: int) -> bool:
    """Whether a comma ends a date that another one parts: "a letter of March 4, 2015, said", "on May 3, 2015, said"."""
    return any(line.last(at) == "," for at in range(dated + 1, index))


YEAR = 4
"""Digits of a year."""


def _is_day(core: str) -> bool:
    """Whether a word is the number of a day: "3", "26th"."""
    return core[:1].isdecimal() and len(core) <= YEAR and int("".join(filter(str.isdecimal, core))) <= DAYS


DAYS = 31


def _skip_ago(line: Line, index: int) -> int:
    """The word before how long ago something put beside was: "a poll by Marist two weeks earlier, May 2-9, showed"."""
    ago = index > 2 and line.cores[index - 1] in TIME_UNITS and line.cores[index - 2] in words.NUMBERING
    return index - 3 if ago else index


def _is_time(word: str, before: str) -> bool:
    """Whether two words behind a preposition tell when, and not who: "the weekend", "the time"."""
    return word in little.TAKEN_TURNS or (word in words.TIMES and before == little.THE.strip())


def _skip_dated(line: Line, index: int) -> int:
    """The word before the rest of a time and what it dates: "a poll released in late August found"."""
    if index > 0 and line.cores[index] in words.PUBLISHED and line.last(index - 1) != ",":
        return index - 1  # "a poll released this week found"
    at = index
    while at > 0 and (line.cores[at] in words.DATING or line.cores[at] in words.TIMES):
        at -= 1
    dated = at < index and at > 1 and line.last(at) != "," and line.cores[at].endswith(("ed", "taken"))
    return at - 1 if dated and line.last(at - 1) != "," else index  # "a poll, released Friday, found"


def _skip_parenthesis(line: Line, index: int) -> int:
    """The word before a parenthesis that ends at `index`: "Rick Scott (R)"."""
    if index < 0 or not line.tokens[index].endswith((")", "),", "]", "],")):
        return index
    low = max(-1, index - 12)
    while index > low:
        if line.first(index) in "([":
            return index - 1
        index -= 1
    return -1


def _skip_dashes(line: Line, index: int) -> int:
    """The word before what stands between two dashes: "party leaders - and the speaker - say"."""
    for at in range(index - 1, max(-1, index - 30), -1):
        if line.dash(at):
            return at - 1
    return -1


def _skip_apposition(line: Line, index: int) -> int:
    """The last word of the head that the stretch ending with a comma at `index` is put beside, or -1.

    "Liu Pengyu, a spokesman, said": Pengyu. Where the head is a common noun and the name stands beside it, the name:
    "his lawyer, Gary Lesser, says".
    """
    within = last = index
    for nth in range(5):
        first = _segment_start(line, last)
        if nth and first == last and (words.is_adverb(line.cores[first]) or line.cores[first] in words.LEADS):
            return within  # "However, survivors, most from the north, said": the survivors
        if first == 0:
            return -1 if line.cut else last
        if nth and line.last(first - 1) == QUOTE:  # "…with it,” Diaz, the former mayor, said"
            return last
        if not _apposed(line, first, last) or (nth and _names_by_role(line, first, last)):
            return last
        if (
            nth
            and line.cores[first] in words.DETERMINERS
            and (not line.capital(first - 1) or line.cores[_segment_start(line, first - 1)] in words.PREPOSITIONS)
            and line.cores[_segment_start(line, first - 1)] not in words.APPOSING - words.DETERMINERS
        ):  # "the majority, including two agencies, said": the head may start as what is put beside one does
            return last
        within, last = last, first - 1
        if line.last(last) in ";:":
            return within  # "12 died; the mayor, meanwhile, said": the mayor
        if line.last(last) != ",":
            return last
    return last


QUOTE = '"'
"""What a closing quotation mark is to a line."""


def _segment_start(line: Line, last: int) -> int:
    """The first word of the stretch between commas that ends at `last`."""
    first = last
    while first > 0 and line.last(first - 1) not in ',;:"':
        first -= 1
    return first


def _tells_role(line: Line, first: int, last: int) -> bool:
    """Whether a stretch with a capital tells what the person before it is: "Ana Diaz, Texas director for Vane, said".

    A stretch that ends with a name of its own ("the head of the bank, Norwegian banker Jens Holm") tells who.
    """
    name = _skip_parenthesis(line, first - 1)  # "Ana Diaz (pictured), Labour leader of the council, said"
    if name < 0 or not line.capital(name):
        return False
    if line.cores[first] in words.POSTS and line.cores[first + 1] in words.PREPOSITIONS:
        return True
    named = line.capital(last) and line.cores[last - 1] not in words.PREPOSITIONS
    if line.cores[first] in words.PARTIES and not named:
        return True
    common = [at for at in range(first, last + 1) if not line.capital(at) and line.cores[at] not in words.JOINING]
    roles = [at for at in common if words.PERSONS.fullmatch(line.cores[at]) or line.cores[at] in words.POSTS]
    if named and line.cores[last] in words.POSTS and name and line.capital(name - 1):
        return True  # "Ana Diaz, Harbour Board Vice Chair, said"
    if named:  # "Ana Diaz, UK economist at Vale Bank, said"
        return any(at > first and line.cores[at + 1] in words.PREPOSITIONS for at in roles)
    return bool(roles)


def _names_by_role(line: Line, first: int, last: int) -> bool:
    """Whether a stretch is a role and a name, a speaker by itself: "…, fire chief Ana Diaz, who led it, said"."""
    at = last
    while at > first and line.capital(at):
        at -= 1
    return at < last and not line.capital(first) and words.PERSONS.fullmatch(line.cores[at]) is not None


def _names_place(line: Line, first: int, last: int) -> bool:
    """Whether a stretch behind "the city" is its name: one word, or a known place of several; "Ana Diaz" is none."""
    if first == last:
        return True
    printed = " ".join(line.words[first : last + 1]).rstrip(",.;:")
    return known_name(printed, " ".join(line.cores[first : last + 1]), False) is not None


def _is_whose(line: Line, first: int, last: int) -> bool:
    """Whether a stretch tells whose a named body is, or of where: "Vale Bank, Norland's biggest lender, said"."""
    owner = next((at for at in range(first, last) if line.tokens[at].endswith(POSSESSIVE)), -1)
    if owner < 0 or owner - first > OWNER or not all(line.capital(at) for at in range(first, owner + 1)):
        return False
    return line.capital(first - 1) and not any(line.capital(at) for at in range(owner + 1, owner + 3))


OWNER = 2
"""Words of an owner's name before its last."""


def _apposed(line: Line, first: int, last: int) -> bool:
    """Whether the stretch of words reads as put beside a name: "a broker", "who left", "38", "Fla."."""
    word = line.cores[first]
    if word in words.APPOSING or word[:1].isdigit():
        return True
    if word == little.OR_CALLED and first < last and line.capital(first + 1):
        return True  # "a group called Vale Answer, or Act Now, said"
    dated = word in MONTHS and first < last and line.cores[first + 1][:1].isdigit()
    if dated and not line.cores[first - 1].endswith(little.WEEKDAY):
        return True  # "a poll taken a week later, May 2-9, showed"
    if first < last and word.endswith("ing") and line.cores[first + 1] in words.DETERMINERS:
        return True  # "the ministry, confirming the raid, said", in capitals too
    if not line.capital(first):
        if word in words.BREAKS:  # "the army, after giving two versions, claimed"
            return first < last and word in little.BESIDE_DOING and line.cores[first + 1].endswith(little.ING)
        return word not in words.LINKS
    done = first < last and word.endswith(little.PAST) and line.cores[first + 1] in words.PREPOSITIONS
    if (word in words.PREPOSITIONS or done) and line.words[first].isupper():
        return True  # "THE FRONT, FOR ITS PART, SAID", "A GUARD, QUOTED BY AFP, SAID", where a capital tells nothing
    if first > 0 and line.cores[first - 1] in words.TOWNS and _names_place(line, first, last):
        return True
    if first > 0 and _tells_role(line, first, last):
        return True
    if first == last and word in words.BEHIND_NAMES:
        return True
    if first > 0 and _is_whose(line, first, last):
        return True
    return first == last and (
        line.tokens[last][-2:-1] == "." or (first > 1 and line.cores[first - 2] in words.PREPOSITIONS)
    )
