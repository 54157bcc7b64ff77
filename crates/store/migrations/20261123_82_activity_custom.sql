-- Activities, too, have values of fields the company defined.

ALTER TABLE activity ADD COLUMN custom TEXT;
