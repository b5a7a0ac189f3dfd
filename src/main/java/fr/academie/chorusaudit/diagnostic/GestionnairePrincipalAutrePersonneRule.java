package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Fait;
import fr.academie.chorusaudit.structure.Personne;
import java.time.LocalDate;
import java.util.Optional;

/** The list names somebody else in post. Silent when the two mentions cannot be compared. */
final class GestionnairePrincipalAutrePersonneRule implements Rule {

    @Override
    public Code code() {
        return Code.GESTIONNAIRE_PRINCIPAL_AUTRE_PERSONNE;
    }

    @Override
    public Optional<Constat> apply(Situation situation) {
        String enPoste = situation.etablissement().gestionnaireEnPoste();
        Fait<Personne> personne = situation.personne();
        if (!personne.isPresent() || NonRenseigne.matches(enPoste)) {
            return Optional.empty();
        }
        return Personne.of(enPoste).compareWith(personne.valeur()) == Personne.Comparaison.AUTRE
                ? found(
                        Citation.personne(personne),
                        Citation.liste("Gestionnaire en poste", enPoste, situation.today(), true))
                : Optional.empty();
    }

    @Override
    public Optional<LocalDate> contradictedOn(Situation situation) {
        Fait<Personne> personne = situation.personne();
        String enPoste = situation.etablissement().gestionnaireEnPoste();
        boolean isSame = personne.isPresent()
                && !NonRenseigne.matches(enPoste)
                && Personne.of(enPoste).compareWith(personne.valeur()) == Personne.Comparaison.MEME;
        return isSame || personne.isAbsent() ? Jours.newest(personne) : Optional.empty();
    }
}
