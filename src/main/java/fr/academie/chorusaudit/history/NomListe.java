package fr.academie.chorusaudit.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of a list as the figures keep it, which outlive all that may name somebody. */
final class NomListe {

    private NomListe() {}

    /** Its SHA-256, in hexadecimal. */
    static String empreinte(String nom) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(nom.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
