package fr.academie.chorusaudit.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Set when the process is asked to stop (Ctrl-C, SIGTERM). The run looks at it between rows and chunks, gives up what is
 * not committed, and can be resumed. Meanwhile the JVM's shutdown waits, so that the database is closed properly.
 */
public final class StopSignal {

    /** A service manager or an administrator gives 20 s: this leaves it two to see the process end. */
    private static final long PATIENCE_SECONDS = 18;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean requested;
    private volatile ExitCode reason = ExitCode.SIGTERM;

    /** Makes the shutdown of the JVM set this signal and wait for {@link #ended()}, 18 s at most. */
    public void install() {
        Interruption.onCtrlC(() -> request(ExitCode.CTRL_C));
        Runtime.getRuntime().addShutdownHook(new Thread(this::requestAndWait, "arret"));
    }

    /** Throws when a stop was requested. */
    public void check() {
        if (requested) {
            throw new StopException(reason);
        }
    }

    /** By what the process was asked to stop, or would be: SIGTERM unless Ctrl-C was seen. */
    ExitCode reason() {
        return reason;
    }

    /** Asks the run to stop, and to end with this code. */
    void request(ExitCode by) {
        reason = by;
        request();
    }

    /** Asks the run to stop. */
    public void request() {
        requested = true;
    }

    /** The run is over, and all its resources are closed. */
    public void ended() {
        ended.countDown();
    }

    private void requestAndWait() {
        request();
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The run was asked to stop. */
    static final class StopException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final ExitCode exitCode;

        StopException(ExitCode exitCode) {
            this.exitCode = exitCode;
        }

        ExitCode exitCode() {
            return exitCode;
        }
    }
}
