package fr.academie.chorusaudit.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output and error, in UTF-8 whatever the locale: cron runs in the POSIX one, which has no accents. */
record Console(PrintStream out, PrintStream err, boolean terminal) {

    static Console system() {
        return new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err), isTerminal());
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** From JDK 22 on there is a console even where there is no terminal, and a method that tells; JDK 17 has neither. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJdk22) {
            return true;
        }
    }
}
