-- What facts are grouped by, so that a new document touches only its own blocks; derived from claims, may be made anew.

CREATE TABLE items (            -- an incident as one document tells it, or a statement
  id INTEGER PRIMARY KEY,       -- number of its first claim
  document_id INTEGER NOT NULL REFERENCES documents (id), -- the text that it stands in
  kind INTEGER NOT NULL,        -- 0: a mention of an incident, 1: a statement
  home TEXT,                    -- event and country of a total, which is put together with the others of its country
  block INTEGER NOT NULL,       -- the least item of those that are put into facts together
  incident INTEGER NOT NULL,    -- the least item of those that are one incident, or one statement
  claims TEXT NOT NULL,         -- JSON list of the numbers of its claims
  packed BLOB NOT NULL          -- all that comparing it with others needs
);
CREATE INDEX items_document_id ON items (document_id);
CREATE INDEX items_block ON items (block);
CREATE INDEX items_home ON items (home) WHERE home IS NOT NULL;

CREATE TABLE item_keys (        -- what items are found by
  key INTEGER NOT NULL,         -- digest of kind, days or unit, and a name, number or word
  block INTEGER NOT NULL,       -- a block whose items have it
  items INTEGER NOT NULL,       -- how many of them
  PRIMARY KEY (key, block)
) WITHOUT ROWID;

CREATE TABLE item_names (       -- how many mentions have a name: one that very many have tells nothing
  name TEXT PRIMARY KEY,        -- the name, folded
  items INTEGER NOT NULL        -- how many mentions have it
) WITHOUT ROWID;
CREATE INDEX item_names_common ON item_names (items);

ALTER TABLE facts ADD COLUMN first_claim INTEGER; -- the claim that the fact is named after, first in reading order
ALTER TABLE facts ADD COLUMN basis TEXT; -- JSON list of the claims that the range was made from
