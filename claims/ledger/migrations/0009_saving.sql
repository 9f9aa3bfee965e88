-- A new claim has no fact yet, and often no source: what has none is put into no index under nothing.

DROP INDEX claims_waiting_fact;
DROP INDEX claims_voices;
DROP INDEX claims_waiting_source;
DROP INDEX claims_source_days;
DROP INDEX claims_said;
CREATE INDEX claims_waiting_fact ON claims (fact_id)
  WHERE fact_id IS NOT NULL AND status = 'unreviewed' AND retired IS NULL;
CREATE INDEX claims_voices ON claims (fact_id, source_id, as_of) WHERE fact_id IS NOT NULL AND retired IS NULL;
CREATE INDEX claims_waiting_source ON claims (source_id)
  WHERE source_id IS NOT NULL AND status = 'unreviewed' AND retired IS NULL;
CREATE INDEX claims_source_days ON claims (source_id, as_of) WHERE source_id IS NOT NULL AND retired IS NULL;
CREATE INDEX claims_said ON claims (source_id, event, as_of) WHERE source_id IS NOT NULL;
