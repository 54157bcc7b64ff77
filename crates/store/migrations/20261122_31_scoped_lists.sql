-- Lists of whoever sees a part of the customers, own or a team's, are answered from one index: it leads with the owner and
-- holds what such lists are ordered and narrowed by, so that no row is looked at that is not shown.
DROP INDEX customer_owner;
CREATE INDEX customer_owner ON customer (owner, state, row, name_key, next_follow_up, updated_at, level, city, source);

-- Few have one, and who has it this month is asked every month.
CREATE INDEX customer_birthday ON customer (birthday) WHERE birthday IS NOT NULL;
