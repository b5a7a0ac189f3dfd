package fr.academie.chorusaudit.annuaire;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code chorus-audit.annuaire}.
 *
 * @param fichier the directory of schools; {@code input/annuaire-education.csv} when not set, and then it may be missing
 * @param academie name or number of the académie whose schools the list must hold; empty: the list tells
 * @param departements names or numbers of the départements whose schools the list must hold; none: the list tells
 */
@ConfigurationProperties("chorus-audit.annuaire")
public record AnnuaireProperties(
        @Nullable Path fichier,
        @DefaultValue("") String academie,
        @DefaultValue List<String> departements) {

    public AnnuaireProperties {
        departements = List.copyOf(departements);
        if (!academie.isBlank() && !departements.isEmpty()) {
            throw new IllegalArgumentException(
                    "chorus-audit.annuaire\u00a0: réglez academie ou departements, pas les deux.");
        }
    }
}
