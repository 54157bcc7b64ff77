-- People: roles that differ from the ready-made ones, roles lent for a time, the company's rules and settings.

ALTER TABLE member ADD COLUMN manager BLOB;

CREATE TABLE role (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    key TEXT NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL, description TEXT, rights TEXT NOT NULL
);

CREATE TABLE break_glass (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    member BLOB NOT NULL, role TEXT NOT NULL, reason TEXT NOT NULL, until INTEGER NOT NULL
);

CREATE TABLE policy (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    edition INTEGER NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL
);

CREATE TABLE policy_acknowledgement (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    edition INTEGER NOT NULL, member BLOB NOT NULL
);
CREATE INDEX policy_acknowledgement_once ON policy_acknowledgement (member, edition);

CREATE TABLE company_setting (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    duplicate_notice TEXT NOT NULL
);
