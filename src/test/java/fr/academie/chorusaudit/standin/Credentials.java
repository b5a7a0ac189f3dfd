package fr.academie.chorusaudit.standin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What the stand-in takes for good.
 *
 * @param clientId of the PISTE application
 * @param clientSecret of the PISTE application
 * @param login of the technical account
 * @param password of the technical account
 */
public record Credentials(String clientId, String clientSecret, String login, String password) {

    /** Nobody can take them for real ones. A colon in the password breaks a careless reading. */
    public static final Credentials FAKE =
            new Credentials("faux-client-id", "faux-client-secret", "TECH_0_faux@cpro.example", "faux:mot-de-passe");

    /** Header {@code cpro-account}. */
    String account() {
        byte[] bytes = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Credentials[" + clientId + "]";
    }
}
