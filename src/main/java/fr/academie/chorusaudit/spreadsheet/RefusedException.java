package fr.academie.chorusaudit.spreadsheet;

import java.io.IOException;

/** Carries a refusal through streams and parsers, which let only an {@link IOException} pass. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedException(Refusal refusal, Object... details) {
        super(refusal.sentence(details));
    }
}
