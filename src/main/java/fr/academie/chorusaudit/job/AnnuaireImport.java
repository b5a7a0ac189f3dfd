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
import java.util.List;
import java.util.Map;

/**
 * The step that sets the staged list against the directory of schools: what the list lacks, what it holds too much, what
 * the directory can add to it. Verdicts do not depend on it, but for the names that they show.
 */
final class AnnuaireImport {

    private static final int CHUNK = 1_000;

    private final Ecarts ecarts;
    private final Lignes lignes;
    private final OptionalInputs inputs;
    private final StopSignal stop;
    private final ZoneId zone;

    AnnuaireImport(Ecarts ecarts, Lignes lignes, OptionalInputs inputs, StopSignal stop, ZoneId zone) {
        this.ecarts = ecarts;
        this.lignes = lignes;
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
        ecarts.effacer(run.execution());
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
        long completes = 0;
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
            ecarts.add(execution, next, outside);
            next += outside.size();
            outside.forEach(ecart -> nombres.merge(ecart.nature(), 1L, Long::sum));
            completes += complete(execution, recoupement, chunk);
            last = chunk.get(chunk.size() - 1).ordre();
        }
        return new BilanAnnuaire(fichier, true, absents.territoire(), absents.remarque(), trouves, completes, nombres);
    }

    private static List<Ecart> outside(Recoupement recoupement, List<Lignes.AAuditer> chunk) {
        return chunk.stream()
                .flatMap(ligne -> recoupement.horsPerimetre(ligne.etablissement(), ligne.position()).stream())
                .toList();
    }

    private long complete(long execution, Recoupement recoupement, List<Lignes.AAuditer> chunk) {
        long completes = 0;
        for (Lignes.AAuditer ligne : chunk) {
            Map<Complement, String> complements = recoupement.complements(ligne.etablissement());
            if (!complements.isEmpty()) {
                ecarts.complete(execution, ligne.ordre(), complements);
                completes++;
            }
        }
        return completes;
    }
}
