package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.suivi.Demande;

/**
 * The latest assistance request made for a school, as a run saw it.
 *
 * @param isEnCours true while it need not be made again, on the day of the run
 */
public record DemandeSuivie(Demande demande, boolean isEnCours) {}
