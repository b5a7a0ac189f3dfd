package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.DossierBuilder;
import fr.academie.chorusaudit.structure.Etablissement;
import java.time.LocalDate;
import java.util.List;

/** The tests' language for one judgement: a school, the day of the run and the settings, all with usual values. */
record Audit(Etablissement etablissement, LocalDate today, DiagnosticProperties properties) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** On 24 November 2026, a school of which the list gives nothing but the SIRET. */
    static Audit audit() {
        return new Audit(ecole("", ""), TODAY, new DiagnosticProperties(365, List.of()));
    }

    Audit enPoste(String gestionnaire) {
        return new Audit(ecole(etablissement.uai(), gestionnaire), today, properties);
    }

    Audit uai(String uai) {
        return new Audit(ecole(uai, etablissement.gestionnaireEnPoste()), today, properties);
    }

    Audit on(String jour) {
        return new Audit(etablissement, LocalDate.parse(jour), properties);
    }

    Audit domaines(String... domaines) {
        return with(new DiagnosticProperties(properties.ficheAncienneJours(), List.of(domaines)));
    }

    Audit ficheAncienneJours(int jours) {
        return with(new DiagnosticProperties(jours, properties.domainesAcademie()));
    }

    Diagnostic judge(DossierBuilder dossier) {
        return new RuleBook(properties).diagnose(etablissement, dossier.build(), today);
    }

    List<Code> codes(DossierBuilder dossier) {
        return judge(dossier).constats().stream().map(Constat::code).toList();
    }

    /** The constat of this code, which the test expects. */
    Constat find(Code code, DossierBuilder dossier) {
        return judge(dossier).constats().stream()
                .filter(constat -> constat.code() == code)
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " not found"));
    }

    private Audit with(DiagnosticProperties others) {
        return new Audit(etablissement, today, others);
    }

    private static Etablissement ecole(String uai, String enPoste) {
        return new Etablissement(
                DossierBuilder.SIRET, false, uai, "Collège des Tilleuls", "Bourg", "99", "", enPoste, "");
    }
}
