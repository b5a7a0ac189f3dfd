package fr.academie.chorusaudit.choruspro;

import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Siret;
import org.jspecify.annotations.Nullable;

/** How the look-up of one school ended: an answer, or what went wrong. */
record Issue(
        Siret siret,
        @Nullable Consultation answer,
        @Nullable RuntimeException failure) {

    static Issue of(Consultation answer) {
        return new Issue(answer.siret(), answer, null);
    }

    static Issue of(Siret siret, RuntimeException failure) {
        return new Issue(siret, null, failure);
    }
}
