package fr.academie.chorusaudit.choruspro;

import java.util.Locale;

/**
 * What one check of {@link Controle} found.
 *
 * @param texte one French sentence for the operator, without secrets
 * @param remede what to mend, as French sentences; empty unless {@link Etat#KO}
 */
public record Constatation(Etape etape, Etat etat, String texte, String remede) {

    /** The checks, in their order. */
    public enum Etape {
        /** Whether the credentials are there; the form of the settings was checked at the start already. */
        REGLAGES,
        PROXY,
        /** Whether PISTE gives a token: the application and its secret. */
        JETON,
        /** Whether Chorus Pro accepts a call: the technical account. */
        APPEL,
        /** Whether the clock of the machine agrees with the server's, within 5 minutes. */
        HORLOGE;

        /** As shown to the operator. */
        public String libelle() {
            return Textes.texte("etape." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** How a check ended. */
    public enum Etat {
        OK,
        KO,
        /** An earlier check failed, or the server gave nothing to check. */
        NON_ESSAYE
    }

    static Constatation ok(Etape etape, String cle, Object... arguments) {
        return new Constatation(etape, Etat.OK, Textes.texte(cle, arguments), "");
    }

    /** @param remede key of what to mend */
    static Constatation ko(Etape etape, String texte, String remede) {
        return new Constatation(etape, Etat.KO, texte, Textes.texte(remede));
    }

    static Constatation nonEssaye(Etape etape, String cle) {
        return new Constatation(etape, Etat.NON_ESSAYE, Textes.texte(cle), "");
    }
}
