-- SUPERSEDED: the real tables are in claims/ledger/migrations/0001_first.sql
-- Draft of the ledger's tables (contract between the floors; becomes migration 1 in claims/ledger/).
CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,             -- input's own id, path or URL
  version INTEGER NOT NULL DEFAULT 1,  -- counts texts seen under one name
  sha256 TEXT NOT NULL,           -- of the bytes read
  text TEXT NOT NULL, title TEXT, authors TEXT /* JSON list */, publisher TEXT, published TEXT, url TEXT, language TEXT,
  place TEXT, media_type TEXT, encoding TEXT, note TEXT,
  captured TEXT NOT NULL,         -- when it was stored, UTC
  extractor TEXT,                 -- version of the extractor that last read it
  origin INTEGER,                 -- documents with one number go back to one text
  UNIQUE (name, sha256)
);
CREATE TABLE sources (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, kind TEXT, reliability TEXT CHECK (reliability IN ('A','B','C','D','E','F')));
CREATE TABLE source_aliases (alias TEXT PRIMARY KEY, source_id INTEGER NOT NULL REFERENCES sources(id), added_by TEXT, added_at TEXT);
CREATE TABLE place_aliases (alias TEXT PRIMARY KEY, place TEXT NOT NULL, added_by TEXT, added_at TEXT);
CREATE TABLE facts (
  id TEXT PRIMARY KEY,            -- slug, stable: what is typed in `claims facts SLUG`
  title TEXT NOT NULL,            -- the question or thing counted: "civilians killed in Ukraine since 24 February 2022"
  event TEXT, "group" TEXT, unit TEXT, place TEXT, since TEXT, as_of TEXT,
  low REAL, best REAL, high REAL, rule TEXT NOT NULL,   -- the running range and the rule it was made by
  claims INTEGER NOT NULL, documents INTEGER NOT NULL, origins INTEGER NOT NULL, voices INTEGER NOT NULL
);
CREATE TABLE claims (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents(id),
  -- the fields of claims.extract.claim.Claim, same names (via as JSON list); written once, a trigger forbids change:
  start INTEGER, "end" INTEGER, surface TEXT, kind TEXT, value REAL, low REAL, high REAL, hedge TEXT, unit TEXT, event TEXT,
  source TEXT,                    -- as resolved in the document
  source_text TEXT, source_start INTEGER, cue TEXT, cue_start INTEGER, via TEXT, stance TEXT, place TEXT, since TEXT, as_of TEXT,
  precision TEXT, tally TEXT, part_of INTEGER, normal_unit TEXT, normal_value REAL, confidence REAL,
  quote TEXT, quote_start INTEGER, quote_end INTEGER,
  extractor TEXT NOT NULL,        -- version that read it
  -- columns that may change:
  source_id INTEGER REFERENCES sources(id),
  fact_id TEXT REFERENCES facts(id),
  relation TEXT,                  -- to the figure before it in its fact's timeline
  reason TEXT,                    -- of that relation, one sentence with both quotes
  retired TEXT,                   -- when a newer extractor no longer read it
  status TEXT NOT NULL DEFAULT 'unreviewed',  -- unreviewed|verified|disputed|rejected: kept by trigger on reviews
  version INTEGER NOT NULL DEFAULT 0,         -- number of reviews: kept by the same trigger; a stale one gets 409
  UNIQUE (document_id, start, "end", extractor)
);
CREATE TABLE reviews (            -- append-only (triggers forbid update and delete)
  id INTEGER PRIMARY KEY,
  claim_id INTEGER NOT NULL REFERENCES claims(id),
  verdict TEXT NOT NULL CHECK (verdict IN ('verified','disputed','rejected','unreviewed','note')),
  note TEXT, reviewer TEXT NOT NULL, at TEXT NOT NULL, version INTEGER NOT NULL  -- of the claim that the reviewer saw
);
CREATE TABLE conflicts (
  id TEXT PRIMARY KEY,            -- stable: digest of kind, fact and claims
  fact_id TEXT REFERENCES facts(id), kind TEXT NOT NULL, event TEXT, low REAL, high REAL, radius REAL, reason TEXT NOT NULL,
  settle TEXT,                    -- what would settle it
  opened TEXT NOT NULL, status TEXT NOT NULL DEFAULT 'open', reopened_because TEXT
);
CREATE TABLE conflict_claims (conflict_id TEXT REFERENCES conflicts(id), claim_id INTEGER REFERENCES claims(id), side INTEGER, PRIMARY KEY (conflict_id, claim_id));
CREATE TABLE fact_decisions (     -- an editor's merges, splits, renames; append-only, undo is a row too
  id INTEGER PRIMARY KEY, action TEXT, subject TEXT /* JSON */, reason TEXT, editor TEXT, at TEXT, undoes INTEGER REFERENCES fact_decisions(id)
);
CREATE TABLE extractions (id INTEGER PRIMARY KEY, at TEXT, input TEXT, outcome TEXT CHECK (outcome IN ('stored','unchanged','skipped','failed')), reason TEXT, extractor TEXT, document_id INTEGER REFERENCES documents(id), claims INTEGER);
-- full-text search over documents(title, text) and claims(quote, source)
