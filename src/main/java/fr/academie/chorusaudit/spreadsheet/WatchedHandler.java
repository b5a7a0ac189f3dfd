package fr.academie.chorusaudit.spreadsheet;

import org.jspecify.annotations.Nullable;

/** Remembers what the caller's own code threw, to tell it from what a library throws on a damaged file. */
final class WatchedHandler implements RowHandler {

    private final RowHandler handler;
    private @Nullable RuntimeException failure;

    WatchedHandler(RowHandler handler) {
        this.handler = handler;
    }

    boolean threw(RuntimeException e) {
        return e == failure;
    }

    @Override
    public boolean startSheet(String name) {
        try {
            return handler.startSheet(name);
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public boolean wantsMergedCells() {
        return handler.wantsMergedCells();
    }

    @Override
    public boolean row(Row row) {
        try {
            return handler.row(row);
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }
}
