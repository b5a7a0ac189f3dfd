package fr.academie.chorusaudit.diagnostic;

import fr.academie.chorusaudit.structure.Consultation;
import java.util.EnumSet;
import java.util.Set;

/** Which of the five points somebody observed. */
final class PointsControles {

    private PointsControles() {}

    static Set<Point> of(Situation situation) {
        Set<Point> points = EnumSet.noneOf(Point.class);
        if (situation.utilisateurs().isKnown()) {
            points.add(Point.RATTACHEMENTS);
        }
        if (situation.consultation(Consultation.Etat.INTROUVABLE).isPresent()) {
            points.add(Point.EXISTENCE);
        }
        if (!situation.isFicheCollected()) {
            return points;
        }
        points.add(Point.EXISTENCE);
        if (situation.fiche().statut().isKnown()) {
            points.add(Point.STATUT);
        }
        if (situation.personne().isKnown()) {
            points.add(Point.GESTIONNAIRE);
        }
        // Nobody in the field: there is no account left to look at.
        if (situation.compte().isKnown() || situation.personne().isAbsent()) {
            points.add(Point.COMPTE);
        }
        return points;
    }
}
