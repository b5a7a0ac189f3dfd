package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.diagnostic.Constat;
import fr.academie.chorusaudit.diagnostic.Diagnostic;
import fr.academie.chorusaudit.structure.Etablissement;

/**
 * A constat with the school that it is about.
 *
 * @param position the school's row in the list, « Feuille!12 »
 * @param designation the school's name to show
 * @param ville the town to show, empty when unknown
 * @param diagnostic all that the rules said of the school
 */
public record ConstatTrouve(
        String position,
        Etablissement etablissement,
        String designation,
        String ville,
        Diagnostic diagnostic,
        Constat constat) {}
