"""What units measure stands in a table, which says what pint says: asking pint takes half a second."""

import subprocess
import sys

from claims.facts.measures import ask_dimension, dimensions
from claims.grammar.en.units import MEASURES


def test_the_table_says_what_pint_says() -> None:
    known = dimensions()
    assert {*MEASURES.values()} <= {*known}
    assert known == {unit: ask_dimension(unit) for unit in known}


def test_pint_is_not_asked_for_a_unit_of_the_table() -> None:
    asked = (
        "import sys; from claims.facts.measures import dimension_of as ask; ask('acre'); print('pint' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False"]
