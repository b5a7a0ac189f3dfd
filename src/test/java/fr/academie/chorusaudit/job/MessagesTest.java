package fr.academie.chorusaudit.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void leavesBracesWithinAnArgumentAsTheyAre() {
        assertThat(Messages.get("verrou.detenteur", "liste{1}.xlsx", "a$1\\{0}", "{2}"))
                .isEqualTo("commande liste{1}.xlsx, processus a$1\\{0}, depuis le {2}");
    }

    @Test
    void hasWordsForNoFailureOfWhichNobodyIsTold() {
        ResourceBundle mails = ResourceBundle.getBundle("fr.academie.chorusaudit.mail.textes", Locale.ROOT);

        assertThat(EchecNotice.WANTED)
                .isNotEmpty()
                .allSatisfy(
                        code -> assertThat(mails.containsKey("echec." + code)).isFalse());
    }
}
