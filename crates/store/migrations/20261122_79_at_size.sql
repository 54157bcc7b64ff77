-- Found wanting with 200,000 customers and 300,000 opportunities: the pool in its order, since when somebody has owned a
-- record, and what boards, funnels and calendars add up. `versions` holds when the owner changed last; a row never changed, when it was made.

CREATE INDEX customer_pool ON customer (coalesce(json_extract(versions, '$.owner') >> 16, created_at))
    WHERE owner IS NULL AND state = 0;
CREATE INDEX customer_owned
    ON customer (state, coalesce(json_extract(versions, '$.owner') >> 16, created_at), last_follow_up, pool_locked, owner, team);
CREATE INDEX lead_pool ON lead (coalesce(json_extract(versions, '$.owner') >> 16, created_at))
    WHERE owner IS NULL AND state = 0;
CREATE INDEX lead_owned
    ON lead (state, coalesce(json_extract(versions, '$.owner') >> 16, created_at), updated_at, status, pool_locked, owner, team);

DROP INDEX opportunity_stage;
CREATE INDEX opportunity_board ON opportunity (pipeline, outcome, stage, state, row, amount, probability, owner);
DROP INDEX opportunity_farthest;
CREATE INDEX opportunity_farthest
    ON opportunity (pipeline, farthest, outcome, loss_reason, state, opened_on, amount, owner);
CREATE INDEX opportunity_close ON opportunity (state, outcome, expected_close);
