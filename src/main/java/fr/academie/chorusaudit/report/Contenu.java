package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Demandes;
import fr.academie.chorusaudit.audit.Ecarts;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.history.CasOuverts;
import fr.academie.chorusaudit.history.Evolutions;

/** All that runs stored for their reports, and from which any report can be made again. */
public record Contenu(
        Resultats resultats, Demandes demandes, Ecarts ecarts, Evolutions evolutions, CasOuverts casOuverts) {}
