package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.structure.Dossier;
import fr.academie.chorusaudit.structure.Siret;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The fiches and users known locally. */
public class Referentiel {

    public Referentiel(DataSource dataSource) {}

    /**
     * Brings the database up to date with both folders. A missing folder counts as empty. Each file is one transaction:
     * a crash leaves every file either imported or not.
     *
     * @param today the day of the run: a later observation rejects its row, and undated observations of a new file take
     *     the file's own date, at most this day
     * @return one entry a file, known or new, in order of folder and path
     */
    public List<FichierImporte> importer(Path fiches, Path rattachements, LocalDate today) {
        return List.of();
    }

    /** What is known of each of {@code sirets}, in a fixed number of queries; a structure that nobody saw has an empty
     * dossier. */
    public Map<Siret, Dossier> lookUp(Collection<Siret> sirets) {
        Map<Siret, Dossier> dossiers = new HashMap<>();
        sirets.forEach(siret -> dossiers.put(siret, Dossier.of(siret, List.of(), List.of())));
        return dossiers;
    }

    /** True when an import of these folders would change something: a new or changed file. */
    public boolean isOutdated(Path fiches, Path rattachements) {
        return false;
    }

    /** Changes whenever an import or a withdrawal changed what the référentiel says; stays the same otherwise. */
    public String empreinte() {
        return "";
    }

    /**
     * Forgets all that a file said, present or vanished.
     *
     * @param fichier path or file name
     * @return the paths forgotten; empty when no file of that name was ever imported
     */
    public List<String> retirer(String fichier) {
        return List.of();
    }

    /** Forgets files that vanished before {@code day}. @return how many */
    public int purge(LocalDate day) {
        return 0;
    }
}
