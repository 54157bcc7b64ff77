-- What a person said about their data being used: kept with the customer.

ALTER TABLE customer ADD COLUMN consent TEXT;
ALTER TABLE customer ADD COLUMN consent_purpose TEXT;
ALTER TABLE customer ADD COLUMN consent_on TEXT;
