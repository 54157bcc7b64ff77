-- Fields a company defines for itself. Their values lie in the custom sheet of each record; the indexes by which those are
-- found are derived from these rows.

CREATE TABLE custom_field (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    record TEXT NOT NULL, key TEXT NOT NULL, label TEXT NOT NULL, label_key TEXT NOT NULL, label_en TEXT, kind TEXT NOT NULL,
    decimals INTEGER NOT NULL, unit TEXT, options TEXT NOT NULL, refers_to TEXT, required TEXT NOT NULL, stages TEXT NOT NULL,
    seen_by TEXT NOT NULL, changed_by TEXT NOT NULL, sensitive INTEGER NOT NULL, searchable INTEGER NOT NULL,
    listed INTEGER NOT NULL, position INTEGER NOT NULL
);
CREATE INDEX custom_field_record ON custom_field (record, key);
