package fr.academie.chorusaudit.mail;

import static fr.academie.chorusaudit.mail.Poste.JOUR;
import static fr.academie.chorusaudit.mail.Poste.SIRET;
import static fr.academie.chorusaudit.mail.Poste.courriel;
import static fr.academie.chorusaudit.mail.Poste.lot;
import static fr.academie.chorusaudit.mail.Poste.tour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.academie.chorusaudit.diagnostic.Code;
import fr.academie.chorusaudit.mail.Courriel.Genre;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;

/** What waits, what was told, and what may never be told again. */
class OutboxTest {

    private static final String ADRESSE = "intendance@ac-x.example";
    private static final Objet OUVERTURE = new Objet(SIRET, Code.GESTIONNAIRE_PRINCIPAL_ABSENT, JOUR, "ouverture");

    private final Poste poste = new Poste();
    private final List<String> sent = new ArrayList<>();

    @Test
    void replacesWhatStillWaitsByWhatIsDueToday() {
        poste.deposer(courriel(ADRESSE, "ouverture"), courriel("b@ac-x.example", "ouverture"));

        poste.deposer(lot(2, JOUR.plusDays(1), false), courriel(ADRESSE, "ouverture"));
        send();

        assertThat(sent).containsExactly(ADRESSE);
        assertThat(told()).containsExactly(Map.entry(OUVERTURE, JOUR.plusDays(1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTI", "REFUSE", "INCONNU"})
    void remembersWhatLeftOrMayHaveLeft(Issue.Sort sort) {
        poste.deposer(courriel(ADRESSE, "ouverture"));
        assertThat(told()).as("what only waits is not told").isEmpty();

        poste.facteur(pli -> new Issue(sort, ""), 0).distribuer(tour());

        assertThat(told()).containsExactly(Map.entry(OUVERTURE, JOUR));
    }

    @Test
    void remembersNothingOfWhatComesBackToWait() {
        poste.deposer(courriel(ADRESSE, "ouverture"));

        poste.facteur(pli -> new Issue(Issue.Sort.RELAIS_EN_PANNE, "en panne"), 0)
                .distribuer(tour());

        assertThat(told()).isEmpty();
    }

    @Test
    void refusesToTellTheSameReasonTwiceToOneAddress() {
        poste.deposer(courriel(ADRESSE, "ouverture"));
        send();

        assertThatThrownBy(() -> poste.deposer(courriel(ADRESSE, "ouverture")))
                .isInstanceOf(DuplicateKeyException.class);
        poste.deposer(courriel(ADRESSE, "relance-1"), courriel("autre@ac-x.example", "ouverture"));
    }

    @Test
    void letsEachModeRememberOnItsOwn() {
        poste.deposer(
                new Lot(Mode.SIMULATION, Genre.ETABLISSEMENTS, 1L, JOUR, null, false), courriel(ADRESSE, "ouverture"));
        poste.facteur(pli -> Issue.parti(), 0)
                .distribuer(new Tour(Mode.SIMULATION, Tour.Destinataires.INTENDANCES, 1L, 10));

        assertThat(told()).isEmpty();
        poste.deposer(courriel(ADRESSE, "ouverture"));
        send();
        assertThat(sent).containsExactly(ADRESSE);
    }

    @Test
    void putsASimulatedMailBackThatAKilledProcessWasWriting() {
        poste.deposer(
                new Lot(Mode.SIMULATION, Genre.ETABLISSEMENTS, 1L, JOUR, null, false), courriel(ADRESSE, "ouverture"));
        Tour simulation = new Tour(Mode.SIMULATION, Tour.Destinataires.INTENDANCES, 1L, 10);
        poste.with(box -> box.departs().prendre(simulation, 0, 0));

        assertThat(poste.facteur(pli -> Issue.parti(), 0).relever(1L)).isZero();

        assertThat(poste.with(Outbox::parEtat)).containsOnlyKeys(EtatCourriel.EN_ATTENTE);
    }

    @Test
    void holdsMailsUntilTheirRunIsReleased() {
        poste.deposer(lot(1, JOUR, true), courriel(ADRESSE, "ouverture"));
        assertThat(poste.bilan().retenus()).isEqualTo(1);
        poste.deposer(lot(2, JOUR.plusDays(1), true), courriel(ADRESSE, "ouverture"));
        send();
        assertThat(sent).isEmpty();

        assertThat(poste.<Integer>with(box -> box.liberer(List.of(1L)))).isZero();
        assertThat(poste.<Integer>with(box -> box.liberer(List.of(1L, 2L)))).isEqualTo(1);
        send();
        assertThat(sent).containsExactly(ADRESSE);
    }

    @Test
    void letsGoWhatANightThatNothingHoldsWritesInThePlaceOfHeldMails() {
        poste.deposer(lot(1, JOUR, true), courriel(ADRESSE, "ouverture"));
        poste.deposer(lot(2, JOUR.plusDays(1), false), courriel("b@ac-x.example", "ouverture"));
        send();

        assertThat(sent).containsExactly("b@ac-x.example");
        assertThat(poste.with(Outbox::parEtat)).containsOnlyKeys(EtatCourriel.ENVOYE);
    }

    @Test
    void keepsTheMailsOfAListWhileAnotherIsAudited() {
        poste.deposer(lot(1, JOUR, true), courriel(ADRESSE, "ouverture"));
        poste.deposer(lot(3, JOUR, false));

        assertThat(poste.bilan().retenus()).isEqualTo(1);
        assertThat(poste.<BilanCourriels>with(box -> box.bilan(Mode.ENVOI, 3L)).needsHuman())
                .as("what another run holds")
                .isFalse();
    }

    @Test
    void forgetsWhatWaitsSinceBeforeARunThatWritesNoMails() {
        poste.deposer(lot(1, JOUR, false), courriel(ADRESSE, "ouverture"));
        assertThat(poste.<Integer>with(box -> box.oublier(2, JOUR)))
                .as("of the same day")
                .isZero();
        assertThat(poste.<Integer>with(box -> box.oublier(3, JOUR.plusDays(1))))
                .as("of another list")
                .isZero();

        assertThat(poste.<Integer>with(box -> box.oublier(2, JOUR.plusDays(1)))).isEqualTo(1);
        assertThat(poste.<Boolean>with(box -> box.hasWaitingBefore(JOUR.plusDays(9))))
                .isFalse();
    }

    @Test
    void remembersWhatAnAddressRefused() {
        poste.deposer(courriel(ADRESSE, "ouverture"));
        poste.facteur(pli -> new Issue(Issue.Sort.REFUSE, ""), 0).distribuer(tour());

        assertThat(poste.<Set<Objet>>with(box -> box.refuses(Mode.ENVOI, ADRESSE, SIRET)))
                .containsExactly(OUVERTURE);
    }

    @Test
    void tellsOfASchoolAnewWhenAnotherListHoldsItToo() {
        poste.deposer(lot(1, JOUR, false), courriel(ADRESSE, "ouverture"));
        poste.audit(3, SIRET);
        poste.deposer(lot(3, JOUR, false), courriel(ADRESSE, "ouverture"));
        send();

        assertThat(sent).containsExactly(ADRESSE);
    }

    @Test
    void leavesCollectionMailsAloneWhenAnAuditWritesItsOwn() {
        Courriel collecte = new Courriel(
                Genre.COLLECTE,
                ADRESSE,
                "Fiche à transmettre",
                "Texte",
                "<p>Texte</p>",
                List.of(),
                List.of(new Objet(SIRET, Code.FICHE_NON_COLLECTEE, JOUR, "collecte-2026-11-24")));
        poste.deposer(new Lot(Mode.ENVOI, Genre.COLLECTE, 1L, JOUR, null, false), collecte);

        poste.deposer(courriel("b@ac-x.example", "ouverture"));
        send();

        assertThat(sent).containsExactlyInAnyOrder(ADRESSE, "b@ac-x.example");
    }

    @Test
    void writesASummaryOfTheSameReportOnce() {
        Lot lot = new Lot(Mode.ENVOI, Genre.SYNTHESE, 1L, JOUR, "synthese-2026-11-24-1", false);
        poste.deposer(lot, Poste.synthese("dsi@ac-x.example"));
        send();

        poste.deposer(lot, Poste.synthese("dsi@ac-x.example"), Poste.synthese("dane@ac-x.example"));
        send();

        assertThat(sent).containsExactly("dsi@ac-x.example", "dane@ac-x.example");
    }

    @Test
    void keepsTheTextOfAMailOnlyUntilItLeft() {
        poste.deposer(courriel(ADRESSE, "ouverture"));
        assertThat(poste.texts()).isEqualTo(1);

        send();

        assertThat(poste.texts()).isZero();
    }

    @Test
    void forgetsWhatIsOlderThanTheRetention() {
        poste.deposer(courriel(ADRESSE, "ouverture"));
        send();

        assertThat(poste.<Integer>with(box -> box.purge(JOUR))).isZero();
        assertThat(poste.<Integer>with(box -> box.purge(JOUR.plusDays(1)))).isEqualTo(1);
        assertThat(told()).isEmpty();
    }

    @Test
    void listsTheLatestMailsFirst() {
        poste.deposer(courriel("a@ac-x.example", "ouverture"), courriel("b@ac-x.example", "ouverture"));
        send();

        List<Depose> listed = poste.with(box -> box.derniers(10));
        assertThat(listed)
                .extracting(Depose::adresse, Depose::etat, Depose::etablissements)
                .containsExactly(
                        tuple("b@ac-x.example", EtatCourriel.ENVOYE, 1),
                        tuple("a@ac-x.example", EtatCourriel.ENVOYE, 1));
        assertThat(listed.get(0).toString()).doesNotContain("@");
    }

    private void send() {
        Facteur facteur = poste.facteur(
                pli -> {
                    sent.add(pli.adresse());
                    return Issue.parti();
                },
                0);
        facteur.distribuer(tour());
        facteur.distribuer(new Tour(Mode.ENVOI, Tour.Destinataires.PILOTES, 1L, 10));
    }

    private Map<Objet, LocalDate> told() {
        return poste.with(box -> box.dejaDits(Mode.ENVOI, ADRESSE, SIRET));
    }
}
