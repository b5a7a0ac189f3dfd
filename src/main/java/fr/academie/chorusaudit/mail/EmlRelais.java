package fr.academie.chorusaudit.mail;

import fr.academie.chorusaudit.fichier.Access;
import fr.academie.chorusaudit.report.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Writes mails as {@code .eml} files that any mail program opens, instead of sending them. */
public final class EmlRelais implements Relais {

    private static final int FINGERPRINT = 8;

    private final Path dossier;

    /** {@code dossier}: created when it is missing, for its owner only. */
    public EmlRelais(Path dossier) {
        this.dossier = dossier;
    }

    @Override
    public Issue remettre(Pli pli) {
        try {
            Access.PRIVE.createFolders(dossier);
            AtomicFile.write(dossier.resolve(name(pli)), Access.PRIVE, out -> out.write(pli.mime()));
            return Issue.parti();
        } catch (IOException e) {
            return new Issue(Issue.Sort.RELAIS_EN_PANNE, Causes.texte("fichier", String.valueOf(e.getMessage())));
        }
    }

    /**
     * The day, the beginning of the Message-ID, the address: the same mail has the same name, so that one written again
     * after a crash takes its own place.
     */
    private static String name(Pli pli) {
        String fingerprint = pli.messageId().substring(1, 1 + FINGERPRINT);
        String address = pli.adresse().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return pli.jour() + "-" + fingerprint + "-" + address + ".eml";
    }
}
