"""How a figure was copied wrong: two figures in, the slip in words out."""

from functools import lru_cache

from claims.facts.figure import Figure


def name_slip(a: Figure, b: Figure) -> str | None:
    """The slip that turns one number into the other, in words; None where no single one does.

    Transposed digits (549, 594), a dropped or added digit (1,300, 130), a slipped magnitude (2.7 million, 2.7 billion),
    or one mistyped digit in a number of three or more.
    """
    small, large = (a, b) if a.number <= b.number else (b, a)
    slip = _find_slip(small.number, large.number)
    return slip and slip.format(f"{small.surface} and {large.surface}")


@lru_cache(maxsize=32768)
def _find_slip(small: float, large: float) -> str | None:
    """The slip with room for the two numbers as printed: figures of one story give the same few numbers again and
    again.
    """
    x, y = _digits(small), _digits(large)
    if not x or not y or small == large:
        return None
    if _changed_places(small, large):
        return "transposed digits ({})"
    if slipped := _magnitude(small, large):
        return f"a slipped magnitude ({{}} differ by a factor of {slipped:,})"
    if is_dropped(x, y):
        return "a dropped digit ({})"
    if len(x) == len(y) >= 3 and sum(p != q for p, q in zip(x, y, strict=True)) == 1:
        return "one mistyped digit ({})"
    return None


def changed_places(a: Figure, b: Figure) -> bool:
    """Whether the digits of one number changed places in the other, which is hardly ever chance."""
    return _changed_places(a.number, b.number)


@lru_cache(maxsize=32768)
def _changed_places(x: float, y: float) -> bool:
    return x != y and (is_transposed(_digits(x), _digits(y)) or _changed_in_full(x, y))


def has_slipped(a: Figure, b: Figure) -> bool:
    """Whether one number is the other with noughts more or less: 1,300 and 130, 2.7 million and 2.7 billion."""
    small, large = sorted((a.number, b.number))
    return bool(_magnitude(small, large))


def _changed_in_full(a: float, b: float) -> bool:
    """Whether two digits changed places, one of them a nought that the other number has at its end: 910 and 901
    million.
    """
    x, y = (str(int(number)) if number == int(number) else "" for number in (a, b))
    told = max(len(x.rstrip("0")), len(y.rstrip("0")))
    return told >= TELLING and len(x) == len(y) and is_transposed(x[:told], y[:told])


def is_misprint(a: Figure, b: Figure) -> bool:
    """Whether digits of a number of three or more changed places: of two tolls of one day rather a slip than growth."""
    return changed_places(a, b) and min(len(_digits(f.number).rstrip("0")) for f in (a, b)) >= TELLING


TELLING = 3
"""Digits, but for noughts at its end, of a number that is hardly met by chance."""


def is_transposed(x: str, y: str) -> bool:
    """Whether two digits changed places: neighbours, or any two of four or more.

    >>> is_transposed("549", "594"), is_transposed("549", "945"), is_transposed("36280", "38260")
    (True, False, True)
    """
    if len(x) != len(y):
        return False
    off = [i for i, (p, q) in enumerate(zip(x, y, strict=True)) if p != q]
    near = len(off) == 2 and (off[1] == off[0] + 1 or len(x) >= 4)
    return near and x[off[0]] == y[off[1]] and x[off[1]] == y[off[0]]


def is_dropped(x: str, y: str) -> bool:
    """Whether the longer number without one digit is the shorter one.

    >>> is_dropped("154", "1354"), is_dropped("15", "1354")
    (True, False)
    """
    return len(y) == len(x) + 1 >= 3 and any(y[:i] + y[i + 1 :] == x for i in range(len(y)))


def _magnitude(small: float, large: float) -> int:
    """The power of a thousand (or ten, a hundred) between two numbers of the same digits, 0 where there is none."""
    for factor in (1000, 1_000_000, 10, 100):
        if small and abs(large / small - factor) < 1e-9 * factor and small >= 2:
            return factor
    return 0


def _digits(number: float) -> str:
    """The digits of a whole number, or of what is printed before its scale."""
    if number != int(number):
        return f"{number:g}".replace(".", "")
    text = str(int(number))
    return text.rstrip("0") if len(text) > 6 else text
