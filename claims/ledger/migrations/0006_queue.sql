-- What the desk finds its pages by, whatever the size of the ledger, and how many figures a source gave.

ALTER TABLE sources ADD COLUMN claims INTEGER NOT NULL DEFAULT 0; -- number of its claims, as of the last grouping

CREATE INDEX claims_waiting_fact ON claims (fact_id) WHERE status = 'unreviewed' AND retired IS NULL;
CREATE INDEX claims_waiting_source ON claims (source_id) WHERE status = 'unreviewed' AND retired IS NULL;
CREATE INDEX claims_waiting_kind ON claims (kind) WHERE status = 'unreviewed' AND retired IS NULL;
CREATE INDEX claims_waiting_event ON claims (event) WHERE status = 'unreviewed' AND retired IS NULL;
CREATE INDEX claims_unsure ON claims (id) WHERE status = 'unreviewed' AND retired IS NULL AND confidence < 1;
CREATE INDEX claims_voices ON claims (fact_id, source_id, as_of) WHERE retired IS NULL;
DROP INDEX claims_source_timeline;
CREATE INDEX claims_source_days ON claims (source_id, as_of) WHERE retired IS NULL;
CREATE INDEX conflicts_grave ON conflicts (status, coalesce (radius, 0) DESC, id);
CREATE INDEX conflicts_opened ON conflicts (opened);
CREATE INDEX conflicts_kinds ON conflicts (status, kind);
CREATE INDEX facts_large ON facts (claims DESC, id, title);
CREATE INDEX sources_large ON sources (claims DESC, name);
CREATE INDEX reviews_notes ON reviews (claim_id, id) WHERE verdict = 'note';
CREATE INDEX reviews_reviewer ON reviews (reviewer, at);
DROP INDEX conflicts_status;
