package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Uai;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the mailbox of an intendance: what the list says, else the address of the fiche when it is the school's own, else
 * the pattern of the settings. Nobody outside the allowed domains is ever written to.
 *
 * <p>What the list says is never replaced by a guess: a wrong cell is told, and mended there.
 */
public final class Adresses {

    private final List<String> domaines;
    private final String adresseType;
    private final String redirigerVers;

    public Adresses(CourrielsProperties properties) {
        this.domaines = properties.domainesAutorises();
        this.adresseType = properties.adresseType();
        this.redirigerVers = properties.redirigerVers() == null ? "" : properties.redirigerVers();
    }

    /** Where the mails about this school go, or why nowhere. */
    public Destination of(Resultat resultat) {
        if (resultat.etablissement().siretRepare()) {
            return injoignable("siret_repare");
        }
        if (domaines.isEmpty()) {
            return injoignable("aucun_domaine");
        }
        String list = resultat.etablissement().courrielIntendance();
        if (list.isBlank()) {
            return functional(resultat)
                    .or(() -> byPattern(resultat))
                    .filter(adresse -> adresse.isWithin(domaines))
                    .map(this::joignable)
                    .orElseGet(() -> injoignable("inconnue"));
        }
        Optional<Adresse> adresse = Adresse.lire(list);
        if (adresse.isEmpty()) {
            return injoignable("illisible");
        }
        return adresse.filter(known -> known.isWithin(domaines))
                .map(this::joignable)
                .orElseGet(() -> injoignable("hors_domaines"));
    }

    /** The fiche's address may be a person's: only one that bears the school's own UAI is a mailbox of the school. */
    private Optional<Adresse> functional(Resultat resultat) {
        Uai uai = new Uai(resultat.etablissement().uai());
        return resultat.dossier()
                .fiche()
                .fait(Champ.COURRIEL)
                .toOptional()
                .flatMap(Adresse::lire)
                .filter(adresse -> adresse.bears(uai) && adresse.isWithin(domaines));
    }

    private Optional<Adresse> byPattern(Resultat resultat) {
        Uai uai = new Uai(resultat.etablissement().uai());
        return adresseType.isEmpty() || !uai.isValid()
                ? Optional.empty()
                : Adresse.lire(adresseType.replace(Verification.UAI, uai.text().toLowerCase(Locale.ROOT)));
    }

    private Destination joignable(Adresse adresse) {
        return new Destination.Joignable(adresse.texte(), redirigerVers.isEmpty() ? adresse.texte() : redirigerVers);
    }

    private static Destination injoignable(String motif) {
        return new Destination.Injoignable(Textes.texte("injoignable." + motif));
    }
}
