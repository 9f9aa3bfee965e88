"""Lists of words as data: the name of a table of words/ in, its lists out."""

import tomllib
from importlib.resources import files


def read_words(table: str) -> dict[str, list[str]]:
    """The lists of `words/{table}.toml`: each value there is a text of words that white space parts."""
    text = files("claims.grammar").joinpath("words", f"{table}.toml").read_text(encoding="utf-8")
    return {name: words.split() for name, words in tomllib.loads(text).items()}
