-- The rules of the public pool; a row per team that has its own, and one of the company.

CREATE TABLE pool_rule (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    team BLOB, customer_days INTEGER, deal_days INTEGER, lead_days INTEGER, most_held INTEGER, most_a_day INTEGER, cool_down_days INTEGER
);
