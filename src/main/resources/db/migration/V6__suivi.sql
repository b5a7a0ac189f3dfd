-- The follow-up of assistance requests, as a run read it: the file (JSON), then the latest request of each school.
CREATE TABLE suivi (
    execution_id BIGINT  PRIMARY KEY REFERENCES execution ON DELETE CASCADE,
    fichier      VARCHAR NOT NULL
);

-- en_cours: decided on the day of the run, by the delay then in force.
CREATE TABLE demande (
    execution_id BIGINT      NOT NULL REFERENCES execution ON DELETE CASCADE,
    siret        VARCHAR(14) NOT NULL,
    jour         DATE        NOT NULL,
    ticket       VARCHAR     NOT NULL,
    statut       VARCHAR     NOT NULL,
    commentaire  VARCHAR     NOT NULL,
    close        BOOLEAN     NOT NULL,
    en_cours     BOOLEAN     NOT NULL,
    PRIMARY KEY (execution_id, siret)
);

-- The directory of schools, as a run read it: the file, the territory and the figures (JSON).
CREATE TABLE annuaire (
    execution_id BIGINT  PRIMARY KEY REFERENCES execution ON DELETE CASCADE,
    contenu      VARCHAR NOT NULL
);

-- Where list and directory differ.
CREATE TABLE ecart (
    execution_id BIGINT      NOT NULL REFERENCES execution ON DELETE CASCADE,
    ordre        BIGINT      NOT NULL,
    nature       VARCHAR(10) NOT NULL,
    type         VARCHAR     NOT NULL,
    siret        VARCHAR(14) NOT NULL,
    uai          VARCHAR     NOT NULL,
    nom          VARCHAR     NOT NULL,
    commune      VARCHAR     NOT NULL,
    departement  VARCHAR     NOT NULL,
    position     VARCHAR     NOT NULL,
    PRIMARY KEY (execution_id, ordre)
);

-- Which texts of a row come from the directory, not from the list: UAI, NOM, VILLE.
ALTER TABLE ligne ADD COLUMN completes VARCHAR(20) DEFAULT '' NOT NULL;
