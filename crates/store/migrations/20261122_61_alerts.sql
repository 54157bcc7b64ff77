-- Alerts are derived: kept are the rule and what somebody dismissed. Whom nobody has followed up for too long is a walk from
-- the oldest along one index, of everybody's customers or of one owner's; what else decides stands in it too.

CREATE TABLE follow_up_rule (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    active INTEGER NOT NULL, days INTEGER NOT NULL, levels TEXT, working_days INTEGER NOT NULL,
    escalate_after INTEGER NOT NULL, planned_exempt INTEGER NOT NULL
);

CREATE TABLE alert_dismissal (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    customer BLOB NOT NULL, began INTEGER NOT NULL, reason TEXT NOT NULL, member BLOB NOT NULL, owner BLOB, team BLOB
);
CREATE INDEX alert_dismissal_customer ON alert_dismissal (customer, began, state, owner);
CREATE INDEX alert_dismissal_owner ON alert_dismissal (owner, state);

CREATE INDEX customer_waiting
    ON customer (state, coalesce(last_follow_up, created_at), owner, level, next_follow_up, id);
CREATE INDEX customer_waiting_owner
    ON customer (owner, state, coalesce(last_follow_up, created_at), level, next_follow_up, id);
