"""Pages as sites lay them out, each with the article that it holds, to see what the readers of HTML make of them."""

from collections.abc import Callable, Sequence
from html import escape

from tests.cluster.samples import TOWNS, article

Layout = Callable[[str, Sequence[str]], str]
"""A title and the paragraphs below it in, the body of a page out."""

_MENU = "<ul>" + "".join(f'<li><a href="/{t.lower()}">{t}</a></li>' for t in TOWNS) + "</ul>"
_TEASERS = "".join(
    f'<div class="teaser"><a href="/t/{n}"><h3>{n + 3} dead as bus leaves road near {t}</h3></a></div>'
    for n, t in enumerate(TOWNS)
)


def _paragraphs(lines: Sequence[str], tag: str = "p") -> str:
    return "".join(f"<{tag}>{escape(line)}</{tag}>" for line in lines)


def article_tag(title: str, lines: Sequence[str]) -> str:
    """Semantic elements throughout."""
    return (
        f"<header><nav>{_MENU}</nav></header><main><article><h1>{title}</h1>{_paragraphs(lines)}</article></main>"
        f"<aside>{_TEASERS}</aside><footer><p>© 2031, 14 Harbour Street</p></footer>"
    )


def nested_divs(title: str, lines: Sequence[str]) -> str:
    """Nothing but div elements with classes, teasers between the paragraphs."""
    body = "".join(f'<div class="par">{escape(line)}</div>' for line in lines)
    return (
        f'<div class="top"><div class="nav">{_MENU}</div></div><div class="wrap"><div class="story"><div class="hl">'
        f'{title}</div><div class="story-body">{body}</div></div><div class="rail">{_TEASERS}</div></div>'
    )


def one_table(title: str, lines: Sequence[str]) -> str:
    """A layout table, as old sites have, with line breaks for paragraphs."""
    body = "<br><br>".join(escape(line) for line in lines)
    return (
        f'<table><tr><td colspan="2"><b>Daily</b></td></tr><tr><td width="150">{_MENU}</td>'
        f"<td><h2>{title}</h2>{body}</td></tr></table>"
    )


def with_comments(title: str, lines: Sequence[str]) -> str:
    """Readers' comments below, longer than the article."""
    talk = "I do not believe a word of it, and neither do the 40 people on my street. " * 3
    comments = "".join(f'<li class="comment"><p>{talk}</p></li>' for _ in range(12))
    return (
        f"<main><article><h1>{title}</h1>{_paragraphs(lines)}</article>"
        f'<section id="comments"><h2>12 comments</h2><ol>{comments}</ol></section></main>'
    )


def live_blog(title: str, lines: Sequence[str]) -> str:
    """Posts with their times, the newest first."""
    posts = "".join(
        f'<section class="post"><time datetime="2031-06-01T{20 - n:02}:15:00Z">{20 - n}:15</time>'
        f"<p>{escape(line)}</p></section>"
        for n, line in enumerate(lines)
    )
    return f"<main><h1>{title}</h1><div class='feed'>{posts}</div></main><aside>{_TEASERS}</aside>"


def with_boxes(title: str, lines: Sequence[str]) -> str:
    """A list of numbers in the story, a figure with its caption, a box to sign up."""
    half = len(lines) // 2
    listed = f"<ul>{_paragraphs(lines[half:], 'li')}</ul>"
    return (
        f"<article><h1>{title}</h1><figure><img src='a.jpg' alt='Smoke'><figcaption>Smoke over the port. Photo: 24"
        f" Pictures</figcaption></figure>{_paragraphs(lines[:half])}<div class='newsletter'><p>Join 90,000 readers:"
        f" sign up for our newsletter</p></div>{listed}</article><div class='related'><h2>Related</h2>{_TEASERS}</div>"
    )


LAYOUTS: tuple[Layout, ...] = (article_tag, nested_divs, one_table, with_comments, live_blog, with_boxes)


def make_pages(each: int) -> list[tuple[str, bytes, str]]:
    """For each layout so many pages: its name, the page, and the article's text, paragraphs apart."""
    found = []
    for layout in LAYOUTS:
        for number in range(each):
            title, lines = _story(number)
            page = (
                f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>'
                f"<body>{layout(title, lines)}</body></html>"
            )
            found.append((layout.__name__, page.encode(), "\n\n".join(lines)))
    return found


def _story(number: int) -> tuple[str, list[str]]:
    """A title and ten paragraphs, each of its own words: readers drop a paragraph that they have seen before."""
    told = [article(1_000 * number + 10 * n) for n in range(10)]
    return told[0]["title"], [t["text"].split("\n\n")[n % 2] for n, t in enumerate(told)]
