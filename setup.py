"""What pyproject.toml leaves open: with CLAIMS_COMPILE set, the floors that read and compare are compiled by mypyc.

Without it nothing but Python is installed, and no compiler is needed.
"""

import os
from pathlib import Path

from setuptools import setup

COMPILED = ("claims/grammar", "claims/extract", "claims/facts")
"""Floors in which time goes figure by figure."""
TYPES = ("claims/plugins", "claims/documents")
"""Floors below them, whose types they use; these wait for disks and libraries."""
PLAIN = {
    "claims/grammar/make_gazetteer.py",
    "claims/grammar/make_thesaurus.py",
    "claims/grammar/late.py",
    "claims/extract/jobs.py",
    "claims/facts/figure.py",
}
"""What only hands work on, and the two classes with a dictionary of their own, which mypyc cannot make."""
MYPY = "mypy>=2.4,<3"


def find_sources(*folders: str) -> list[str]:
    """The modules of some folders; what stands in a package's own file is plain Python."""
    found = (path for folder in folders for path in Path(folder).rglob("*.py") if path.name != "__init__.py")
    return sorted(map(Path.as_posix, found))


def compile_floors() -> None:
    """Build with what mypyc makes of the floors.

    Types are checked elsewhere (`make lint`): other packages' are not looked at, which takes minutes.
    """
    from mypyc.build import mypycify

    compiled = ["claims/spans.py", *(path for path in find_sources(*COMPILED) if path not in PLAIN)]
    plain = ["claims/errors.py", "claims/controls.py", "claims/circles.py", *PLAIN, *find_sources(*TYPES)]
    options = ["--config-file=", "--follow-imports=skip", "--ignore-missing-imports"]
    extensions = mypycify(
        [*options, *compiled, *plain],
        only_compile_paths=compiled,
        group_name="claims_compiled",
        # Most time goes in Python's own functions: more takes minutes to build, and gains nothing.
        opt_level=os.environ.get("CLAIMS_OPTIMISE", "1"),
        debug_level="0",
        multi_file=True,
    )
    setup(ext_modules=extensions)


if not os.environ.get("CLAIMS_COMPILE"):
    setup()
else:
    try:
        import mypyc  # noqa: F401
    except ImportError:
        setup(setup_requires=[MYPY])  # pip brings what is asked for and comes again
    else:
        compile_floors()
