-- What a check of a draft looks claims up by.

CREATE INDEX facts_event_place ON facts (event, place, as_of);
CREATE INDEX claims_number ON claims (value, event, as_of);
CREATE INDEX claims_said ON claims (source_id, event, as_of);
DROP INDEX claims_source_id;
