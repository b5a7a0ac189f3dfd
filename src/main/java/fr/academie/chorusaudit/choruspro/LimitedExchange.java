package fr.academie.chorusaudit.choruspro;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** One request and its whole answer, within the limits: the JDK's own timeout ends with the headers. */
final class LimitedExchange {

    private final HttpClient client;
    private final Limits limits;
    private final long start = System.nanoTime();
    private final AtomicLong lastPart = new AtomicLong(start);

    LimitedExchange(HttpClient client, Limits limits) {
        this.client = client;
        this.limits = limits;
    }

    /** Sends and waits; an interrupt of the caller ends the exchange and stays set. */
    HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(request, head -> {
            hear();
            return new LimitedBody(limits.bytes(), this::hear);
        });
        try {
            return await(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
        } finally {
            exchange.cancel(true);
        }
    }

    private void hear() {
        lastPart.set(System.nanoTime());
    }

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> exchange)
            throws InterruptedException, ExecutionException, HttpTimeoutException {
        while (true) {
            long now = System.nanoTime();
            long left = Math.min(
                    start + limits.call().toNanos() - now,
                    lastPart.get() + limits.silence().toNanos() - now);
            if (left <= 0 && !exchange.isDone()) {
                throw new HttpTimeoutException("no whole answer in time");
            }
            try {
                return exchange.get(Math.max(left, 0), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                // A part may have come meanwhile: the loop looks again.
            }
        }
    }
}
