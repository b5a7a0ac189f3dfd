package fr.academie.chorusaudit.choruspro;

import java.time.Duration;

/**
 * What a call may take.
 *
 * @param silence for the answer to begin, and between two parts of it
 * @param call for the whole call, its body included
 * @param bytes of a body
 */
record Limits(Duration silence, Duration call, int bytes) {

    /** The largest answer expected, a page of 100 services, is under 50 kB. */
    private static final int MAX_BODY = 2 * 1024 * 1024;

    static Limits of(ChorusProProperties properties) {
        return new Limits(properties.readTimeout(), properties.callTimeout(), MAX_BODY);
    }
}
