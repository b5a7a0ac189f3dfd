package fr.academie.chorusaudit;

import fr.academie.chorusaudit.cli.ChorusAuditCommand;

/** Entry point of the program. */
public final class ChorusAudit {

    private ChorusAudit() {}

    /** Ends the process with the exit code of the command. */
    public static void main(String[] args) {
        System.exit(ChorusAuditCommand.execute(args));
    }
}
