package fr.academie.chorusaudit;

import fr.academie.chorusaudit.cli.ChorusAuditCommand;

/** Entry point of the program. */
public final class ChorusAudit {

    /** As {@code ExitCode.BUG}, without a class that would have to be loaded. */
    private static final int STARVED = 70;

    /** Without the bundle of messages, for the same reason, and without accents, which cron's locale may not have. */
    private static final String LAST_WORD =
            "La RAM manque. Ajoutez CHORUSAUDIT_JAVA_OPTS=-Xmx1g devant la commande, puis relancez.";

    private ChorusAudit() {}

    /** Ends the process with the exit code of the command, even where memory lacks for telling why. */
    public static void main(String[] args) {
        int code = STARVED;
        try {
            code = ChorusAuditCommand.execute(args);
        } catch (VirtualMachineError | LinkageError starved) {
            System.err.println(LAST_WORD);
        } finally {
            System.exit(code);
        }
    }
}
