-- Alerts: what changes is written down as it happens; a watch remembers how far it has read.

-- Builds before 0.1.0 made these four, never filled, in another shape.
DROP TABLE IF EXISTS deliveries;
DROP TABLE IF EXISTS alerts;
DROP TABLE IF EXISTS watch_seen;
DROP TABLE IF EXISTS watches;

CREATE TABLE changes (          -- what changed in the ledger, in the order it did; append-only
  id INTEGER PRIMARY KEY,       -- number of the change
  kind TEXT NOT NULL CHECK (kind IN ('conflict', 'relation', 'edit')), -- a conflict was found, a claim's relation is another one, a text was replaced
  conflict_id TEXT,             -- the conflict found
  claim_id INTEGER REFERENCES claims (id), -- the claim whose relation changed
  document_id INTEGER REFERENCES documents (id), -- the text that was replaced
  was TEXT,                     -- the relation before; of a text, JSON object: the fact of each of its claims
  became TEXT,                  -- the relation since
  at TEXT NOT NULL              -- when, UTC
);

CREATE TABLE watches (          -- what somebody wants to hear of
  id INTEGER PRIMARY KEY,       -- number of the watch
  kind TEXT NOT NULL CHECK (kind IN ('fact', 'source', 'event', 'search', 'all')), -- what is watched
  subject TEXT NOT NULL,        -- the fact's slug, the source's name, the event's lemma, the words; may be empty for an event, is for all
  place TEXT,                   -- where, for an event
  triggers TEXT NOT NULL,       -- JSON list of what is told: conflict, relation, figure, edit, retraction
  channels TEXT NOT NULL,       -- JSON list of names of channels; their addresses and secrets stand in a file beside the ledger
  owner TEXT NOT NULL CHECK (owner <> ''), -- who asked for it
  added TEXT NOT NULL,          -- when, UTC
  removed TEXT,                 -- when it was taken back, UTC
  anchors TEXT NOT NULL,        -- JSON list of claims of a watched fact, by which it is found again under another slug
  change_id INTEGER NOT NULL,   -- the last change that it has read
  document_id INTEGER NOT NULL  -- the last document that it has read
);

CREATE TABLE alerts (           -- what happened, for whom; told once
  id INTEGER PRIMARY KEY,       -- number of the alert
  watch_id INTEGER NOT NULL REFERENCES watches (id), -- the watch that it answers
  kind TEXT NOT NULL,           -- what triggered it: conflict, relation, figure, edit or retraction
  item TEXT NOT NULL,           -- the event that it is about: the conflict, the claim with its relations, the texts
  said TEXT NOT NULL,           -- JSON object: title, trigger, quotes with their documents
  at TEXT NOT NULL,             -- when it was noticed, UTC
  UNIQUE (watch_id, kind, item)
);

CREATE TABLE deliveries (       -- each alert on each of its channels
  alert_id INTEGER NOT NULL REFERENCES alerts (id), -- the alert
  channel TEXT NOT NULL,        -- the name of the channel
  tries INTEGER NOT NULL DEFAULT 0, -- how often it was tried
  next TEXT,                    -- when it is to be tried, UTC; null: it arrived, or was given up
  delivered TEXT,               -- when it arrived, UTC
  error TEXT,                   -- what the last try failed with
  PRIMARY KEY (alert_id, channel)
) WITHOUT ROWID;
CREATE INDEX alerts_item ON alerts (kind, item, id);
CREATE INDEX deliveries_due ON deliveries (next) WHERE next IS NOT NULL;

CREATE TRIGGER documents_replaced AFTER UPDATE OF replaced ON documents
WHEN NEW.replaced IS NOT NULL AND OLD.replaced IS NULL
BEGIN
  INSERT INTO changes (kind, document_id, was, at) SELECT 'edit', NEW.id,
    (SELECT json_group_object(id, fact_id) FROM claims WHERE document_id = NEW.id AND fact_id IS NOT NULL), NEW.replaced;
END;

CREATE TRIGGER alerts_are_never_changed BEFORE UPDATE ON alerts
BEGIN SELECT RAISE (ABORT, 'alerts are append-only'); END;
