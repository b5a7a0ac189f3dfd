package fr.academie.chorusaudit.job;

import fr.academie.chorusaudit.audit.Execution;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.slf4j.MDC;

/** The log of one run: a file of its own, whose name and lines bear the number that console and report show. */
public final class RunLog {

    private static final String NUMBER = "execution";
    private static final String FILE = "journal";

    private RunLog() {}

    /** Does {@code work}; what this thread logs meanwhile belongs to the run. */
    static <T> T during(Execution execution, Supplier<T> work) {
        MDC.put(NUMBER, Long.toString(execution.id()));
        MDC.put(FILE, "chorus-audit-" + execution.identite().jour() + "-" + execution.id());
        try {
            return work.get();
        } finally {
            MDC.remove(NUMBER);
            MDC.remove(FILE);
        }
    }

    /** The folder of all logs, in the data folder. */
    public static Path folder(Path data) {
        return data.resolve("journaux");
    }
}
