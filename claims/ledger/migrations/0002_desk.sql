-- What editors say beyond a verdict: corrected readings and grades of sources. Both are only ever added to.

CREATE TABLE corrections (      -- readings that an editor put over the program's; the latest of a claim holds
  id INTEGER PRIMARY KEY,       -- number of the correction
  claim_id INTEGER NOT NULL REFERENCES claims (id), -- the claim that was misread
  reading TEXT NOT NULL CHECK (json_type (reading) = 'object'), -- JSON object: the fields that are to be read otherwise; empty: as the program read them
  reason TEXT,                  -- why
  editor TEXT NOT NULL CHECK (editor <> ''), -- who
  at TEXT NOT NULL              -- when, UTC
);
CREATE INDEX corrections_claim_id ON corrections (claim_id, id);
CREATE INDEX corrections_at ON corrections (at);

CREATE TABLE grades (           -- how reliable editors find a source; the latest holds
  id INTEGER PRIMARY KEY,       -- number of the grade
  source_id INTEGER NOT NULL REFERENCES sources (id), -- the source graded
  reliability TEXT NOT NULL CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')), -- A the best, F cannot be judged
  reason TEXT NOT NULL CHECK (reason <> ''), -- why
  editor TEXT NOT NULL CHECK (editor <> ''), -- who
  at TEXT NOT NULL              -- when, UTC
);
CREATE INDEX grades_source_id ON grades (source_id, id);
CREATE INDEX fact_decisions_at ON fact_decisions (at);
CREATE INDEX claims_source_timeline ON claims (source_id, as_of, fact_id, status, relation) WHERE retired IS NULL;
CREATE INDEX claims_waiting ON claims (id) WHERE status = 'unreviewed' AND retired IS NULL;

CREATE TRIGGER corrections_are_never_changed BEFORE UPDATE ON corrections
BEGIN SELECT RAISE (ABORT, 'corrections are append-only: a new one overrules'); END;

CREATE TRIGGER corrections_are_never_deleted BEFORE DELETE ON corrections
BEGIN SELECT RAISE (ABORT, 'corrections are append-only: a new one overrules'); END;

CREATE TRIGGER grades_set_the_reliability AFTER INSERT ON grades
BEGIN UPDATE sources SET reliability = NEW.reliability WHERE id = NEW.source_id; END;

CREATE TRIGGER grades_are_never_changed BEFORE UPDATE ON grades
BEGIN SELECT RAISE (ABORT, 'grades are append-only: a new one overrules'); END;

CREATE TRIGGER grades_are_never_deleted BEFORE DELETE ON grades
BEGIN SELECT RAISE (ABORT, 'grades are append-only: a new one overrules'); END;
