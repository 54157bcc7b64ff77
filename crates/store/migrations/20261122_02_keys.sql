-- Keys of several people. The public half stands here too: a new data key is sealed only to halves the database
-- itself vouches for, never to what merely stands in the slot file.
ALTER TABLE key_slot ADD COLUMN method TEXT NOT NULL DEFAULT '';
ALTER TABLE key_slot ADD COLUMN public BLOB;

-- PINs for changing places at an open workspace; the counter lives here, where a restart and an old slot file leave it.
CREATE TABLE pin (
    member BLOB PRIMARY KEY,
    hash TEXT NOT NULL,
    failed INTEGER NOT NULL DEFAULT 0,
    last_failed_at INTEGER
) WITHOUT ROWID;
