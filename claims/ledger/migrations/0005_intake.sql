-- What servers said of their pages, and the article behind several addresses.

CREATE TABLE visits (           -- what a server said of a page when it was last fetched, so that it need not send it again
  url TEXT PRIMARY KEY,         -- the address asked for
  etag TEXT,                    -- its ETag: the server's name for what it sent
  modified TEXT,                -- its Last-Modified, as it was sent
  seen TEXT NOT NULL            -- when, UTC
) WITHOUT ROWID;

CREATE INDEX documents_url ON documents (url) WHERE url IS NOT NULL;
