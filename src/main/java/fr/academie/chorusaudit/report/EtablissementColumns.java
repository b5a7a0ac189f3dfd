package fr.academie.chorusaudit.report;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.diagnostic.Constat;
import fr.academie.chorusaudit.structure.Etablissement;
import fr.academie.chorusaudit.structure.Uai;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns that tell which school a row is about, the same on every sheet.
 *
 * @param <T> what a row shows
 */
record EtablissementColumns<T>(
        Function<T, Etablissement> etablissement,
        Function<T, String> designation,
        Function<T, String> townToShow,
        Function<T, String> position) {

    static EtablissementColumns<Resultat> ofResultat() {
        return new EtablissementColumns<>(
                Resultat::etablissement, Resultat::designation, Resultat::ville, Resultat::position);
    }

    /** SIRET, UAI, name, town. */
    List<Column<T>> identity() {
        return List.of(
                Column.of("siret", 17, row -> of(row).siret().digits()),
                Column.of("uai", 12, row -> of(row).uai()),
                Column.of("etablissement", 38, designation::apply),
                Column.of("ville", 24, townToShow::apply));
    }

    Column<T> departement() {
        return Column.of("departement", 24, row -> departement(of(row)));
    }

    Column<T> agence() {
        return Column.of("agence", 38, row -> of(row).agenceComptable());
    }

    Column<T> ligne() {
        return Column.of("ligne", 30, position::apply);
    }

    Column<T> siretRepare() {
        return Column.of("siret_repare", 14, row -> of(row).siretRepare() ? Textes.texte("siret_repare") : "");
    }

    /** The codes of a school, as in the other outputs. */
    static String codes(Resultat resultat) {
        return resultat.diagnostic().constats().stream()
                .map(Constat::code)
                .map(Enum::name)
                .collect(Collectors.joining(" | "));
    }

    /** What the list says, else what the UAI says. */
    static String departement(Etablissement etablissement) {
        return etablissement.departement().isEmpty()
                ? new Uai(etablissement.uai()).departement()
                : etablissement.departement();
    }

    private Etablissement of(T row) {
        return etablissement.apply(row);
    }
}
