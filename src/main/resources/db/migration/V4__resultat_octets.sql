-- JSON as the bytes of its UTF-8: H2 reads and writes text one character at a time, bytes all at once, and every count over
-- this table reads whole rows. To look at one: SELECT UTF8TOSTRING(diagnostic) FROM resultat.
ALTER TABLE resultat ALTER COLUMN dossier SET DATA TYPE VARBINARY;
ALTER TABLE resultat ALTER COLUMN diagnostic SET DATA TYPE VARBINARY;
