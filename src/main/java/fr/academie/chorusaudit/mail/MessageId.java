package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.referentiel.Empreinte;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The left side of a Message-ID: a fingerprint of why a mail goes, and to whom. */
final class MessageId {

    private static final int LENGTH = 32;

    private MessageId() {}

    static String of(Courriel courriel, String adresse, @Nullable String cle) {
        MessageDigest digest = Empreinte.sha256();
        add(digest, courriel.genre().name());
        add(digest, adresse);
        add(digest, String.valueOf(cle));
        courriel.objets().stream()
                .map(objet -> String.join(
                        " ",
                        objet.siret().digits(),
                        objet.code().name(),
                        objet.ouvertLe().toString(),
                        objet.occasion()))
                .sorted()
                .forEach(objet -> add(digest, objet));
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    private static void add(MessageDigest digest, String text) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
