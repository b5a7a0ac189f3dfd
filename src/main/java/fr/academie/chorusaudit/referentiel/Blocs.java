package fr.academie.chorusaudit.referentiel;

import fr.academie.chorusaudit.structure.Champ;
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
            List<Token> rest = tokens.subList(i + 1, tokens.size());
            reader.startIfDated(tokens.get(i), rest);
            reader.startIfRenamed(tokens.get(i), rest);
            reader.take(tokens.get(i));
        }
        return reader.blocs;
    }

    /** A day before the beginning of a fiche is its own, when the fiche before has one already. */
    private void startIfDated(Token token, List<Token> rest) {
        Label label = token.label();
        if (label != null && label.kind() == Label.Kind.DATE && current().isDated() && startsFiche(rest)) {
            start();
        }
    }

    /**
     * Who types fiches one below the other need not begin them with the SIRET: another raison sociale is another one, when
     * another identifier follows. A fiche may also write its own in two ways.
     */
    private void startIfRenamed(Token token, List<Token> rest) {
        if (isOtherName(token, rest)) {
            start();
        }
    }

    private boolean isOtherName(Token token, List<Token> rest) {
        Label label = token.label();
        if (label == null || label.champ() != Champ.RAISON_SOCIALE) {
            return false;
        }
        return current().isNamedFirstAndOtherThan(texte(token, rest)) && isOtherIdentifier(rest);
    }

    private boolean isOtherIdentifier(List<Token> rest) {
        for (int i = 0; i < rest.size(); i++) {
            Token token = rest.get(i);
            Label label = token.label();
            if (label != null && label.champ() == Champ.RAISON_SOCIALE) {
                return false;
            }
            if (label != null && label.isIdentifier()) {
                return current().isOtherThan(texte(token, rest.subList(i + 1, rest.size())));
            }
        }
        return false;
    }

    /** What stands behind a label, on its line or below. */
    private static String texte(Token token, List<Token> rest) {
        boolean follows = token.isBareLabel() && !rest.isEmpty() && rest.get(0).isText();
        return follows ? rest.get(0).texte() : token.texte();
    }

    private void start() {
        open = null;
        blocs.add(new Bloc());
    }

    private boolean startsFiche(List<Token> rest) {
        for (int i = 0; i < rest.size(); i++) {
            Token token = rest.get(i);
            Label label = token.label();
            if (label != null) {
                return switch (label.kind()) {
                    case DEBUT, TYPE_IDENTIFIANT -> true;
                    case IDENTIFIANT, SIRET -> current().isOtherThan(token.texte());
                    case CHAMP -> isOtherName(token, rest.subList(i + 1, rest.size()));
                    case DATE, TITRE -> false;
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
