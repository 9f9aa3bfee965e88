-- The ledger's tables. Every column carries its meaning here; docs/ledger.md is generated from these comments.

CREATE TABLE documents (        -- texts that were read; a text never changes, a changed page is a new row
  id INTEGER PRIMARY KEY,       -- number of the document in this ledger
  name TEXT NOT NULL,           -- the input's own id where it has one, else its path or address
  version INTEGER NOT NULL DEFAULT 1, -- counts the texts seen under one name, from 1
  sha256 TEXT NOT NULL,         -- digest of the bytes that were read
  title TEXT,                   -- headline
  authors TEXT,                 -- JSON list of names
  publisher TEXT,               -- outlet that printed it
  published TEXT,               -- ISO 8601 date or aware time, to the precision that was given
  url TEXT,                     -- canonical address
  language TEXT,                -- ISO 639 code
  place TEXT,                   -- of the dateline
  media_type TEXT,              -- of the bytes: text/plain, text/html, …
  encoding TEXT,                -- of the bytes: utf-8, windows-1252, …
  note TEXT,                    -- what the input says of itself ("deliberate misquotation")
  captured TEXT NOT NULL,       -- when it was stored, UTC
  replaced TEXT,                -- when a newer version was stored under the same name, UTC
  extractor TEXT,               -- version of the extractor that last read it
  kinds TEXT,                   -- what that reading kept: core or all
  grouped TEXT,                 -- when its claims were last put into facts, UTC; null: still to do
  origin INTEGER,               -- documents with one number go back to one text (wire copy)
  text TEXT NOT NULL,           -- what all offsets count in, in Unicode code points
  UNIQUE (name, sha256)
);
CREATE INDEX documents_sha256 ON documents (sha256);
CREATE INDEX documents_published ON documents (published);
CREATE INDEX documents_origin ON documents (origin);
CREATE INDEX documents_ungrouped ON documents (id) WHERE grouped IS NULL;

CREATE TABLE locations (        -- other names that the same bytes were found under
  name TEXT PRIMARY KEY,        -- path or address
  document_id INTEGER NOT NULL REFERENCES documents (id), -- the document found there
  seen TEXT NOT NULL            -- when it was first seen there, UTC
) WITHOUT ROWID;
CREATE INDEX locations_document_id ON locations (document_id);

CREATE TABLE sources (          -- who speaks
  id INTEGER PRIMARY KEY,       -- number of the source in this ledger
  name TEXT NOT NULL UNIQUE,    -- canonical name
  kind TEXT,                    -- person, government, military, agency, media, …
  reliability TEXT CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')) -- as an editor grades it, A the best
);

CREATE TABLE source_aliases (   -- other names of a source
  alias TEXT PRIMARY KEY,       -- the other name
  source_id INTEGER NOT NULL REFERENCES sources (id), -- whose name it is
  added_by TEXT,                -- editor who said so; null: the program
  added_at TEXT                 -- when, UTC
) WITHOUT ROWID;
CREATE INDEX source_aliases_source_id ON source_aliases (source_id);

CREATE TABLE place_aliases (    -- other names of a place
  alias TEXT PRIMARY KEY,       -- the other name
  place TEXT NOT NULL,          -- canonical name
  added_by TEXT,                -- editor who said so; null: the program
  added_at TEXT                 -- when, UTC
) WITHOUT ROWID;

CREATE TABLE facts (            -- one thing counted, whose claims give figures over time
  id TEXT PRIMARY KEY,          -- stable slug, what is typed in `claims facts SLUG`
  title TEXT NOT NULL,          -- the thing counted: "civilians killed in Ukraine since 24 February 2022"
  event TEXT,                   -- what happened to the counted things, as a lemma
  "group" TEXT,                 -- who or what is counted
  unit TEXT,                    -- what the figures are in
  place TEXT,                   -- where
  since TEXT,                   -- first day of the period counted, ISO 8601
  as_of TEXT,                   -- latest day that a figure holds for, ISO 8601
  low NUMERIC,                  -- least of the running range
  best NUMERIC,                 -- figure that the rule prefers
  high NUMERIC,                 -- most of the running range
  rule TEXT NOT NULL,           -- how the range was made
  claims INTEGER NOT NULL,      -- number of its claims
  documents INTEGER NOT NULL,   -- number of documents that they stand in
  origins INTEGER NOT NULL,     -- number of texts that those documents go back to
  voices INTEGER NOT NULL       -- number of independent sources
);

CREATE TABLE claims (           -- figures, each tied to the exact words of a document; written once
  id INTEGER PRIMARY KEY,       -- number of the claim in this ledger
  document_id INTEGER NOT NULL REFERENCES documents (id), -- the text it stands in
  extractor TEXT NOT NULL,      -- version of the extractor that read it
  start INTEGER NOT NULL,       -- where the number words begin, in code points of the text
  "end" INTEGER NOT NULL,       -- where they end, exclusive
  surface TEXT NOT NULL,        -- the number words as printed
  kind TEXT NOT NULL,           -- count, money, percent, measure, ratio; or why it is no claim: date, age, …
  value NUMERIC,                -- the figure; null for a range or a vague word
  low NUMERIC,                  -- least that the words admit; null: open
  high NUMERIC,                 -- most that the words admit; null: open
  hedge TEXT NOT NULL,          -- exact, about, at_least, more_than, at_most, less_than, nearly, range, vague
  unit TEXT NOT NULL,           -- the counted noun, an ISO 4217 code, %, pp, or a physical unit as written
  event TEXT,                   -- lemma of what is asserted of the counted things
  source TEXT,                  -- who says so, as resolved within the document; null: the article itself
  source_text TEXT,             -- the source as printed at the cue ("He")
  source_start INTEGER,         -- where that stands in the text
  cue TEXT,                     -- the words that attribute ("said that")
  cue_start INTEGER,            -- where they stand in the text
  via TEXT NOT NULL,            -- JSON list, the chain outward: who quotes the source, nearest first
  stance TEXT NOT NULL,         -- asserted, denied, doubted, hypothetical or planned
  place TEXT,                   -- where, as precise as the text gives it
  since TEXT,                   -- first day of the period counted, ISO 8601, where the words name one
  as_of TEXT,                   -- last day (month, year: see precision) that the figure holds for
  "precision" TEXT,             -- of as_of: hour, day, week, month or year
  tally TEXT,                   -- total (running), increment, or null
  part_of INTEGER,              -- start of the total in the same document that this is a part of
  normal_unit TEXT,             -- the unit in one spelling
  normal_value NUMERIC,         -- the value in that unit, for measures
  confidence REAL NOT NULL,     -- 0 to 1: how sure the reading is
  quote_start INTEGER NOT NULL, -- where the sentence that holds the figure begins
  quote_end INTEGER NOT NULL,   -- where it ends, exclusive
  why TEXT,                     -- for a number that is no claim, or that could not be read: the reason
  unit_text TEXT,               -- the unit as printed, where unit holds a code or a sign for it
  quote TEXT NOT NULL,          -- that sentence, as printed
  source_id INTEGER REFERENCES sources (id), -- the source across documents; may change
  fact_id TEXT REFERENCES facts (id), -- the fact it belongs to; may change
  relation TEXT,                -- to the figure before it in its fact: equal, rounding, update, …; may change
  reason TEXT,                  -- of that relation, one sentence with both quotes; may change
  retired TEXT,                 -- when a newer extractor no longer read it so, UTC; may change
  status TEXT NOT NULL DEFAULT 'unreviewed', -- unreviewed, verified, disputed, rejected: kept by a trigger on reviews
  version INTEGER NOT NULL DEFAULT 0, -- number of its reviews: kept by the same trigger
  CHECK (version > 0 OR status = 'unreviewed')
);
CREATE UNIQUE INDEX claims_live ON claims (document_id, start, "end") WHERE retired IS NULL;
CREATE INDEX claims_fact_id ON claims (fact_id, as_of) WHERE fact_id IS NOT NULL;
CREATE INDEX claims_source_id ON claims (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX claims_event ON claims (event) WHERE event IS NOT NULL;
CREATE INDEX claims_reviewed ON claims (status) WHERE status <> 'unreviewed';

CREATE TABLE reviews (          -- who decided what about a claim, when and why; append-only
  id INTEGER PRIMARY KEY,       -- number of the review
  claim_id INTEGER NOT NULL REFERENCES claims (id), -- the claim judged
  verdict TEXT NOT NULL CHECK (verdict IN ('verified', 'disputed', 'rejected', 'unreviewed', 'note')), -- the judgement; unreviewed takes one back, note judges nothing
  note TEXT,                    -- why
  reviewer TEXT NOT NULL CHECK (reviewer <> ''), -- who
  at TEXT NOT NULL,             -- when, UTC
  version INTEGER NOT NULL      -- of the claim that the reviewer saw
);
CREATE INDEX reviews_claim_id ON reviews (claim_id, id);
CREATE INDEX reviews_at ON reviews (at);

CREATE TABLE conflicts (        -- claims that cannot all be true
  id TEXT PRIMARY KEY,          -- stable digest of kind, fact and claims
  fact_id TEXT REFERENCES facts (id), -- the fact whose figures clash
  kind TEXT NOT NULL,           -- contradiction, misquote, reversal, arithmetic, part or headline
  event TEXT,                   -- what was counted, as a lemma
  low NUMERIC,                  -- least figure of the sides
  high NUMERIC,                 -- greatest figure of the sides
  radius REAL,                  -- the gap, in units of the wider figure's own uncertainty
  reason TEXT NOT NULL,         -- one sentence that cites both quotes
  settle TEXT,                  -- what would settle it
  opened TEXT NOT NULL,         -- when it was found, UTC
  status TEXT NOT NULL DEFAULT 'open', -- open, resolved or gone
  reopened_because TEXT         -- the new evidence that brought a resolved one back
);
CREATE INDEX conflicts_fact_id ON conflicts (fact_id);
CREATE INDEX conflicts_status ON conflicts (status);

CREATE TABLE conflict_claims (  -- the claims of each conflict
  conflict_id TEXT NOT NULL REFERENCES conflicts (id), -- the conflict
  claim_id INTEGER NOT NULL REFERENCES claims (id), -- a claim of it
  side INTEGER,                 -- claims with one number agree with each other
  PRIMARY KEY (conflict_id, claim_id)
) WITHOUT ROWID;
CREATE INDEX conflict_claims_claim_id ON conflict_claims (claim_id);

CREATE TABLE fact_decisions (   -- an editor's merges, splits, renames and resolutions; append-only, undo is a row too
  id INTEGER PRIMARY KEY,       -- number of the decision
  action TEXT NOT NULL,         -- merge, split, rename, resolve, reopen, undo
  subject TEXT NOT NULL,        -- JSON: the facts, claims or conflict it is about
  reason TEXT,                  -- why
  editor TEXT NOT NULL,         -- who
  at TEXT NOT NULL,             -- when, UTC
  undoes INTEGER REFERENCES fact_decisions (id) -- the decision that this one takes back
);

CREATE TABLE extractions (      -- what became of every input
  id INTEGER PRIMARY KEY,       -- number of the line
  at TEXT NOT NULL,             -- when, UTC
  input TEXT NOT NULL,          -- id, path or address
  outcome TEXT NOT NULL CHECK (outcome IN ('stored', 'unchanged', 'skipped', 'failed')), -- what became of it
  reason TEXT,                  -- why it was skipped or failed
  extractor TEXT,               -- version of the extractor
  document_id INTEGER REFERENCES documents (id), -- the document stored or found
  claims INTEGER                -- number of claims that were new
);
CREATE INDEX extractions_input ON extractions (input);
CREATE INDEX extractions_document_id ON extractions (document_id);

-- Filled in bulk after a run (claims/ledger/search.py): texts and claims are never changed or deleted, so only added to.
CREATE VIRTUAL TABLE documents_fts USING fts5 (title, text, content="documents", content_rowid="id", tokenize="unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE claims_fts USING fts5 (quote, source, content="claims", content_rowid="id", tokenize="unicode61 remove_diacritics 2");

CREATE TRIGGER documents_text_never_changes BEFORE UPDATE OF id, name, version, sha256, text, captured ON documents
BEGIN SELECT RAISE (ABORT, 'a document''s text never changes'); END;

CREATE TRIGGER documents_are_kept BEFORE DELETE ON documents
BEGIN SELECT RAISE (ABORT, 'documents are never deleted'); END;

CREATE TRIGGER claims_are_written_once BEFORE UPDATE OF
  id, document_id, extractor, start, "end", surface, kind, value, low, high, hedge, unit, event, source, source_text,
  source_start, cue, cue_start, via, stance, place, since, as_of, "precision", tally, part_of, normal_unit, normal_value,
  confidence, quote_start, quote_end, why, unit_text, quote ON claims
BEGIN SELECT RAISE (ABORT, 'a claim is written once: what the text said never changes'); END;

CREATE TRIGGER claims_are_kept BEFORE DELETE ON claims
BEGIN SELECT RAISE (ABORT, 'claims are never deleted, only retired'); END;

CREATE TRIGGER claims_status_follows_reviews BEFORE UPDATE OF status, version ON claims
WHEN NEW.version <> (SELECT count(*) FROM reviews WHERE claim_id = NEW.id)
  OR NEW.status <> coalesce((SELECT verdict FROM reviews WHERE claim_id = NEW.id AND verdict <> 'note' ORDER BY id DESC LIMIT 1), 'unreviewed')
BEGIN SELECT RAISE (ABORT, 'status and version follow the reviews: insert a review instead'); END;

CREATE TRIGGER reviews_see_the_current_version BEFORE INSERT ON reviews
WHEN NEW.version <> (SELECT version FROM claims WHERE id = NEW.claim_id)
BEGIN SELECT RAISE (ABORT, 'stale: the claim was reviewed by someone else meanwhile'); END;

CREATE TRIGGER reviews_set_the_status AFTER INSERT ON reviews
BEGIN
  UPDATE claims SET
    version = version + 1,
    status = CASE NEW.verdict WHEN 'note' THEN status ELSE NEW.verdict END
  WHERE id = NEW.claim_id;
END;

CREATE TRIGGER reviews_are_never_changed BEFORE UPDATE ON reviews
BEGIN SELECT RAISE (ABORT, 'reviews are append-only'); END;

CREATE TRIGGER reviews_are_never_deleted BEFORE DELETE ON reviews
BEGIN SELECT RAISE (ABORT, 'reviews are append-only'); END;

CREATE TRIGGER fact_decisions_are_never_changed BEFORE UPDATE ON fact_decisions
BEGIN SELECT RAISE (ABORT, 'decisions are append-only: undo is a row too'); END;

CREATE TRIGGER fact_decisions_are_never_deleted BEFORE DELETE ON fact_decisions
BEGIN SELECT RAISE (ABORT, 'decisions are append-only: undo is a row too'); END;
