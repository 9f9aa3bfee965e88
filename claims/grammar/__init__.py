"""Rules and words of figures: what a language writes, as data that one engine reads."""
