package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.diagnostic.CasAnnexe5;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Constat;
import fr.academie.chorusaudit.diagnostic.ConstatTexts;
import fr.academie.chorusaudit.diagnostic.FaitCite;
import fr.academie.chorusaudit.structure.Champ;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes assistance requests ready to paste, from a template a reason. */
public final class Sollicitations {

    private static final String FOLDER = "annexe5/";

    private final Annexe5Properties properties;
    private final Edition edition;
    private final Map<Code, String> templates = new EnumMap<>(Code.class);

    /** Requests that may name the gestionnaire principal of today, unless {@code sansNoms}. */
    public Sollicitations(Annexe5Properties properties, ConstatTexts texts, boolean sansNoms) {
        this(properties, new Edition(sansNoms, texts));
    }

    Sollicitations(Annexe5Properties properties, Edition edition) {
        this.properties = properties;
        this.edition = edition;
        String end = read("fin");
        properties.motifs().keySet().forEach(code -> templates.put(code, read(code.name()) + "\n" + end));
    }

    /**
     * The request of a school.
     *
     * @throws java.util.NoSuchElementException when the school needs none
     */
    public Sollicitation of(Resultat resultat) {
        CasAnnexe5 cas = resultat.annexe5().orElseThrow();
        Annexe5Properties.Motif motif = properties.motif(cas.motifPrincipal());
        Map<String, String> values = values(resultat, cas);
        return new Sollicitation(
                resultat.etablissement().siret().digits(),
                resultat.etablissement().uai(),
                raisonSociale(resultat),
                resultat.ville(),
                courriel(resultat),
                cas.motifPrincipal(),
                EtablissementColumns.codes(resultat),
                motif.categorie(),
                motif.sousCategorie(),
                fill(motif.titre(), values),
                fill(templates.getOrDefault(cas.motifPrincipal(), ""), values));
    }

    private Map<String, String> values(Resultat resultat, CasAnnexe5 cas) {
        Constat constat = resultat.diagnostic().constats().stream()
                .filter(found -> found.code() == cas.motifPrincipal())
                .findFirst()
                .orElseThrow();
        String autres = cas.motifs().stream()
                .skip(1)
                .map(code -> Textes.texte("annexe5.autre", edition.libelle(code)))
                .collect(Collectors.joining());
        Map<String, String> values = new LinkedHashMap<>();
        values.put("etablissement", oneLine(raisonSociale(resultat)));
        values.put("siret", resultat.etablissement().siret().digits());
        values.put("uai", oneLine(orBlank(resultat.etablissement().uai(), "annexe5.uai")));
        values.put("ville", oneLine(orBlank(resultat.ville(), "annexe5.ville")));
        values.put("constat", edition.phrase(constat));
        values.put("jour", jour(constat));
        values.put("autres", autres.isEmpty() ? "" : Textes.texte("annexe5.autres", autres));
        return values;
    }

    private static String raisonSociale(Resultat resultat) {
        return resultat.dossier()
                .fiche()
                .fait(Champ.RAISON_SOCIALE)
                .toOptional()
                .orElseGet(resultat::designation);
    }

    private String courriel(Resultat resultat) {
        String intendance = resultat.etablissement().courrielIntendance();
        String structure =
                resultat.dossier().fiche().fait(Champ.COURRIEL).toOptional().orElse("");
        return edition.courriel(
                intendance.isEmpty() ? structure : intendance,
                resultat.etablissement().uai());
    }

    /** The day of what accuses; of a source without days, the reader is told that it is that of its file. */
    private static String jour(Constat constat) {
        LocalDate jour = constat.jour().orElseThrow();
        String prose = Textes.enProse(jour);
        return constat.faits().stream()
                        .filter(fait ->
                                fait.libelle().equals(constat.faits().get(0).libelle())
                                        && fait.jour().equals(jour))
                        .allMatch(FaitCite::isUndated)
                ? Textes.texte("annexe5.jour_du_fichier", prose)
                : prose;
    }

    private static String orBlank(String texte, String cle) {
        return texte.isEmpty() ? Textes.texte(cle) : texte;
    }

    private static String oneLine(String texte) {
        return texte.replaceAll("\\s*\\R\\s*", " ");
    }

    /** One pass over the template, so that a school's name that looks like a place is left alone. */
    private static String fill(String template, Map<String, String> values) {
        StringBuilder filled = new StringBuilder(template.length() + 200);
        int from = 0;
        int open = template.indexOf('{');
        while (open >= 0) {
            int close = template.indexOf('}', open);
            String value = values.get(template.substring(open + 1, close));
            if (value == null) {
                throw new IllegalStateException("unknown place in a template: " + template.substring(open, close + 1));
            }
            filled.append(template, from, open).append(value);
            from = close + 1;
            open = template.indexOf('{', from);
        }
        return filled.append(template, from, template.length()).toString();
    }

    private static String read(String name) {
        String resource = FOLDER + name + ".txt";
        try (InputStream in = Sollicitations.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing template " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
