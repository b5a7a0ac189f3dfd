package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.structure.Consultation;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The columns of what Chorus Pro itself answered; empty for a school about which it was not asked. */
final class ChorusProColumns {

    private ChorusProColumns() {}

    static List<Column<Resultat>> all() {
        return List.of(
                Column.of(
                        "chorus_pro",
                        24,
                        answer(a ->
                                Textes.texte("consultation." + a.etat().name().toLowerCase(Locale.ROOT)))),
                Column.of("services_actifs", 12, answer(a -> a.servicesActifs() == null ? "" : a.servicesActifs())),
                Column.of("insee", 14, answer(ChorusProColumns::insee)),
                Column.of("successeur", 18, answer(Consultation::successeur)));
    }

    private static String insee(Consultation answer) {
        Boolean ouvert = answer.ouvertInsee();
        return ouvert == null ? "" : Textes.texte(ouvert ? "insee.ouvert" : "insee.ferme");
    }

    private static Function<Resultat, Object> answer(Function<Consultation, Object> value) {
        return resultat -> {
            Consultation answer = resultat.dossier().consultation();
            return answer == null ? "" : value.apply(answer);
        };
    }
}
