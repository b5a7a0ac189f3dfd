package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.audit.AuditDatabase;
import fr.academie.chorusaudit.audit.Demandes;
import fr.academie.chorusaudit.audit.Ecarts;
import fr.academie.chorusaudit.audit.Resultat;
import fr.academie.chorusaudit.audit.Resultats;
import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.diagnostic.Constat;
import fr.academie.chorusaudit.diagnostic.ConstatTexts;
import fr.academie.chorusaudit.history.CasOuverts;
import fr.academie.chorusaudit.history.Evolutions;
import fr.academie.chorusaudit.report.Annexe5Properties;
import fr.academie.chorusaudit.report.Contenu;
import fr.academie.chorusaudit.report.Rapport;
import fr.academie.chorusaudit.structure.Siret;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** A simple model of the nights: episodes follow what is found, and every mail arrives on its day. */
final class Nuits implements Passe {

    private final CourrielsProperties properties;
    private final Redacteur redacteur;
    private final Map<Siret, List<EpisodeSuivi>> episodes = new HashMap<>();
    private final Map<String, Map<Objet, LocalDate>> dits = new HashMap<>();
    private final Map<Siret, String> demarches = new HashMap<>();
    private List<SansAdresse> sansAdresse = List.of();

    Nuits(CourrielsProperties properties, Path temporaires) {
        this.properties = properties;
        ConstatTexts texts = new ConstatTexts();
        Annexe5Properties annexe5 = new Annexe5Properties("Gestion des structures et utilisateurs", Map.of());
        DataSource database = AuditDatabase.create();
        Resultats resultats = new Resultats(database);
        Contenu contenu = new Contenu(
                resultats,
                new Demandes(database),
                new Ecarts(database, () -> {}),
                new Evolutions(database, () -> {}),
                new CasOuverts(database, resultats));
        Rapport rapport = new Rapport(contenu, texts, annexe5, ZoneId.of("Europe/Paris"));
        this.redacteur = new Redacteur(properties, texts, annexe5, rapport, temporaires);
    }

    Redacteur redacteur() {
        return redacteur;
    }

    /** The mails of a night after which these schools were audited. */
    List<Courriel> night(LocalDate jour, Resultat... schools) {
        Arrays.stream(schools).forEach(school -> follow(school, jour));
        return send(jour, Tournee.ofAudit(jour, properties, this), false, schools);
    }

    List<Courriel> collecte(LocalDate jour, Resultat... schools) {
        return send(jour, Tournee.ofCollecte(jour, properties, this), true, schools);
    }

    List<SansAdresse> sansAdresse() {
        return sansAdresse;
    }

    Nuits demarche(Resultat school, String texte) {
        demarches.put(school.etablissement().siret(), texte);
        return this;
    }

    @Override
    public List<EpisodeSuivi> episodes(Siret siret) {
        return episodes.getOrDefault(siret, List.of());
    }

    @Override
    public Map<Objet, LocalDate> dejaDits(String adresse, Siret siret) {
        Map<Objet, LocalDate> known = new HashMap<>(dits.getOrDefault(adresse, Map.of()));
        known.keySet().removeIf(objet -> !objet.siret().equals(siret));
        return known;
    }

    @Override
    public String demarcheEnCours(Siret siret) {
        return demarches.getOrDefault(siret, "");
    }

    private List<Courriel> send(LocalDate jour, Tournee tournee, boolean isCollecte, Resultat... schools) {
        Arrays.stream(schools).forEach(tournee::add);
        sansAdresse = tournee.sansAdresse();
        List<Courriel> sent = tournee.envois().stream()
                .map(envoi -> isCollecte ? redacteur.collecte(envoi, jour) : redacteur.etablissements(envoi, jour))
                .toList();
        for (Courriel courriel : sent) {
            Map<Objet, LocalDate> told = dits.computeIfAbsent(courriel.adresse(), key -> new HashMap<>());
            courriel.objets().forEach(objet -> told.put(objet, jour));
        }
        return sent;
    }

    private void follow(Resultat school, LocalDate jour) {
        Siret siret = school.etablissement().siret();
        Set<Code> found =
                school.diagnostic().constats().stream().map(Constat::code).collect(Collectors.toSet());
        List<EpisodeSuivi> followed = new ArrayList<>();
        for (EpisodeSuivi episode : episodes(siret)) {
            boolean isOver = episode.resoluLe() == null && !found.contains(episode.code());
            followed.add(
                    isOver
                            ? new EpisodeSuivi(siret, episode.code(), episode.ouvertLe(), episode.aggraveLe(), jour)
                            : episode);
        }
        for (Code code : found) {
            if (followed.stream().noneMatch(known -> known.code() == code && known.resoluLe() == null)) {
                followed.add(new EpisodeSuivi(siret, code, jour, null, null));
            }
        }
        episodes.put(siret, followed);
    }
}
