-- What Chorus Pro answered, the last answer of each structure. execution_id: the run that counts on it.
CREATE TABLE consultation (
    siret        VARCHAR(14) PRIMARY KEY,
    execution_id BIGINT      NOT NULL,
    etat         VARCHAR(20) NOT NULL,
    obtenue_le   TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    contenu      VARBINARY   NOT NULL
);
