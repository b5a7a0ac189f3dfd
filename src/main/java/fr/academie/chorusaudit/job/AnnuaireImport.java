package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.annuaire.AnnuaireReader;
import fr.academie.chorusaudit.annuaire.BilanAnnuaire;
import fr.academie.chorusaudit.annuaire.Complement;
import fr.academie.chorusaudit.annuaire.Ecart;
import fr.academie.chorusaudit.annuaire.Recoupement;
import fr.academie.chorusaudit.audit.Ecarts;
import fr.academie.chorusaudit.audit.Lignes;
import fr.academie.chorusaudit.cellule.FichierLu;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The step that sets the staged list against the directory of schools: what the list lacks, what it holds too much, what
 * the directory can add to it. Verdicts do not depend on it, but for the names that they show.
 */
final class AnnuaireImport {

    private static final int CHUNK = 1_000;

    private final Ecarts ecarts;
    private final Lignes lignes;
    private final TransactionOperations transaction;
    private final OptionalInputs inputs;
    private final StopSignal stop;
    private final ZoneId zone;

    /** {@code transaction}: one a chunk, since the step has none around it. */
    AnnuaireImport(
            Ecarts ecarts,
            Lignes lignes,
            TransactionOperations transaction,
            OptionalInputs inputs,
            StopSignal stop,
            ZoneId zone) {
        this.ecarts = ecarts;
        this.lignes = lignes;
        this.transaction = transaction;
        this.inputs = inputs;
        this.stop = stop;
        this.zone = zone;
    }

    boolean isNeeded() {
        return inputs.annuaire().isPresent();
    }

    void run(RunParameters run) throws IOException {
        Path file = inputs.annuaire().orElse(null);
        if (file == null) {
            return;
        }
        transaction.executeWithoutResult(status -> ecarts.effacer(run.execution()));
        Recoupement recoupement = new Recoupement();
        ecarts.forEachLigne(run.execution(), recoupement::addListe);
        AnnuaireReader.Lecture lecture = AnnuaireReader.read(file, zone, school -> {
            stop.check();
            recoupement.addAnnuaire(school);
        });
        ecarts.save(
                run.execution(),
                lecture.isComplete()
                        ? compare(run.execution(), recoupement, lecture.fichier())
                        : BilanAnnuaire.unreadable(lecture.fichier()));
    }

    private BilanAnnuaire compare(long execution, Recoupement recoupement, FichierLu fichier) {
        Recoupement.Absents absents = recoupement.absents(inputs.annuaireProperties());
        ecarts.add(execution, 1, absents.ecarts());
        Map<Ecart.Nature, Long> nombres = new EnumMap<>(Ecart.Nature.class);
        nombres.put(Ecart.Nature.ABSENT, (long) absents.ecarts().size());
        long trouves = 0;
        long next = absents.ecarts().size() + 1L;
        long last = 0;
        for (List<Lignes.AAuditer> chunk = lignes.next(execution, last, CHUNK);
                !chunk.isEmpty();
                chunk = lignes.next(execution, last, CHUNK)) {
            stop.check();
            trouves += chunk.stream()
                    .filter(ligne -> recoupement.isFound(ligne.etablissement()))
                    .count();
            List<Ecart> outside = outside(recoupement, chunk);
            Map<Long, Map<Complement, String>> complements = complements(recoupement, chunk);
            long first = next;
            transaction.executeWithoutResult(status -> {
                ecarts.add(execution, first, outside);
                ecarts.complete(execution, complements);
            });
            next += outside.size();
            outside.forEach(ecart -> nombres.merge(ecart.nature(), 1L, Long::sum));
            last = chunk.get(chunk.size() - 1).ordre();
        }
        return new BilanAnnuaire(
                fichier,
                true,
                absents.territoire(),
                absents.remarque(),
                trouves,
                ecarts.countCompletes(execution),
                nombres);
    }

    private static List<Ecart> outside(Recoupement recoupement, List<Lignes.AAuditer> chunk) {
        return chunk.stream()
                .flatMap(ligne -> recoupement.horsPerimetre(ligne.etablissement(), ligne.position()).stream())
                .toList();
    }

    private static Map<Long, Map<Complement, String>> complements(
            Recoupement recoupement, List<Lignes.AAuditer> chunk) {
        Map<Long, Map<Complement, String>> all = new LinkedHashMap<>();
        for (Lignes.AAuditer ligne : chunk) {
            Map<Complement, String> complements = recoupement.complements(ligne.etablissement());
            if (!complements.isEmpty()) {
                all.put(ligne.ordre(), complements);
            }
        }
        return all;
    }
}
