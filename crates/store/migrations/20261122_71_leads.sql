-- Leads, and what a customer and an opportunity keep of the one they came from. Customers and leads without an owner lie in
-- the public pool: why, whose they were last, and when somebody claimed them stand with the row.

CREATE TABLE lead (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    number TEXT, kind TEXT NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL, contact_name TEXT, job_title TEXT, phones TEXT,
    emails TEXT, wechat TEXT, province TEXT, city TEXT, district TEXT, industry TEXT, source TEXT NOT NULL, channel TEXT,
    campaign TEXT, cost INTEGER, captured_on TEXT, demand TEXT, remark TEXT, status TEXT NOT NULL, disqualified_because TEXT, customer BLOB,
    contact BLOB, opportunity BLOB, converted_at INTEGER, converted_by BLOB, owner BLOB, team BLOB,
    pool_locked INTEGER, former_owner BLOB, pool_reason TEXT, claimed_at INTEGER, tags TEXT, custom TEXT
);
-- What whoever sees a part of the leads orders and narrows by, so that no row is looked at that is not shown.
CREATE INDEX lead_owner ON lead (owner, state, row, name_key, status, source, updated_at);
CREATE INDEX lead_team ON lead (team, state);
CREATE INDEX lead_name ON lead (state, name_key);
CREATE INDEX lead_status ON lead (status, state);
CREATE INDEX lead_source ON lead (source, state);
CREATE INDEX lead_updated ON lead (state, updated_at);
-- The way back from a customer to where it came from.
CREATE INDEX lead_customer ON lead (customer) WHERE customer IS NOT NULL;

-- Derived from lead.tags: which rows carry a tag.
CREATE TABLE lead_tags (
    value BLOB NOT NULL,
    row INTEGER NOT NULL,
    PRIMARY KEY (value, row)
) WITHOUT ROWID;

ALTER TABLE customer ADD COLUMN channel TEXT;
ALTER TABLE customer ADD COLUMN pool_locked INTEGER;
ALTER TABLE customer ADD COLUMN former_owner BLOB;
ALTER TABLE customer ADD COLUMN pool_reason TEXT;
ALTER TABLE customer ADD COLUMN claimed_at INTEGER;
ALTER TABLE opportunity ADD COLUMN channel TEXT;
