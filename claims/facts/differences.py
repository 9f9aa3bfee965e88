"""Whether two statements speak of two things, however alike their words are: two statements in, yes or no out."""

from claims.extract.claim import CORE
from claims.facts.aspects import CONVERTED, DATED, MANY
from claims.facts.classes import HARM, SIDED, of_all, unit_words
from claims.facts.context import fold_name
from claims.facts.counted import is_harm
from claims.facts.days import days_between
from claims.facts.figure import Figure
from claims.facts.intervals import admit, gap
from claims.facts.meanings import are_contrasted, kinship
from claims.facts.named_otherwise import names_missing
from claims.facts.prices import are_two_amounts
from claims.facts.slips import name_slip
from claims.facts.sources import same_voice, voice
from claims.facts.statement import Statement, fold_nation, names_of, speaker_names
from claims.facts.stems import beside_harm, stem, words_of_harm
from claims.facts.story import are_two_sums, days_are_one
from claims.facts.told_apart import is_denied, told_in
from claims.grammar.late import late
from claims.grammar.word_lists import read_table

TIMES = 4
"""How many times as much one of two amounts of money for one thing may be."""
TIMES_RESTATED = 12
"""The same of two short texts, one of which only says again what the other says, and may have lost a digit."""
COMPOUND = 4
"""Letters of a word from which on another one that begins with it is mostly of it."""
DAYS = 31
"""Days between two figures beyond which they are of two facts, unless they name their day."""
_LENGTHS = {stem(word): length for length, row in read_table("statements")["lengths"].items() for word in row.split()}
_TIMED = frozenset(_LENGTHS)
_ANY_MONTH = stem("month")
_PARTS = frozenset(map(stem, read_table("statements")["kinds"]["parts"].split()))
_COMMON = frozenset(map(fold_name, read_table("statements")["common"]["names"].split()))
_VOTES = frozenset(map(stem, read_table("statements")["votes"]["kinds"].split()))
_COMMITTEES = frozenset(map(stem, read_table("statements")["chambers"]["parts"].split()))
_VOTING = frozenset(map(stem, read_table("statements")["votes"]["verbs"].split()))
_RIVALS = frozenset(map(stem, read_table("statements")["rivals"]["words"].split()))
_SELLING, _BUYING = (frozenset(read_table("statements")["prices"][name].split()) for name in ("selling", "buying"))
_RATE = stem(read_table("statements")["rates"]["word"])
RATES = frozenset(map(stem, read_table("statements")["rates"]["of"].split()))
_NEW = frozenset([read_table("statements")["added"]["new"]])
_BANKS = frozenset(map(stem, read_table("statements")["rates"]["banks"].split()))
_OWNS = stem("own")
_TAKEN_OR_LOST = frozenset(map(stem, read_table("statements")["losses"]["verbs"].split()))
_THING = late(read_table("statements")["owned_by"]["thing"])
_LIGHT = frozenset(map(stem, read_table("statements")["some"]["light"].split()))
"""Verbs that leave it to other words what is said of some."""
_TURNS = frozenset(read_table("statements")["turns"]["words"].split())


def speak_of_two_things(a: Statement, b: Statement) -> bool:
    """Whether any of what tells two things apart holds."""
    if _of_one_sentence(a.figure, b.figure) or _is_one_added(a, b) or a.against != b.against:
        return True
    if a.earlier != b.earlier and not _may_be_told_again(a, b):
        return True
    if not DATED.isdisjoint((a.aspect, b.aspect)) and not days_are_one(a, b):
        return True  # the march of one week, and that of the week before
    if (a.holder and b.holder and a.holder != b.holder) or _are_shares_of_two_places(a, b):
        return True
    if _are_of_rivals(a, b):
        return True
    return any(test(a, b) for test in TESTS)


def _is_one_added(a: Statement, b: Statement) -> bool:
    """Whether only one counts what came since the last figure; what both call new is not told apart by that."""
    both = {*unit_words(a.figure.unit)} & {*unit_words(b.figure.unit)}
    return a.added != b.added and not both.issuperset(_NEW)


def _may_be_told_again(a: Statement, b: Statement) -> bool:
    """Whether a number from which another one has risen can be another text's own: "up from 290 this year", "290 this
    year"; not "when it had 290", "it has 290".
    """
    if a.figure.number != b.figure.number:
        return False
    if a.figure.as_of and a.figure.as_of == b.figure.as_of:
        return True
    there_are = a.figure.kind == "count" and not (a.verb or b.verb)
    return not there_are and a.long_ago == b.long_ago


def _are_of_rivals(a: Statement, b: Statement) -> bool:
    """Whether one of two shares is a rival's, and the other's sentence names none."""
    mine, theirs = (s.near if s.telling else s.words for s in (a, b))
    return a.figure.kind == "percent" and mine.isdisjoint(_RIVALS) != theirs.isdisjoint(_RIVALS)


def _are_shares_of_two_places(a: Statement, b: Statement) -> bool:
    """Whether each of two shares is said to hold somewhere else."""
    return a.figure.kind == "percent" and bool(a.sites and b.sites) and a.sites.isdisjoint(b.sites)


def name_two_turns(a: Statement, b: Statement) -> bool:
    """Whether each is of another round, half or quarter, as the words right at the figures say."""
    mine, theirs = a.near & _TURNS, b.near & _TURNS
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _count_over_two_lengths(a: Statement, b: Statement) -> bool:
    """Whether one counts over a month and the other over a quarter, as the words right at the figures say; or over two
    months.
    """
    if a.figure.kind not in CORE or _TIMED.isdisjoint(a.near) or _TIMED.isdisjoint(b.near):
        return False
    mine, theirs = a.near & _TIMED, b.near & _TIMED
    if not mine.isdisjoint(theirs):
        return False
    return {_LENGTHS[word] for word in mine}.isdisjoint(_LENGTHS[word] for word in theirs) or (
        _ANY_MONTH not in mine | theirs
    )


def counts_some(a: Statement, b: Statement) -> bool:
    """Whether one counts some of what the other counts: "nine of the paintings" were found, 17 were stolen; whatever
    the numbers where the other says how many there are ("20,000 of whom work abroad", "Cuba has 20,000 doctors").
    """
    if a.some == b.some:
        return False
    all_of_them, some_of_them = (b, a) if a.some else (a, b)
    done = all_of_them.verb if (a.alone or b.alone) and not all_of_them.whole else ""
    told = some_of_them.verb in _LIGHT and a.figure.number != b.figure.number and told_in(done, some_of_them.telling)
    if done and (a.verb == b.verb or told):  # "14 of the crew were saved", "12 were saved"; "12 of them did"
        return False
    if a.figure.number != b.figure.number:
        return True
    return all_of_them.verb == _OWNS or (all_of_them.whole and not all_of_them.verb)


def _belong_to_another(a: Statement, b: Statement) -> bool:
    """Whether the word right before one figure says whose it is, and the other's sentence begins with somebody else:
    "India may overtake China's 1.3 billion", "India has 1.3 billion".
    """
    return any(
        x.possessor and y.subject and x.possessor.isdisjoint(y.names | {y.first} | y.subject)
        for x, y in ((a, b), (b, a))
    )


def _are_of_two_sides(a: Statement, b: Statement) -> bool:
    """Whether the soldiers of one are a nation's that the other, which begins with somebody else, does not name."""
    if a.counted.group.kind not in SIDED or b.counted.group.kind not in SIDED:
        return False
    return any(_are_others(x, y) for x, y in ((a, b), (b, a)))


def _are_others(mine: Statement, theirs: Statement) -> bool:
    side, other = mine.counted.group.side, theirs.counted.group.side
    if not side or side == other:
        return False
    return bool(other) or (bool(theirs.subject) and fold_nation(side) not in theirs.names | {theirs.first})


def _are_of_those_who_act(a: Statement, b: Statement) -> bool:
    """Whether one counts what belongs to those who do the harm in the other: "Orlin's army destroyed 12 tanks", "the
    staff said it had destroyed seven Orlin tanks".
    """
    if not {a.verb, b.verb} <= _TAKEN_OR_LOST:
        return False
    return any(_owners(x) & y.subject and not _owners(x) & _owners(y) for x, y in ((a, b), (b, a)))


def _owners(statement: Statement) -> frozenset[str]:
    """The names in what is counted: of whom they are."""
    if statement.figure.kind != "count":
        return frozenset()
    side = statement.counted.group.side
    named = names_of(statement.figure.unit)
    return named | {fold_nation(side)} if side else named


def tell_two_aspects(a: Statement, b: Statement) -> bool:
    """Whether one tells something of a story that the other does not: each something else, a share nothing known,
    another number of one text, or one only gives again in brackets what stands before it.
    """
    if a.aspect == b.aspect != CONVERTED:
        return _are_of_two_votes(a, b)
    if a.figure.document == b.figure.document and a.figure.number != b.figure.number:
        return True  # "sent eight men into the river; two were rescued"
    if CONVERTED in (a.aspect, b.aspect) or (a.aspect and b.aspect):
        return True
    if not MANY.isdisjoint((a.aspect, b.aspect)) and are_two_sums(a, b):  # a part of a settlement
        return True
    return a.figure.kind in ("percent", "measure") and a.aspect != b.aspect


def _are_of_two_votes(a: Statement, b: Statement) -> bool:
    """Whether two shares are of an election and of a referendum."""
    if a.figure.kind != "percent":
        return False
    mine, theirs = a.words & _VOTES, b.words & _VOTES
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _of_one_sentence(a: Figure, b: Figure) -> bool:
    return a.document == b.document and a.quote_start == b.quote_start


def _are_told_beside(first: Statement, second: Statement) -> bool:
    """Whether the sentences of one text give two amounts, which are hardly ever of one thing but in its headline."""
    a, b = first.figure, second.figure
    if a.document != b.document or a.kind == "count" or a.title or b.title:
        return False
    return bool(gap(admit(a), admit(b)))


def _lie_far_apart(a: Statement, b: Statement) -> bool:
    """Whether one of two amounts is many times the other, and no slip of the pen."""
    if a.figure.kind != "money":
        return False
    small, large = sorted(abs(s.figure.number) for s in (a, b))
    times = TIMES_RESTATED if a.telling and b.telling else TIMES
    return small * times < large and not name_slip(a.figure, b.figure)


def _name_two_places(a: Statement, b: Statement) -> bool:
    """Whether each counts in a place that its sentence names and the other's does not: a country's cases, a town's."""
    if a.figure.kind != "count" or not a.sites or not b.sites or not a.sites.isdisjoint(b.sites):
        return False
    return all(x.first in x.sites or y.sites.isdisjoint(x.names) for x, y in ((a, b), (b, a)))


def are_two_kinds(a: Statement, b: Statement) -> bool:
    """Whether each counts something of a kind that the other does not name: species of birds, species of mammals; or
    one a part that the other does not name: gold medals, medals.
    """
    if a.kind_of == b.kind_of:
        return False
    if not a.kind_of or not b.kind_of:
        told = (a.kind_of or b.kind_of) in _PARTS and a.figure.kind == "count"
        return told and a.figure.number != b.figure.number
    if kinship(a.kind_of, b.kind_of) or _is_compound(a.kind_of, b.kind_of):  # megawatts of power, of electricity
        return False
    return a.kind_of not in b.words and b.kind_of not in a.words


def _is_compound(one: str, other: str) -> bool:
    """Whether one word begins with the other: coast, coastline."""
    short, long = sorted((one, other), key=len)
    return len(short) >= COMPOUND and long.startswith(short)


def _are_for_two_ends(a: Statement, b: Statement) -> bool:
    """Whether each amount is for something that the other's sentence does not name: a loan for roads, one for
    schools.
    """
    if not a.purpose or not b.purpose:
        return False
    return a.purpose.isdisjoint(b.words) and b.purpose.isdisjoint(a.words)


def _are_sold_and_bought(first: Statement, second: Statement) -> bool:
    """Whether one counts what was sold and the other what was bought: of an amount both are one price."""
    a, b = first.figure, second.figure
    if a.kind != "count":
        return False
    return (a.event in _SELLING and b.event in _BUYING) or (b.event in _SELLING and a.event in _BUYING)


def _votes_in_part(a: Statement, b: Statement) -> bool:
    """Whether one counts the votes of a committee, and the other names none; the very number is of one vote."""
    if a.figure.number == b.figure.number:
        return False
    mine, theirs = a.words & _COMMITTEES, b.words & _COMMITTEES
    return a.verb in _VOTING and mine != theirs and not (mine and theirs)


def _are_two_rates(a: Statement, b: Statement) -> bool:
    """Whether two percentages are rates, one of them of what the other's sentence does not name: a bank's rate, and
    inflation's.
    """
    if a.figure.kind != "percent" or _RATE not in a.words or _RATE not in b.words:
        return False
    if not _BANKS.isdisjoint(a.words & b.words):  # the rate of a central bank is of interest
        return False
    mine, theirs = a.near & RATES, b.near & RATES
    return mine != theirs and (mine.isdisjoint(b.words) and theirs.isdisjoint(a.words))


def _speak_of_others(a: Statement, b: Statement) -> bool:
    """Whether each sentence begins with somebody whom the other does not name beside its figure ("Germany gave",
    "France gave"); who only speaks, in both, is not whom they speak of.
    """
    if not a.subject or not b.subject or _is_of_the_speaker(a, b):
        return False
    if a.telling and b.telling and (_begins_with_thing(a, b) or _begins_with_thing(b, a)):
        return False
    apart = a.subject.isdisjoint(b.own | {b.first}) and b.subject.isdisjoint(a.own | {a.first})
    return apart and not (a.telling and b.telling and (_is_begun_with(a, b) or _is_begun_with(b, a)))


def _begins_with_thing(said: Statement, text: Statement) -> bool:
    """Whether a statement begins with a thing that a short text tells of, and all names only say of where or of whom
    that is: "The ferry that sank off Orlin was built in".
    """
    figure = said.figure
    begun = _THING.match(figure.quote, 0, figure.start - figure.quote_start)
    if begun is None or not said.subject <= text.naming:
        return False
    return any(told_in(stem(word), text.telling) for word in begun["what"].split())


def _is_begun_with(said: Statement, text: Statement) -> bool:
    """Whether what a sentence begins with stands in a short text in another form only: "the WFP"."""
    missing = said.subject - text.naming
    return bool(missing) and not names_missing(missing, said.figure.quote, text.figure.lead)


def _is_of_the_speaker(a: Statement, b: Statement) -> bool:
    """Whether one speaker gives both figures, and one sentence begins with nobody else: "its army said it downed 89",
    "of 112 launched 98 were shot down, its army said".
    """
    first, second = a.figure, b.figure
    if not (first.source and second.source) or not same_voice(voice(first), voice(second)):
        return False
    return any(s.subject <= speaker_names(s.figure) for s in (a, b))


def _share_only_common_names(a: Statement, b: Statement) -> bool:
    """Whether all names that two sentences share are words of many names, and each has another: Mount Ossa, Mount
    Pelion.
    """
    mine, theirs = a.names | {a.first}, b.names | {b.first}
    shared = (mine & theirs) - {""}
    if not shared or not shared <= _COMMON:
        return False
    return bool(a.names - _COMMON) and bool(b.names - _COMMON)


def days_fit(a: Figure, b: Figure) -> bool:
    """Whether two figures can be of one time: near each other, or one of no known day and, where the other is of a year
    that was over, of its number.
    """
    if _is_of_year_before(a) != _is_of_year_before(b) and gap(admit(a), admit(b)):
        return False
    if not (a.as_of and b.as_of) and a.published and b.published:  # "in the fourth quarter", "fourth-quarter profit"
        return abs(days_between(a.published, b.published)) <= DAYS
    return abs(days_between(a.day, b.day)) <= DAYS


def _is_of_year_before(figure: Figure) -> bool:
    """Whether a figure is of a year that its text names, which was over: "Bolvex, bought for 9 million in 2014"."""
    return figure.precision == "year" and (figure.as_of or "9") < (figure.published or "")[:4]


def _is_dealt_out(a: Statement, b: Statement) -> bool:
    """Whether one is of a place that the other's sentence gives only some to: "55,000 people, 23,000 of them in
    Finland" beside 55,000 in Finland.
    """
    return any(not x.dealt.isdisjoint(y.sites) and x.sites.isdisjoint(y.sites) for x, y in ((a, b), (b, a)))


def _is_one_denied(a: Statement, b: Statement) -> bool:
    """Whether one counts those of whom the other says that they are not, or did not."""
    return a.figure.kind == "count" and a.verb == b.verb != "" and is_denied(a.figure) != is_denied(b.figure)


def _tell_two_harms(a: Statement, b: Statement) -> bool:
    """Whether one counts the dead, say, and the other the injured, or those whom no word of its text calls dead."""
    mine, theirs = (of_all(s.counted).event for s in (a, b))
    if mine == theirs or (mine in HARM and theirs in HARM):
        return mine != theirs
    if a.verb == b.verb != "":
        return False
    return any(
        event in HARM and not s.whole and other.telling and words_of_harm(event).isdisjoint(other.telling)
        for event, s, other in ((mine, a, b), (theirs, b, a))
    )


def _are_contrasted(a: Statement, b: Statement) -> bool:
    """Whether the words right at the figures tell two things apart: a minimum wage, the average one."""
    return are_contrasted(*(beside_harm(s.near) if is_harm(s.figure) else s.near for s in (a, b)))


TESTS = (
    _lie_far_apart,
    are_two_amounts,
    _are_told_beside,
    _speak_of_others,
    _share_only_common_names,
    are_two_kinds,
    _are_for_two_ends,
    _are_two_rates,
    _votes_in_part,
    _are_sold_and_bought,
    _name_two_places,
    _are_of_two_sides,
    _are_of_those_who_act,
    _count_over_two_lengths,
    counts_some,
    _belong_to_another,
    _is_dealt_out,
    _tell_two_harms,
    _is_one_denied,
    _are_contrasted,
)
"""What tells two statements apart by their words and numbers."""
