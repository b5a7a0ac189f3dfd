package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Demandes;
import fr.academie.chorusaudit.audit.Ecarts;
import fr.academie.chorusaudit.audit.Resultats;

/** All that runs stored for their reports, and from which any report can be made again. */
public record Contenu(Resultats resultats, Demandes demandes, Ecarts ecarts) {}
