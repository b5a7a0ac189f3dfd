package fr.academie.chorusaudit.audit;

import fr.academie.chorusaudit.structure.Champ;
import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Dossier;
import fr.academie.chorusaudit.structure.EtatCompte;
import fr.academie.chorusaudit.structure.Fait;
import fr.academie.chorusaudit.structure.Fiche;
import fr.academie.chorusaudit.structure.GestionnairePrincipal;
import fr.academie.chorusaudit.structure.Observation;
import fr.academie.chorusaudit.structure.Personne;
import fr.academie.chorusaudit.structure.Rattachement;
import fr.academie.chorusaudit.structure.Role;
import fr.academie.chorusaudit.structure.Siret;
import fr.academie.chorusaudit.structure.Source;
import fr.academie.chorusaudit.structure.StatutRattachement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a dossier is kept in one column, as bytes. Observations are written once and cited by their index, since most fields of
 * a fiche come from one row of one file. Equal dossiers make equal bytes, whatever the run.
 */
final class DossierJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(StoredDossier.class);
    private static final ObjectReader READER = MAPPER.readerFor(StoredDossier.class);

    private DossierJson() {}

    /** @param v the value; null when seen to be empty
     * @param o index of the observation */
    private record StoredFait(@Nullable String v, int o) {}

    /** @param j null for the day of the run */
    private record StoredObservation(
            Source.Nature n, String s, @Nullable LocalDate j, boolean d) {}

    private record StoredPersonne(@Nullable Personne v, int o) {}

    private record StoredUser(
            Personne p,
            @Nullable StoredFait role,
            @Nullable StoredFait compte,
            @Nullable StoredFait statut,
            int o) {}

    private record StoredConsultation(
            Consultation.Etat etat,
            int o,
            @Nullable Integer services,
            @Nullable Boolean insee,
            String successeur,
            String detail) {}

    private record StoredDossier(
            List<StoredObservation> observations,
            Map<Champ, StoredFait> fiche,
            @Nullable StoredPersonne gestionnaire,
            @Nullable StoredFait compte,
            List<StoredUser> rattachements,
            @Nullable StoredConsultation consultation) {}

    static byte[] write(Dossier dossier, LocalDate run) {
        return WRITER.writeValueAsBytes(new Packing(run).pack(dossier));
    }

    static Dossier read(Siret siret, byte[] json, LocalDate run) {
        StoredDossier stored = READER.readValue(json);
        return new Unpacking(stored.observations().stream()
                        .map(o -> new Observation(new Source(o.n(), o.s()), JourDuPassage.unpack(o.j(), run), o.d()))
                        .toList())
                .unpack(siret, stored);
    }

    /** Numbers the observations as it meets them. */
    private static final class Packing {

        private final LocalDate run;
        private final List<Observation> observations = new ArrayList<>();

        Packing(LocalDate run) {
            this.run = run;
        }

        StoredDossier pack(Dossier dossier) {
            Map<Champ, StoredFait> fiche = new EnumMap<>(Champ.class);
            dossier.fiche()
                    .faits()
                    .forEach((champ, fait) -> fiche.put(
                            champ, new StoredFait(fait.toOptional().orElse(null), index(fait.observation()))));
            Fait<Personne> personne = dossier.gestionnairePrincipal().personne();
            StoredPersonne gestionnaire = personne.isKnown()
                    ? new StoredPersonne(personne.toOptional().orElse(null), index(personne.observation()))
                    : null;
            StoredFait compte = packEnum(dossier.gestionnairePrincipal().compte());
            List<StoredUser> users =
                    dossier.rattachements().stream().map(this::pack).toList();
            StoredConsultation consultation = pack(dossier.consultation());
            return new StoredDossier(
                    observations.stream()
                            .map(o -> new StoredObservation(
                                    o.source().nature(),
                                    o.source().libelle(),
                                    JourDuPassage.pack(o.jour(), run),
                                    o.datee()))
                            .toList(),
                    fiche,
                    gestionnaire,
                    compte,
                    users,
                    consultation);
        }

        private @Nullable StoredConsultation pack(@Nullable Consultation answer) {
            return answer == null
                    ? null
                    : new StoredConsultation(
                            answer.etat(),
                            index(answer.observation()),
                            answer.servicesActifs(),
                            answer.ouvertInsee(),
                            answer.successeur(),
                            answer.detail());
        }

        private StoredUser pack(Rattachement user) {
            return new StoredUser(
                    user.utilisateur(),
                    packEnum(user.role()),
                    packEnum(user.compte()),
                    packEnum(user.statut()),
                    index(user.derniere()));
        }

        private <E extends Enum<E>> @Nullable StoredFait packEnum(Fait<E> fait) {
            return fait.isKnown()
                    ? new StoredFait(fait.toOptional().map(Enum::name).orElse(null), index(fait.observation()))
                    : null;
        }

        private int index(Observation observation) {
            int known = observations.indexOf(observation);
            if (known >= 0) {
                return known;
            }
            observations.add(observation);
            return observations.size() - 1;
        }
    }

    private record Unpacking(List<Observation> observations) {

        Dossier unpack(Siret siret, StoredDossier stored) {
            Map<Champ, Fait<String>> faits = new EnumMap<>(Champ.class);
            stored.fiche().forEach((champ, fait) -> faits.put(champ, unpack(fait, Function.identity())));
            return new Dossier(
                    siret,
                    new Fiche(faits),
                    new GestionnairePrincipal(
                            unpack(stored.gestionnaire()), unpack(stored.compte(), EtatCompte::valueOf)),
                    stored.rattachements().stream().map(this::unpack).toList(),
                    unpack(siret, stored.consultation()));
        }

        private @Nullable Consultation unpack(Siret siret, @Nullable StoredConsultation stored) {
            return stored == null
                    ? null
                    : new Consultation(
                            siret,
                            stored.etat(),
                            observations.get(stored.o()),
                            Map.of(),
                            stored.services(),
                            stored.insee(),
                            stored.successeur(),
                            stored.detail());
        }

        private Rattachement unpack(StoredUser user) {
            return new Rattachement(
                    user.p(),
                    unpack(user.role(), Role::valueOf),
                    unpack(user.compte(), EtatCompte::valueOf),
                    unpack(user.statut(), StatutRattachement::valueOf),
                    observations.get(user.o()));
        }

        private Fait<Personne> unpack(@Nullable StoredPersonne stored) {
            if (stored == null) {
                return Fait.inconnu();
            }
            Observation seen = observations.get(stored.o());
            return stored.v() == null ? Fait.absent(seen) : Fait.present(stored.v(), seen);
        }

        private <T> Fait<T> unpack(@Nullable StoredFait stored, Function<String, T> parser) {
            if (stored == null) {
                return Fait.inconnu();
            }
            Observation seen = observations.get(stored.o());
            return stored.v() == null ? Fait.absent(seen) : Fait.present(parser.apply(stored.v()), seen);
        }
    }
}
