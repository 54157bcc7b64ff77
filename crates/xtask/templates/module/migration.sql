-- {{en_plural}}.

CREATE TABLE {{record}} (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    name TEXT NOT NULL, name_key TEXT NOT NULL, remark TEXT
);
CREATE INDEX {{record}}_name ON {{record}} (state, name_key);
