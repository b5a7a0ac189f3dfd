package fr.academie.chorusaudit.cli;

/** Well-formed numbers of schools that do not exist. */
final class Sirets {

    private Sirets() {}

    static String of(int n) {
        return withKey("19%07d0001".formatted(9_000_000 + n));
    }

    private static String withKey(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weighted = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
