package fr.academie.chorusaudit.diagnostic;

import java.util.List;

/**
 * A school that only an assistance request (the guide's annexe 5) can help.
 *
 * @param motifPrincipal the first of {@code motifs}
 * @param motifs all the reasons, in the order in which they decide the main one
 */
public record CasAnnexe5(Code motifPrincipal, List<Code> motifs) {}
