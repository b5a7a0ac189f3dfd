package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.diagnostic.Constat;
import fr.academie.chorusaudit.referentiel.Empreinte;
import fr.academie.chorusaudit.structure.Champ;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** What a run keeps of a school apart from its row in the list, in a form that is equal whenever nothing changed. */
final class Contenu {

    private final Resultat resultat;
    private final LocalDate jour;
    private final byte[] dossier;
    private final byte[] diagnostic;
    private final byte[] empreinte;

    /** @param jour the day of the run */
    Contenu(Resultat resultat, LocalDate jour) {
        this.resultat = resultat;
        this.jour = jour;
        this.dossier = DossierJson.write(resultat.dossier(), jour);
        this.diagnostic = DiagnosticJson.write(resultat.diagnostic(), jour);
        MessageDigest digest = Empreinte.sha256();
        digest.update(dossier);
        this.empreinte = digest.digest(diagnostic);
    }

    String siret() {
        return resultat.etablissement().siret().digits();
    }

    /** Tells this content from all others; both texts hold all the rest. */
    String cle() {
        return cle(siret(), empreinte);
    }

    static String cle(String siret, byte[] empreinte) {
        return siret + HexFormat.of().formatHex(empreinte);
    }

    /** The columns of the table, in its order. */
    Object[] row(long number) {
        String constats = resultat.diagnostic().constats().stream()
                .map(constat -> line(constat, jour))
                .collect(Collectors.joining("\n"));
        return new Object[] {
            number, siret(), empreinte, champ(Champ.RAISON_SOCIALE), champ(Champ.VILLE), constats, dossier, diagnostic
        };
    }

    private static String line(Constat constat, LocalDate jour) {
        String observed = constat.jour()
                .map(day -> day.equals(jour) ? ConstatBref.RUN : day.toString())
                .orElse("");
        return constat.code() + " " + (constat.annexe5() ? "1" : "0") + " " + observed;
    }

    private String champ(Champ champ) {
        return resultat.dossier().fiche().fait(champ).toOptional().orElse("");
    }
}
