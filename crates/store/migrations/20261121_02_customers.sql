-- Customers. Every index ends in the row key by itself, so `WHERE city = ? AND state = 0 ORDER BY row DESC`
-- – a usual filter in the default order, newest first – is one walk along one index.

CREATE TABLE customer (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    number TEXT, kind TEXT NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL, short_name TEXT,
    credit_code TEXT, industry TEXT, scale TEXT, level TEXT, source TEXT NOT NULL, phones TEXT, email TEXT, website TEXT,
    wechat TEXT, province TEXT, city TEXT, district TEXT, address TEXT, invoice_title TEXT, tax_number TEXT,
    main_contact TEXT, birthday TEXT, next_follow_up TEXT, remark TEXT, owner BLOB, team BLOB, tags TEXT, custom TEXT
);
CREATE INDEX customer_owner ON customer (owner, state);
CREATE INDEX customer_team ON customer (team, state);
CREATE INDEX customer_level ON customer (level, state);
CREATE INDEX customer_city ON customer (city, state);
CREATE INDEX customer_source ON customer (source, state);
CREATE INDEX customer_industry ON customer (industry, state);
CREATE INDEX customer_name ON customer (state, name_key);
CREATE INDEX customer_next_follow_up ON customer (state, next_follow_up);
CREATE INDEX customer_updated ON customer (state, updated_at);

-- Derived from customer.tags: which rows carry a tag.
CREATE TABLE customer_tags (
    value BLOB NOT NULL,
    row INTEGER NOT NULL,
    PRIMARY KEY (value, row)
) WITHOUT ROWID;
