package fr.academie.chorusaudit.choruspro;

import fr.academie.chorusaudit.structure.Consultation;
import fr.academie.chorusaudit.structure.Siret;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Threads that look schools up side by side: a window that slides over the list, so that one slow school holds nobody up.
 * Platform threads: virtual ones bring nothing to so few.
 */
final class Equipe implements AutoCloseable {

    private static final long BEAT_MILLIS = 200;

    /** The look-up of one school. */
    interface Work {
        Consultation ask(Siret siret) throws InterruptedException;
    }

    private final int size;
    private final ExecutorService threads;

    Equipe(int size) {
        AtomicInteger number = new AtomicInteger();
        this.size = size;
        this.threads = Executors.newFixedThreadPool(size, task -> {
            Thread thread = new Thread(task, "chorus-pro-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Works through the list; whatever ends it early ends all that is under way. */
    void work(Iterator<Siret> sirets, Work work, Runnable heartbeat, Consumer<Issue> sink) {
        BlockingQueue<Issue> done = new LinkedBlockingQueue<>();
        Set<Future<?>> underWay = new HashSet<>();
        Map<String, String> run = MDC.getCopyOfContextMap();
        try {
            int waiting = 0;
            while (true) {
                heartbeat.run();
                while (waiting < size && sirets.hasNext()) {
                    Siret siret = sirets.next();
                    underWay.add(threads.submit(() -> done.add(ask(work, siret, run))));
                    waiting++;
                }
                if (waiting == 0) {
                    return;
                }
                Issue issue = done.poll(BEAT_MILLIS, TimeUnit.MILLISECONDS);
                if (issue != null) {
                    waiting--;
                    sink.accept(issue);
                    underWay.removeIf(Future::isDone);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            underWay.forEach(future -> future.cancel(true));
        }
    }

    /** @param run what the lines of the log say of the caller's run, whose log these threads write to */
    private static Issue ask(Work work, Siret siret, @Nullable Map<String, String> run) {
        try {
            MDC.setContextMap(run == null ? Map.of() : run);
            return Issue.of(work.ask(siret));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Issue.of(siret, new CancellationException("interrupted"));
        } catch (RuntimeException e) {
            return Issue.of(siret, e);
        } catch (Error e) {
            // Not thrown on: this thread would end without a word, and its answer be waited for in vain.
            return Issue.of(siret, new IllegalStateException("a look-up ended in an error of the JVM", e));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(1, TimeUnit.SECONDS)) {
                // They are daemons, and each ends with its call-timeout at the latest.
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
