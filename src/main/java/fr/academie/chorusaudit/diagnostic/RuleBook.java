package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Dossier;
import fr.academie.chorusaudit.structure.Etablissement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The rules, in an explicit list, and the verdict that follows from their constats. */
public final class RuleBook {

    public RuleBook(DiagnosticProperties properties) {}

    /** Judges one school on what is known of it on the day {@code today} of the run. */
    public Diagnostic diagnose(Etablissement etablissement, Dossier dossier, LocalDate today) {
        return new Diagnostic(Verdict.NON_CONTROLE, List.of(), Set.of());
    }
}
