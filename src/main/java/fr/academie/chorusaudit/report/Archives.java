package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.history.CasOuverts;
import fr.academie.chorusaudit.history.Evolutions;

/** All that a report is made from: what runs stored, and nothing else. */
record Archives(Resultats resultats, Evolutions evolutions, CasOuverts casOuverts) {}
