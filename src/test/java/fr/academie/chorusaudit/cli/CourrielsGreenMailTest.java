package fr.academie.chorusaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the list to the mailbox, through a real server that asks for an account. */
class CourrielsGreenMailTest {

    private static final String A = Intendances.siret(1);
    private static final String B = Intendances.siret(2);
    private static final String C = Intendances.siret(3);

    private static final String PASSWORD = "spring.mail.password";

    @TempDir
    Path home;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
        server.setUser("audit@ac-x.example", "audit", "motdepasse-secret");
        // As the environment would: a settings file may not hold it.
        System.setProperty(PASSWORD, "motdepasse-secret");
    }

    @AfterEach
    void stop() {
        System.clearProperty(PASSWORD);
        server.stop();
    }

    @Test
    void bringsToEachIntendanceExactlyItsSchools() throws Exception {
        Shell shell = Intendances.install(new Shell(home), 1, server.getSmtp().getPort());
        shell.write(
                "input/etablissements.xlsx",
                "SIRET;Nom;Courriel intendance\n"
                        + A + ";Collège Éluard;agence@ac-x.example\n"
                        + B + ";Lycée Noël;agence@ac-x.example\n"
                        + C + ";Cité scolaire;autre@ac-x.example\n");
        shell.write(
                "input/fiches/fiches.csv",
                "siret;raison_sociale;gestionnaire_principal;statut;date_consultation\n" + A + ";A;;ACTIF;2026-11-20\n"
                        + B + ";B;;ACTIF;2026-11-20\n" + C + ";C;;ACTIF;2026-11-20\n");
        shell.write(
                "config/application.yml",
                shell.read("config/application.yml")
                        + "spring.mail.username: audit\n"
                        + "spring.mail.properties.mail.smtp.auth: true\n");

        Shell.Result result = shell.type("audit", "--date", "2026-11-24");

        assertThat(result.code()).as(result.err() + result.out()).isZero();
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        MimeMessage agence = to(received, "agence@ac-x.example");
        assertThat(agence.getSubject()).isEqualTo("[Chorus Pro] 2 établissements\u00a0: action requise");
        assertThat(GreenMailUtil.getWholeMessage(agence)).contains("Auto-Submitted: auto-generated");
        assertThat(text(agence)).contains("Collège Éluard", "Lycée Noël").doesNotContain("Cité scolaire");
        assertThat(sirets(agence)).containsExactlyInAnyOrder(A, B);
        MimeMessage autre = to(received, "autre@ac-x.example");
        assertThat(autre.getSubject()).contains("Cité scolaire");
        assertThat(text(autre)).doesNotContain("Éluard", "Noël");
        assertThat(sirets(autre)).containsExactly(C);
        assertThat(result.out() + result.err() + logs(shell)).doesNotContain("motdepasse-secret");
    }

    private static MimeMessage to(MimeMessage[] received, String address) throws Exception {
        for (MimeMessage message : received) {
            if (message.getAllRecipients()[0].toString().equals(address)) {
                return message;
            }
        }
        throw new AssertionError("nothing came");
    }

    private static String text(MimeMessage message) throws Exception {
        Multipart alternative =
                (Multipart) ((Multipart) message.getContent()).getBodyPart(0).getContent();
        return alternative.getBodyPart(0).getContent().toString()
                + alternative.getBodyPart(1).getContent();
    }

    /** The SIRETs of the attached workbook's sheet Établissements, opened as a reader opens it. */
    private static List<String> sirets(MimeMessage message) throws Exception {
        byte[] bytes = ((Multipart) message.getContent())
                .getBodyPart(1)
                .getInputStream()
                .readAllBytes();
        List<String> sirets = new ArrayList<>();
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            Sheet sheet = book.getSheet("Établissements");
            int column = -1;
            for (Row row : sheet) {
                if (row.getRowNum() == 0) {
                    for (var cell : row) {
                        column = cell.getStringCellValue().equals("SIRET") ? cell.getColumnIndex() : column;
                    }
                } else {
                    sirets.add(new DataFormatter().formatCellValue(row.getCell(column)));
                }
            }
        }
        return sirets;
    }

    private static String logs(Shell shell) {
        return String.join(
                "",
                shell.names("data/journaux")
                        .map(name -> shell.read("data/journaux/" + name))
                        .toList());
    }
}
