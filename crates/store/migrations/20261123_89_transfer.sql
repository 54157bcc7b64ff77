-- Rows of a file name their customer by its number.
CREATE INDEX customer_number ON customer (number);
