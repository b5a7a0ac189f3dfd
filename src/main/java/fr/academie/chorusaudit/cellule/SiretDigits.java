package fr.academie.chorusaudit.cellule;

import fr.academie.chorusaudit.structure.Siret;

/** Judges a number that stands in the SIRET column. */
final class SiretDigits {

    private static final int SIREN_LENGTH = 9;
    private static final int SIRET_LENGTH = 14;

    /** No establishment has the NIC 00000, and a number that lost its last digits to {@code 1,93828E+13} ends so: one in
     * ten of these would pass the key. */
    private static final String LOST_DIGITS = "00000";

    private SiretDigits() {}

    /**
     * Judges all but the key of a number that has 14 digits already.
     *
     * @param digits ASCII digits only, at least one
     */
    static SiretCell judge(String digits) {
        int length = digits.length();
        if (digits.chars().allMatch(c -> c == '0')) {
            return new SiretCell.Refuse(MotifSiret.ZEROS);
        }
        if (length > SIRET_LENGTH) {
            return new SiretCell.Refuse(length % SIRET_LENGTH == 0 ? MotifSiret.PLUSIEURS : MotifSiret.TROP_LONG);
        }
        if (length <= SIREN_LENGTH) {
            return new SiretCell.Refuse(length == SIREN_LENGTH ? MotifSiret.SIREN : MotifSiret.TROP_COURT);
        }
        if (digits.endsWith(LOST_DIGITS)) {
            return new SiretCell.Refuse(MotifSiret.ABIME);
        }
        boolean repaired = length < SIRET_LENGTH;
        if (repaired && digits.startsWith("0")) {
            // Who shows a zero has lost none: a telephone number, one in ten of which would pass the key.
            return new SiretCell.Refuse(MotifSiret.TROP_COURT);
        }
        Siret siret = new Siret("0".repeat(SIRET_LENGTH - length) + digits);
        return repaired && !siret.hasValidKey()
                ? new SiretCell.Refuse(MotifSiret.TROP_COURT)
                : new SiretCell.Lu(siret, repaired);
    }
}
