package fr.academie.chorusaudit;

/** Entry point of the program. */
public final class ChorusAudit {

    private ChorusAudit() {}

    public static void main(String[] args) {
        System.out.println(args.length);
    }
}
