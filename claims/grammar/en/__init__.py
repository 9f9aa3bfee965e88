"""English: how its news writes numbers, hedges, units, events, speakers, times and places."""
