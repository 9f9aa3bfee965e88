-- What texts are compared by to find those that go back to one; derived from them, may be made anew.

CREATE TABLE sketches (         -- the paragraphs of a document, so that later ones are compared without its text
  document_id INTEGER PRIMARY KEY REFERENCES documents (id), -- the document
  made_as TEXT NOT NULL,        -- how it was made; one that was made otherwise is made anew
  paragraphs BLOB NOT NULL      -- of each paragraph its words and its bands, eight bytes a number, the lowest first
);
