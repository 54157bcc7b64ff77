-- Tasks, and what a calendar reads beside them: one walk along one index for each kind of entry.

CREATE TABLE task (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    title TEXT NOT NULL, title_key TEXT NOT NULL, due TEXT, due_time TEXT, reminder INTEGER, priority TEXT NOT NULL,
    status TEXT NOT NULL, done_at INTEGER, repetition TEXT, repeat_every INTEGER, repeat_until TEXT, repeat_from TEXT,
    customer BLOB, remark TEXT, assigned_by BLOB, owner BLOB, team BLOB, custom TEXT
);
-- A member's day, and a member's month.
CREATE INDEX task_owner ON task (owner, state, status, due, due_time);
CREATE INDEX task_owner_due ON task (owner, due);
CREATE INDEX task_due ON task (state, due);
CREATE INDEX task_title ON task (state, title_key);
CREATE INDEX task_updated ON task (state, updated_at);
CREATE INDEX task_customer ON task (customer, state) WHERE customer IS NOT NULL;
CREATE INDEX task_reminder ON task (owner, reminder) WHERE reminder IS NOT NULL;

CREATE INDEX activity_planned ON activity (at) WHERE status = 'planned';
CREATE INDEX customer_owner_follow_up ON customer (owner, next_follow_up) WHERE next_follow_up IS NOT NULL;
CREATE INDEX opportunity_owner_close ON opportunity (owner, expected_close) WHERE outcome = 'open';
