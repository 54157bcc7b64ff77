-- The ground every module stands on: the journal, its transactions, the tripwire, and what is local to this machine.

-- One row per committed transaction; entries point here instead of repeating who and when.
CREATE TABLE journal_transaction (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    job BLOB,
    undoes BLOB,
    actor BLOB NOT NULL,
    actor_name TEXT NOT NULL,
    device BLOB NOT NULL,
    incarnation INTEGER NOT NULL,
    at INTEGER NOT NULL,
    clock INTEGER NOT NULL
);
CREATE INDEX journal_transaction_job ON journal_transaction (job) WHERE job IS NOT NULL;

-- Append-only. hash = SHA-256(previous hash, header, payload_hash); payload_hash = SHA-256(salt, payload).
CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY,
    transaction_number INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    record TEXT NOT NULL,
    record_id BLOB NOT NULL,
    schema_version INTEGER NOT NULL,
    payload_hash BLOB NOT NULL,
    hash BLOB NOT NULL
);
CREATE INDEX journal_record ON journal (record_id, sequence);
CREATE INDEX journal_by_transaction ON journal (transaction_number);

-- Apart from its entry, so that erasing a person's data leaves the chain whole.
CREATE TABLE journal_payload (
    sequence INTEGER PRIMARY KEY,
    salt BLOB NOT NULL,
    payload BLOB NOT NULL
);

-- What the running transaction announced it will write; empty between transactions.
CREATE TABLE op (
    tbl TEXT NOT NULL,
    first_row INTEGER NOT NULL,
    last_row INTEGER NOT NULL,
    PRIMARY KEY (tbl, first_row)
) WITHOUT ROWID;

-- Facts about this workspace on this machine: device, incarnation, last clock.
CREATE TABLE workspace (
    key TEXT PRIMARY KEY,
    value BLOB
) WITHOUT ROWID;

-- Newest generation of each key slot: a stale copy of the slot file opens nothing.
CREATE TABLE key_slot (
    id BLOB PRIMARY KEY,
    member BLOB NOT NULL,
    generation INTEGER NOT NULL,
    last_used_at INTEGER
) WITHOUT ROWID;

-- Next business number per series; a block leased to this device.
CREATE TABLE number_series (
    name TEXT PRIMARY KEY,
    next INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE preference (
    member BLOB PRIMARY KEY,
    content TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE draft (
    member BLOB NOT NULL,
    form TEXT NOT NULL,
    content TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (member, form)
) WITHOUT ROWID;

CREATE TABLE member (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    login TEXT NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL, team BLOB, roles TEXT, active INTEGER NOT NULL
);
CREATE UNIQUE INDEX member_login ON member (login COLLATE NOCASE);

CREATE TABLE team (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    name TEXT NOT NULL, name_key TEXT NOT NULL, parent BLOB, lead BLOB
);

CREATE TABLE tag (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    name TEXT NOT NULL, name_key TEXT NOT NULL, shape TEXT NOT NULL
);

CREATE TABLE saved_view (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    record TEXT NOT NULL, name TEXT NOT NULL, filter TEXT, sort TEXT, columns TEXT, shared INTEGER NOT NULL, author BLOB
);
