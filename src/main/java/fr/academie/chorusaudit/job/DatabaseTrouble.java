package fr.academie.chorusaudit.job;

import java.sql.SQLException;
import org.h2.api.ErrorCode;

/** What an error of the database means to an administrator. */
public final class DatabaseTrouble {

    private DatabaseTrouble() {}

    /** True when the disk refused a reading or a writing: full, without rights, unmounted. */
    public static boolean isDisk(Throwable failure) {
        return failure instanceof SQLException sql
                && (sql.getErrorCode() == ErrorCode.IO_EXCEPTION_1
                        || sql.getErrorCode() == ErrorCode.IO_EXCEPTION_2
                        || sql.getErrorCode() == ErrorCode.FILE_CREATION_FAILED_1);
    }
}
