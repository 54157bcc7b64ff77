-- Contacts: the people of a customer.

CREATE TABLE contact (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    customer BLOB NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL, job_title TEXT, department TEXT, decision_role TEXT,
    attitude TEXT, phones TEXT, emails TEXT, wechat TEXT, birthday TEXT, reports_to BLOB, is_main INTEGER NOT NULL,
    remark TEXT, owner BLOB, team BLOB, tags TEXT, custom TEXT
);
-- The people of one customer: its page, its timeline, what is carried along and erased with it.
CREATE INDEX contact_customer ON contact (customer, state);
-- What whoever sees a part of the contacts orders and narrows by, so that no row is looked at that is not shown.
CREATE INDEX contact_owner ON contact (owner, state, row, name_key, updated_at, decision_role, department);
CREATE INDEX contact_team ON contact (team, state);
CREATE INDEX contact_name ON contact (state, name_key);
CREATE INDEX contact_decision_role ON contact (decision_role, state);
CREATE INDEX contact_updated ON contact (state, updated_at);
CREATE INDEX contact_birthday ON contact (birthday) WHERE birthday IS NOT NULL;

-- Derived from contact.tags: which rows carry a tag.
CREATE TABLE contact_tags (
    value BLOB NOT NULL,
    row INTEGER NOT NULL,
    PRIMARY KEY (value, row)
) WITHOUT ROWID;
