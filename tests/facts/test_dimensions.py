"""What units measure stands in a table, which says what pint says: asking pint takes half a second."""

import subprocess
import sys

from claims.facts.measures import ask_dimension, dimension_of
from claims.grammar.en.units import MEASURES


def test_the_table_says_what_pint_says() -> None:
    units = sorted({*MEASURES.values()})
    assert {unit: dimension_of(unit) for unit in units} == {unit: ask_dimension(unit) for unit in units}


def test_pint_is_not_asked_for_a_unit_of_the_table() -> None:
    asked = (
        "import sys; from claims.facts.measures import dimension_of as ask; ask('acre'); print('pint' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False"]
