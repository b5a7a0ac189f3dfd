package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Constat;
import fr.academie.chorusaudit.structure.Siret;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Goes through the schools of a run and keeps those of which somebody is to hear, by mailbox. Memory grows with these
 * only, not with the list.
 */
public final class Tournee {

    /** What decides whether a school is in a round. */
    private interface Choice {
        /** @param dits asked for only when it matters: most schools are in order, and the outbox is in the database */
        List<Objet> dus(Resultat resultat, List<EpisodeSuivi> episodes, Supplier<Map<Objet, LocalDate>> dits);
    }

    private final Adresses adresses;
    private final Passe passe;
    private final Choice choice;
    private final Map<Destination.Joignable, List<Signalement>> byAddress = new LinkedHashMap<>();
    private final List<SansAdresse> sansAdresse = new ArrayList<>();

    private Tournee(CourrielsProperties properties, Passe passe, Choice choice) {
        this.adresses = new Adresses(properties);
        this.passe = passe;
        this.choice = choice;
    }

    /** The round after an audit: what opened, became worse, lasts or was resolved. */
    public static Tournee ofAudit(LocalDate jour, CourrielsProperties properties, Passe passe) {
        Occasions occasions = new Occasions(properties);
        return new Tournee(
                properties,
                passe,
                (resultat, episodes, dits) -> episodes.isEmpty()
                        ? List.of()
                        : occasions.dues(jour, episodes, constates(resultat), dits.get()));
    }

    /** The round of {@code collecte}: the schools whose fiche is missing, silent or old, and that can open it. */
    public static Tournee ofCollecte(LocalDate jour, CourrielsProperties properties, Passe passe) {
        Occasions occasions = new Occasions(properties);
        return new Tournee(
                properties,
                passe,
                (resultat, episodes, dits) -> Collecte.motif(resultat)
                        .flatMap(code -> occasions.collecte(
                                jour,
                                code,
                                episodes,
                                new EpisodeSuivi(resultat.etablissement().siret(), code, jour, null, null),
                                dits.get()))
                        .stream()
                        .toList());
    }

    /** Looks at a school. */
    public void add(Resultat resultat) {
        Siret siret = resultat.etablissement().siret();
        List<EpisodeSuivi> episodes = passe.episodes(siret);
        Destination destination = adresses.of(resultat);
        if (destination instanceof Destination.Joignable joignable) {
            Supplier<Map<Objet, LocalDate>> dits = () -> passe.dejaDits(joignable.adresse(), siret);
            List<Objet> dus = choice.dus(resultat, episodes, dits).stream()
                    .filter(objet -> !objet.occasion().equals(Occasions.RESOLUTION)
                            || isKnown(objet, dits.get(), passe.refuses(joignable.adresse(), siret)))
                    .toList();
            if (!dus.isEmpty()) {
                byAddress
                        .computeIfAbsent(joignable, key -> new ArrayList<>())
                        .add(new Signalement(resultat, episodes, dits.get(), passe.demarcheEnCours(siret), dus));
            }
        } else if (destination instanceof Destination.Injoignable injoignable
                && !choice.dus(resultat, episodes, Map::of).isEmpty()) {
            sansAdresse.add(new SansAdresse(siret, resultat.designation(), resultat.position(), injoignable.motif()));
        }
    }

    /** Something of the episode has reached the address, or may have: who refused all of it needs no good news. */
    private static boolean isKnown(Objet resolution, Map<Objet, LocalDate> dits, Set<Objet> refuses) {
        return dits.keySet().stream()
                .filter(dit -> dit.code() == resolution.code() && dit.ouvertLe().equals(resolution.ouvertLe()))
                .anyMatch(dit -> !refuses.contains(dit));
    }

    /** One for each mailbox, in the order of the list. */
    public List<Envoi> envois() {
        return byAddress.entrySet().stream()
                .map(entry -> new Envoi(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The schools of which nobody can be told, in the order of the list. */
    public List<SansAdresse> sansAdresse() {
        return List.copyOf(sansAdresse);
    }

    private static Set<Code> constates(Resultat resultat) {
        return resultat.diagnostic().constats().stream().map(Constat::code).collect(Collectors.toSet());
    }
}
