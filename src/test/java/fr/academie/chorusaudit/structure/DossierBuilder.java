package fr.academie.chorusaudit.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tests' language for what the sources said of one school; every call is a source of its own, « source 1 », … */
public final class DossierBuilder {

    /** An invented school. */
    public static final Siret SIRET = new Siret("19990001100016");

    private final List<FicheObservee> fiches = new ArrayList<>();
    private final List<RattachementObserve> users = new ArrayList<>();

    private @Nullable Consultation consultation;

    private DossierBuilder() {}

    /** A school of which nobody has said anything yet. */
    public static DossierBuilder dossier() {
        return new DossierBuilder();
    }

    /** A row of an extract with a date of its own. */
    public DossierBuilder fiche(String jour, Map<Champ, String> valeurs) {
        return fiche(observation(Source.Nature.EXTRAIT, jour, true), valeurs);
    }

    /** A row of an extract without date, from a file of that day. */
    public DossierBuilder undatedFiche(String jour, Map<Champ, String> valeurs) {
        return fiche(observation(Source.Nature.EXTRAIT, jour, false), valeurs);
    }

    /** A saved page of the portal. */
    public DossierBuilder page(String jour, Map<Champ, String> valeurs) {
        return fiche(observation(Source.Nature.PAGE, jour, true), valeurs);
    }

    /** A dated row of a list of users. */
    public DossierBuilder user(
            String personne, String jour, @Nullable EtatCompte compte, @Nullable StatutRattachement statut) {
        return user(personne, null, compte, statut, observation(Source.Nature.RATTACHEMENTS, jour, true));
    }

    /** A row of a list of users without date, from a file of that day. */
    public DossierBuilder undatedUser(
            String personne, String jour, @Nullable EtatCompte compte, @Nullable StatutRattachement statut) {
        return user(personne, null, compte, statut, observation(Source.Nature.RATTACHEMENTS, jour, false));
    }

    /** A dated row of a list of users that also gives the role. */
    public DossierBuilder userWithRole(
            String personne, String jour, Role role, @Nullable EtatCompte compte, @Nullable StatutRattachement statut) {
        return user(personne, role, compte, statut, observation(Source.Nature.RATTACHEMENTS, jour, true));
    }

    /** Chorus Pro has the structure, and shows these fields. */
    public DossierBuilder trouvee(String jour, Map<Champ, String> valeurs, @Nullable Integer servicesActifs) {
        consultation = Consultation.trouvee(SIRET, api(jour), valeurs, servicesActifs, null, "");
        return this;
    }

    /** Chorus Pro has the structure, inactive, and INSEE says this of the establishment. */
    public DossierBuilder inactiveSelonChorusPro(String jour, @Nullable Boolean ouvertInsee, String successeur) {
        consultation = Consultation.trouvee(
                SIRET, api(jour), Map.of(Champ.STATUT, Statut.INACTIF.name()), null, ouvertInsee, successeur);
        return this;
    }

    /** Chorus Pro has no such structure, and INSEE says this of the establishment. */
    public DossierBuilder introuvable(String jour, @Nullable Boolean ouvertInsee, String successeur) {
        consultation = Consultation.introuvable(SIRET, api(jour), ouvertInsee, successeur);
        return this;
    }

    /** The look-up failed. */
    public DossierBuilder enEchec(String jour) {
        consultation = Consultation.echec(SIRET, api(jour), "Délai dépassé");
        return this;
    }

    /** What all these sources together know. */
    public Dossier build() {
        return Dossier.of(SIRET, fiches, users, consultation);
    }

    private DossierBuilder fiche(Observation seen, Map<Champ, String> valeurs) {
        fiches.add(new FicheObservee(SIRET, seen, valeurs));
        return this;
    }

    private DossierBuilder user(
            String personne,
            @Nullable Role role,
            @Nullable EtatCompte compte,
            @Nullable StatutRattachement statut,
            Observation seen) {
        users.add(new RattachementObserve(SIRET, Personne.of(personne), role, compte, statut, seen));
        return this;
    }

    private static Observation api(String jour) {
        return new Observation(new Source(Source.Nature.API, "Chorus Pro"), LocalDate.parse(jour), true);
    }

    private Observation observation(Source.Nature nature, String jour, boolean datee) {
        String libelle = "source " + (fiches.size() + users.size() + 1);
        return new Observation(new Source(nature, libelle), LocalDate.parse(jour), datee);
    }
}
