package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.audit.SafeMigration;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A look at the database that changes not a byte of its file: whose is it, and can it be read? */
final class DatabaseProbe implements AutoCloseable {

    private static final String HISTORY = "flyway_schema_history";

    private final Connection connection;

    private DatabaseProbe(Connection connection) {
        this.connection = connection;
    }

    /** @throws SQLException when it cannot be opened so, also because a kill left transactions to be undone */
    static DatabaseProbe open(Path data) throws SQLException {
        String url = "jdbc:h2:file:" + data.resolve("chorus-audit")
                + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0;LAZY_QUERY_EXECUTION=1";
        return new DatabaseProbe(DriverManager.getConnection(url, "sa", ""));
    }

    /** True when Flyway has made tables in it. */
    boolean isOurs() throws SQLException {
        return tables().contains(HISTORY);
    }

    /** True when somebody else has made tables in it. */
    boolean isForeign() throws SQLException {
        List<String> tables = tables();
        return !tables.isEmpty() && !tables.contains(HISTORY);
    }

    /** True when a later version has changed its tables. */
    boolean isLater() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery("SELECT MAX(CAST(\"version\" AS INT)) FROM \"" + HISTORY
                        + "\" WHERE \"version\" IS NOT NULL")) {
            return last.next() && last.getInt(1) > SafeMigration.VERSION;
        }
    }

    /** Reads every row. @throws SQLException when one cannot be read */
    void readAll() throws SQLException {
        for (String table : tables()) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        rows.getString(i);
                    }
                }
            }
        }
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
