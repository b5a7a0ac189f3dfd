package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.diagnostic.Code;
import java.util.List;
import java.util.Optional;

/** Which schools are asked for their fiche: those of sheet « À collecter » where somebody can open it. */
final class Collecte {

    /** In this order: a school is asked for the first reason that it has. */
    private static final List<Code> CODES =
            List.of(Code.FICHE_NON_COLLECTEE, Code.GESTIONNAIRE_PRINCIPAL_INCONNU, Code.FICHE_ANCIENNE);

    private Collecte() {}

    /** Why the fiche is asked for; empty when it need not be, or when nobody there can open it. */
    static Optional<Code> motif(Resultat resultat) {
        return resultat.diagnostic().has(Code.AUCUN_RATTACHEMENT)
                ? Optional.empty()
                : CODES.stream().filter(resultat.diagnostic()::has).findFirst();
    }
}
