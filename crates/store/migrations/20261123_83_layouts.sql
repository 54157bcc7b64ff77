-- Forms and lists as a company lays them out: few, and read whole.

CREATE TABLE layout (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    record TEXT NOT NULL, role TEXT, sections TEXT NOT NULL, hidden TEXT NOT NULL, columns TEXT NOT NULL,
    key_fields TEXT NOT NULL
);
