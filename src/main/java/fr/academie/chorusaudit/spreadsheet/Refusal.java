package fr.academie.chorusaudit.spreadsheet;

import java.util.Locale;

/**
 * Every reason to refuse a file, with its sentence for the operator: what is wrong, then what to do.
 *
 * <p>The invisible spaces of French typography are written as escapes, because an editor does not show them.
 */
enum Refusal {
    MISSING("Ce fichier est introuvable\u202f; vérifiez son nom et son dossier."),
    FOLDER("C'est un dossier et non un fichier\u202f; indiquez le fichier à lire."),
    NOT_A_FILE("Ce n'est pas un fichier ordinaire\u202f; indiquez un classeur ou un fichier CSV."),
    UNREADABLE("Ce fichier ne peut pas être ouvert, faute de droits\u202f; demandez le droit de le lire ou copiez-le"
            + " dans un autre dossier."),
    BROKEN_OFF("La lecture de ce fichier s'est interrompue (disque ou réseau)\u202f; recopiez-le puis recommencez."),
    EMPTY("Ce fichier est vide (0 octet)\u202f; enregistrez-le de nouveau ou demandez-en une autre copie."),
    WEB_PAGE("Ce fichier est une page web enregistrée avec l'extension .xls ou une autre\u202f; ouvrez-le dans votre"
            + " tableur et enregistrez-le au format .xlsx."),
    XML_SPREADSHEET(
            "Ce fichier est un classeur au format XML (Excel 2003 ou .fods), qui n'est pas pris en charge\u202f;"
                    + " ouvrez-le dans votre tableur et enregistrez-le au format .xlsx."),
    XLSB("Ce fichier est un classeur binaire (.xlsb), qui n'est pas pris en charge\u202f; ouvrez-le dans Excel et"
            + " enregistrez-le au format Classeur Excel (.xlsx)."),
    OLD_EXCEL("Ce fichier vient d'une version d'Excel antérieure à 1997\u202f; ouvrez-le dans votre tableur et"
            + " enregistrez-le au format .xlsx."),
    PASSWORD("Ce fichier est protégé par un mot de passe\u202f; ouvrez-le et enregistrez-en une copie sans mot de"
            + " passe."),
    NOT_A_SPREADSHEET("Ce fichier n'est ni un classeur ni un fichier CSV (document, PDF, image, archive…)\u202f;"
            + " indiquez un fichier .xlsx, .xls, .ods ou .csv."),
    DAMAGED("Ce fichier est abîmé ou incomplet\u202f; demandez-en une autre copie, ou ouvrez-le dans votre tableur et"
            + " enregistrez-le au format .xlsx."),
    SUSPECT_ARCHIVE("Fichier compressé suspect\u00a0: son contenu décompressé est démesuré\u202f; ouvrez-le dans votre"
            + " tableur et enregistrez la seule liste utile dans un nouveau fichier .xlsx."),
    SUSPECT_XML("Fichier suspect\u00a0: il contient des renvois ou une structure qu'un tableur n'écrit pas\u202f; ne"
            + " l'utilisez pas et demandez-en une autre copie à son expéditeur."),
    XLS_TOO_LARGE("Ce classeur .xls est trop volumineux\u202f; ouvrez-le dans votre tableur et enregistrez-le au"
            + " format .xlsx."),
    SHEET_TOO_LARGE("Ce fichier dépasse les limites d'une feuille (1\u202f048\u202f576 lignes, 16\u202f384"
            + " colonnes)\u202f; partagez-le en plusieurs fichiers."),
    TOO_MANY_TEXTS("Ce classeur contient trop de textes différents pour la mémoire disponible\u202f; enregistrez-le au"
            + " format .csv ou partagez-le en plusieurs fichiers."),
    TEXT_TOO_LONG("Une cellule de ce fichier contient un texte démesuré\u202f; raccourcissez-la, ou demandez une autre"
            + " copie du fichier."),
    LINE_TOO_LONG("La ligne %,d de ce fichier dépasse un million de caractères\u202f; vérifiez que c'est bien un"
            + " fichier CSV et que ses lignes sont séparées.");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    /** The sentence, its blanks filled in. */
    String sentence(Object... details) {
        return details.length == 0 ? sentence : String.format(Locale.FRANCE, sentence, details);
    }
}
