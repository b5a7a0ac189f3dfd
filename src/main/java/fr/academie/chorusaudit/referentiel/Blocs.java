package fr.academie.chorusaudit.referentiel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a page into the fiches, and the forms that look alike, which follow each other on it. */
final class Blocs {

    private final List<Bloc> blocs = new ArrayList<>(List.of(new Bloc()));
    /** The label whose value has still to come. */
    private @Nullable Token open;

    private Blocs() {}

    static List<Bloc> of(List<Token> tokens) {
        Blocs reader = new Blocs();
        for (int i = 0; i < tokens.size(); i++) {
            reader.startIfDated(tokens.get(i), tokens.subList(i + 1, tokens.size()));
            reader.take(tokens.get(i));
        }
        return reader.blocs;
    }

    /** A day before the beginning of a fiche is its own, when the fiche before has one already. */
    private void startIfDated(Token token, List<Token> rest) {
        Label label = token.label();
        if (label != null && label.kind() == Label.Kind.DATE && current().isDated() && startsFiche(rest)) {
            open = null;
            blocs.add(new Bloc());
        }
    }

    private boolean startsFiche(List<Token> rest) {
        for (Token token : rest) {
            Label label = token.label();
            if (label != null) {
                return switch (label.kind()) {
                    case DEBUT, TYPE_IDENTIFIANT -> true;
                    case IDENTIFIANT, SIRET -> current().isOtherThan(token.texte());
                    case CHAMP, DATE, TITRE -> false;
                };
            }
        }
        return false;
    }

    private void take(Token token) {
        Label label = token.label();
        Token waiting = open;
        if (label == null) {
            open = null;
            if (waiting != null && waiting.label() != null && !token.isBox()) {
                current().add(waiting.label(), token.texte(), waiting.numero());
            }
        } else if (waiting != null && isTypeSiret(waiting, token)) {
            open = null;
            current().add(new Label(Label.Kind.TYPE_IDENTIFIANT, null), "SIRET", waiting.numero());
        } else {
            startIfNew(label, token.texte());
            boolean waits = token.isBareLabel() && label.kind() != Label.Kind.TITRE && label.kind() != Label.Kind.DEBUT;
            open = waits ? token : null;
            // Noted even when nothing follows: a label with nothing behind it tells something too.
            current().add(label, token.texte(), token.numero());
        }
    }

    private void startIfNew(Label label, String texte) {
        boolean starts = switch (label.kind()) {
            case DEBUT, TYPE_IDENTIFIANT -> !current().isEmpty();
            case IDENTIFIANT, SIRET -> current().isOtherThan(texte);
            case CHAMP, DATE, TITRE -> false;
        };
        if (starts) {
            blocs.add(new Bloc());
        }
    }

    /** « SIRET » is the value of « Type d'identifiant », and on other pages a label of its own. */
    private static boolean isTypeSiret(Token waiting, Token token) {
        Label type = waiting.label();
        Label siret = token.label();
        return type != null
                && type.kind() == Label.Kind.TYPE_IDENTIFIANT
                && siret != null
                && siret.kind() == Label.Kind.SIRET
                && token.isBareLabel();
    }

    private Bloc current() {
        return blocs.get(blocs.size() - 1);
    }
}
