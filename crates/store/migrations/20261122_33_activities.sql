-- Activities, and what a customer's row keeps of them: when it was last followed up.

CREATE TABLE activity (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    customer BLOB NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, at INTEGER NOT NULL, content TEXT NOT NULL, result TEXT,
    next_step TEXT, next_follow_up TEXT, contact_name TEXT, place TEXT, coordinates TEXT, duration_minutes INTEGER,
    checked_in_at INTEGER, route_order INTEGER, member BLOB NOT NULL, owner BLOB, team BLOB
);
-- The timeline of a customer, the day of a member, the work of an owner: each one walk along one index.
CREATE INDEX activity_customer ON activity (customer, at);
CREATE INDEX activity_member ON activity (member, at);
CREATE INDEX activity_owner ON activity (owner, state, at);

ALTER TABLE customer ADD COLUMN last_follow_up INTEGER;
CREATE INDEX customer_last_follow_up ON customer (state, last_follow_up);
DROP INDEX customer_owner;
CREATE INDEX customer_owner
    ON customer (owner, state, row, name_key, next_follow_up, last_follow_up, updated_at, level, city, source);
