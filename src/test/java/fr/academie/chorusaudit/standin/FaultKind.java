package fr.academie.chorusaudit.standin;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The ways in which the stand-in fails on demand. */
public enum FaultKind {
    /** 500, with a page of HTML. */
    ERREUR_500("500"),
    /** 503, with {@code Retry-After} as a date, at most two seconds away. */
    INDISPONIBLE_503("503"),
    /** 429, with {@code Retry-After: 1}. */
    TROP_DE_REQUETES_429("429"),
    /** 403 with an empty body. */
    REFUS_VIDE_403("403"),
    /** 401 although the token is good. */
    REFUS_401("401"),
    /** Takes the request and never answers. */
    MUET("muet"),
    /** Begins the answer and never ends it. */
    CORPS_BLOQUE("bloque"),
    /** Closes the connection in the middle of the answer. */
    CORPS_COUPE("coupe"),
    /** 200 with a page of HTML, announced as JSON. */
    PAS_JSON("pas-json"),
    /** 200 with a {@code codeRetour} that nobody documents. */
    CODE_RETOUR_INCONNU("code-retour"),
    /** 302 to a path that exists nowhere else. */
    REDIRECTION("redirection"),
    /** The right answer behind 50 MB of white space, without a length. */
    CORPS_ENORME("enorme"),
    /** The right answer without a part of its optional fields. */
    CHAMPS_ABSENTS("champs");

    private final String label;

    FaultKind(String label) {
        this.label = label;
    }

    /** As written in the options. */
    public String label() {
        return label;
    }

    static FaultKind of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Panne inconnue : « " + label + " ». Choisissez parmi "
                        + Arrays.stream(values()).map(FaultKind::label).collect(Collectors.joining(", ")) + "."));
    }
}
