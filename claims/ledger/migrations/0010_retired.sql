-- What was retired of a document is found without a look at all claims, when it is read anew.

CREATE INDEX claims_retired ON claims (document_id) WHERE retired IS NOT NULL;
