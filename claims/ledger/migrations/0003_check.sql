-- What a check of a draft looks claims up by, and what alerts remember.

CREATE INDEX facts_event_place ON facts (event, place, as_of);
CREATE INDEX claims_number ON claims (value, event, as_of);
CREATE INDEX claims_said ON claims (source_id, event, as_of);
DROP INDEX claims_source_id;

CREATE TABLE watches (          -- what somebody wants to hear of
  id INTEGER PRIMARY KEY,       -- number of the watch
  kind TEXT NOT NULL CHECK (kind IN ('fact', 'source', 'event', 'search', 'all')), -- what is watched
  subject TEXT NOT NULL,        -- the fact's slug, the source's name, the event's lemma, the words; empty for all
  place TEXT,                   -- where, for an event
  channels TEXT NOT NULL,       -- JSON list of addresses: terminal, file:PATH, atom:, mailto:…, https://…
  owner TEXT NOT NULL,          -- who asked for it
  added TEXT NOT NULL,          -- when, UTC
  removed TEXT                  -- when it was taken back, UTC
);

CREATE TABLE watch_seen (       -- what a watch has seen, so that only what is new is told
  watch_id INTEGER NOT NULL REFERENCES watches (id), -- the watch
  item TEXT NOT NULL,           -- conflict:ID, relation:CLAIM, figure:CLAIM, text:NAME
  state TEXT NOT NULL,          -- what it was when last seen
  PRIMARY KEY (watch_id, item)
) WITHOUT ROWID;

CREATE TABLE alerts (           -- what happened, for whom; told once
  id INTEGER PRIMARY KEY,       -- number of the alert
  watch_id INTEGER NOT NULL REFERENCES watches (id), -- the watch that it answers
  kind TEXT NOT NULL,           -- conflict, relation, figure, edit or retraction
  item TEXT NOT NULL,           -- what it is about, as in watch_seen
  said TEXT NOT NULL,           -- JSON: title, what triggered it, quotes with their documents
  at TEXT NOT NULL              -- when it was noticed, UTC
);
CREATE INDEX alerts_watch_id ON alerts (watch_id, id);

CREATE TABLE deliveries (       -- each alert on each of its channels
  alert_id INTEGER NOT NULL REFERENCES alerts (id), -- the alert
  channel TEXT NOT NULL,        -- the address it goes to
  tries INTEGER NOT NULL DEFAULT 0, -- how often it was tried
  next TEXT,                    -- when to try again, UTC; null: now, or done
  delivered TEXT,               -- when it arrived, UTC
  error TEXT,                   -- what the last try failed with
  PRIMARY KEY (alert_id, channel)
) WITHOUT ROWID;
CREATE INDEX deliveries_due ON deliveries (next) WHERE delivered IS NULL;
