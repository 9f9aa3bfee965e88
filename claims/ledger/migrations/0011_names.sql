-- Only names that may be common are found by how many mentions have them: counts of the others change with each document.

DROP INDEX item_names_common;
CREATE INDEX item_names_common ON item_names (items) WHERE items > 25;
