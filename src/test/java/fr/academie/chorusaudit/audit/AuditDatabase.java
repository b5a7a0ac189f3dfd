package fr.academie.chorusaudit.audit;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/** An empty database in memory with all the tables of the project. */
public final class AuditDatabase {

    private AuditDatabase() {}

    /** A database that nobody else sees. */
    public static DataSource create() {
        DataSource dataSource =
                JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure()
                .dataSource(dataSource)
                .javaMigrations(new SpringBatchTables())
                .load()
                .migrate();
        return dataSource;
    }
}
