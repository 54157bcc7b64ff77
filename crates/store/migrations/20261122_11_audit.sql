-- The audit: reviews of entries, and ways into a journal of millions by kind, record type, member and time.
-- Every index ends in the row key by itself – the sequence, the number –, so each is a walk newest first.

CREATE TABLE audit_review (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    sequence INTEGER NOT NULL, device BLOB NOT NULL, remark TEXT
);
CREATE INDEX audit_review_sequence ON audit_review (sequence);

CREATE INDEX journal_kind ON journal (kind);
CREATE INDEX journal_type ON journal (record, kind);
CREATE INDEX journal_transaction_actor ON journal_transaction (actor);

-- A period becomes a range of numbers by the hybrid clock, which never runs backwards; the second index knows how
-- far the wall clock ever stood behind it.
CREATE INDEX journal_transaction_clock ON journal_transaction (clock);
CREATE INDEX journal_transaction_lag ON journal_transaction ((clock >> 16) - at);
