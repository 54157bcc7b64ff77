-- Pipelines, opportunities and their stays in stages. The sums of a board and the counts of a funnel are read from one
-- index each; with the owner in it, a scope's part too.

CREATE TABLE pipeline (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    name TEXT NOT NULL, name_key TEXT NOT NULL, active INTEGER NOT NULL, current INTEGER NOT NULL
);

CREATE TABLE pipeline_version (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    pipeline BLOB NOT NULL, number INTEGER NOT NULL, stages TEXT NOT NULL
);
CREATE INDEX pipeline_version_number ON pipeline_version (pipeline, number);

CREATE TABLE opportunity (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    number TEXT, name TEXT NOT NULL, name_key TEXT NOT NULL, customer BLOB NOT NULL, pipeline BLOB NOT NULL,
    pipeline_version INTEGER NOT NULL, stage TEXT NOT NULL, farthest TEXT NOT NULL, outcome TEXT NOT NULL, amount INTEGER,
    probability INTEGER NOT NULL, expected_close TEXT, opened_on TEXT, source TEXT, competitors TEXT, win_reason TEXT, loss_reason TEXT,
    closed_on TEXT, stage_since INTEGER NOT NULL, stalls_on TEXT, remark TEXT, owner BLOB, team BLOB, tags TEXT, custom TEXT
);
CREATE INDEX opportunity_owner ON opportunity (owner, state, row, pipeline, stage, outcome, expected_close, stalls_on);
CREATE INDEX opportunity_customer ON opportunity (customer, state);
CREATE INDEX opportunity_stage ON opportunity (pipeline, stage, state, row, amount, probability, owner);
CREATE INDEX opportunity_farthest ON opportunity (pipeline, farthest, outcome, state, opened_on, amount, owner);
CREATE INDEX opportunity_name ON opportunity (state, name_key);
CREATE INDEX opportunity_expected_close ON opportunity (state, expected_close);
CREATE INDEX opportunity_amount ON opportunity (state, amount);
CREATE INDEX opportunity_stalls_on ON opportunity (state, stalls_on) WHERE stalls_on IS NOT NULL;
CREATE INDEX opportunity_updated ON opportunity (state, updated_at);

-- Derived from opportunity.tags: which rows carry a tag.
CREATE TABLE opportunity_tags (
    value BLOB NOT NULL,
    row INTEGER NOT NULL,
    PRIMARY KEY (value, row)
) WITHOUT ROWID;

CREATE TABLE stage_stay (
    row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL, versions TEXT, created_at INTEGER NOT NULL, created_by BLOB NOT NULL, updated_at INTEGER NOT NULL,
    customer BLOB NOT NULL, opportunity BLOB NOT NULL, pipeline BLOB NOT NULL, stage TEXT NOT NULL,
    entered_at INTEGER NOT NULL, left_at INTEGER, owner BLOB, team BLOB
);
CREATE INDEX stage_stay_owner ON stage_stay (owner, state);
CREATE INDEX stage_stay_customer ON stage_stay (customer);
CREATE INDEX stage_stay_opportunity ON stage_stay (opportunity);
CREATE INDEX stage_stay_dwell ON stage_stay (pipeline, stage, state, entered_at, left_at, owner);
