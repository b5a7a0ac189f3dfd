package fr.academie.chorusaudit.mail;

/** A file that goes with a mail. */
public final class PieceJointe {

    /** Of an Excel workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String nom;
    private final String type;
    private final byte[] contenu;

    /**
     * A file as the reader gets it.
     *
     * @param nom ASCII, with its extension
     * @param type its media type
     */
    public PieceJointe(String nom, String type, byte[] contenu) {
        this.nom = nom;
        this.type = type;
        this.contenu = contenu.clone();
    }

    public String nom() {
        return nom;
    }

    public String type() {
        return type;
    }

    public byte[] contenu() {
        return contenu.clone();
    }
}
