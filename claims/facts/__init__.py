"""Claims into facts, relations and conflicts: pure functions over frozen figures, no file and no database."""
