package fr.academie.chorusaudit.audit;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcConnectionPool;

/** An empty database in memory with all the tables of the project. */
public final class AuditDatabase {

    private AuditDatabase() {}

    /** A database that nobody else sees. */
    public static DataSource create() {
        DataSource dataSource = JdbcConnectionPool.create(url(), "sa", "");
        migrate(dataSource);
        return dataSource;
    }

    /** A database as an earlier version of the program left it, without a row. */
    static DataSource createAt(String version) {
        DataSource dataSource = JdbcConnectionPool.create(url(), "sa", "");
        flyway(dataSource).target(version).load().migrate();
        return dataSource;
    }

    static void migrate(DataSource dataSource) {
        flyway(dataSource).load().migrate();
    }

    private static String url() {
        return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    private static FluentConfiguration flyway(DataSource dataSource) {
        return Flyway.configure().dataSource(dataSource).javaMigrations(new SpringBatchTables());
    }
}
