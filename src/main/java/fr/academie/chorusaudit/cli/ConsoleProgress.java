package fr.academie.chorusaudit.cli;

import fr.academie.chorusaudit.job.Messages;
import fr.academie.chorusaudit.job.Progress;

/** Progress as an operator sees it: a bar on a terminal, elsewhere a line at each 5 %. */
final class ConsoleProgress implements Progress {

    private static final int WIDTH = 30;
    private static final int STRIDE = 5;

    private final Console console;
    private long nextPercent = STRIDE;
    private boolean barOpen;

    private ConsoleProgress(Console console) {
        this.console = console;
    }

    static Progress of(Console console, boolean quiet) {
        return quiet ? silent() : new ConsoleProgress(console);
    }

    /** Says nothing. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void step(String libelle) {}

            @Override
            public void note(String sentence) {}

            @Override
            public void advance(long done, long total) {}
        };
    }

    @Override
    public void step(String libelle) {
        closeBar();
        nextPercent = STRIDE;
        console.out().println(Messages.get("progression.etape", libelle));
    }

    @Override
    public void note(String sentence) {
        closeBar();
        console.out().println(sentence);
    }

    @Override
    public void advance(long done, long total) {
        long percent = total == 0 ? 100 : 100 * done / total;
        if (console.terminal()) {
            drawBar(percent, done, total);
        } else if (percent >= nextPercent) {
            nextPercent = percent - percent % STRIDE + STRIDE;
            console.out().println(line(percent, done, total));
        }
    }

    private void drawBar(long percent, long done, long total) {
        int filled = (int) (percent * WIDTH / 100);
        console.out()
                .print("\r  [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "]" + line(percent, done, total));
        console.out().flush();
        barOpen = done < total;
        if (!barOpen) {
            console.out().println();
        }
    }

    private void closeBar() {
        if (barOpen) {
            console.out().println();
            barOpen = false;
        }
    }

    private static String line(long percent, long done, long total) {
        return Messages.get("progression.avance", percent, Numbers.format(done), Numbers.format(total));
    }
}
