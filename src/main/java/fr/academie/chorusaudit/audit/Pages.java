package fr.academie.chorusaudit.audit;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads a long result page by page, by key: H2 would keep the whole of it otherwise. The next page is read while the
 * consumer works on this one, since writing a sheet takes as long as reading it.
 */
public final class Pages {

    private static final int PAGE = 1_000;

    private final JdbcTemplate jdbc;
    private final Runnable stop;

    /**
     * Reads from a database.
     *
     * @param stop called before each page; what it throws ends the reading
     */
    public Pages(JdbcTemplate jdbc, Runnable stop) {
        this.jdbc = jdbc;
        this.stop = stop;
    }

    /**
     * Gives every row to {@code consumer}.
     *
     * @param sql ordered by the key, whose last parameter is the key after which a page starts
     * @param ordre the key of a row, from 1
     * @param parameters those of {@code sql} before the key
     */
    public <T> void forEach(
            String sql,
            RowMapper<T> mapper,
            ToLongFunction<T> ordre,
            Consumer<? super T> consumer,
            Object... parameters) {
        stop.run();
        List<T> page = page(sql, mapper, 0, parameters);
        while (page.size() == PAGE) {
            stop.run();
            long last = ordre.applyAsLong(page.get(PAGE - 1));
            CompletableFuture<List<T>> next = CompletableFuture.supplyAsync(() -> page(sql, mapper, last, parameters));
            try {
                page.forEach(consumer);
            } finally {
                // Whoever closes the database must not find it in use.
                next.exceptionally(failure -> List.of()).join();
            }
            page = next.join();
        }
        page.forEach(consumer);
    }

    private <T> List<T> page(String sql, RowMapper<T> mapper, long after, Object... parameters) {
        Object[] arguments = Arrays.copyOf(parameters, parameters.length + 2);
        arguments[parameters.length] = after;
        arguments[parameters.length + 1] = PAGE;
        return jdbc.query(sql + " FETCH FIRST ? ROWS ONLY", mapper, arguments);
    }
}
