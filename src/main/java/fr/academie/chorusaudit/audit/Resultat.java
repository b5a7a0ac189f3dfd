package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.annuaire.Complement;
import fr.academie.chorusaudit.diagnostic.CasAnnexe5;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Diagnostic;
import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Dossier;
import fr.academie.chorusaudit.structure.Etablissement;
import java.util.List;
import java.util.Optional;

/**
 * A school, what was known of it, and what the rules said.
 *
 * @param position its row in the list, « Feuille!12 »
 * @param completes what the directory of schools, not the list, says of it
 */
public record Resultat(
        long ordre,
        String position,
        Etablissement etablissement,
        Dossier dossier,
        Diagnostic diagnostic,
        List<Complement> completes) {

    public Resultat {
        completes = List.copyOf(completes);
    }

    /** A school of which the list says all that is known of its name and place. */
    public Resultat(long ordre, String position, Etablissement etablissement, Dossier dossier, Diagnostic diagnostic) {
        this(ordre, position, etablissement, dossier, diagnostic, List.of());
    }

    /** The name to show: the list's, else the fiche's, else the SIRET. */
    public String designation() {
        return firstOf(
                etablissement.nom(), Champ.RAISON_SOCIALE, etablissement.siret().digits());
    }

    /** The town to show: the list's, else the fiche's, else empty. */
    public String ville() {
        return firstOf(etablissement.ville(), Champ.VILLE, "");
    }

    /** The assistance request to make; none for a repaired SIRET, which is not certain. */
    public Optional<CasAnnexe5> annexe5() {
        return etablissement.siretRepare() ? Optional.empty() : diagnostic.annexe5();
    }

    /** What was found of this code, with what a reader needs to know of the school. */
    public Optional<ConstatTrouve> constat(Code code) {
        return diagnostic.constats().stream()
                .filter(constat -> constat.code() == code)
                .findFirst()
                .map(constat ->
                        new ConstatTrouve(position, etablissement, designation(), ville(), diagnostic, constat));
    }

    private String firstOf(String list, Champ champ, String otherwise) {
        return list.isEmpty() ? dossier.fiche().fait(champ).toOptional().orElse(otherwise) : list;
    }
}
