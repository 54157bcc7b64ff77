-- Files attached to records. Their bytes lie beside the database; the row holds the key that opens them.

CREATE TABLE attachment (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    record TEXT NOT NULL, record_id BLOB NOT NULL, name TEXT NOT NULL, remark TEXT, kind TEXT NOT NULL, media_type TEXT,
    size INTEGER NOT NULL, taken_at INTEGER, width INTEGER, height INTEGER, content TEXT, thumbnail TEXT,
    file_key TEXT, member BLOB NOT NULL, owner BLOB, team BLOB
);
-- The files of a record, the newest first; what an owner has; what was removed long ago.
CREATE INDEX attachment_record_id ON attachment (record_id, state);
CREATE INDEX attachment_owner ON attachment (owner, state);
CREATE INDEX attachment_removed ON attachment (state, updated_at) WHERE state = 2;

ALTER TABLE company_setting ADD COLUMN largest_attachment INTEGER;
