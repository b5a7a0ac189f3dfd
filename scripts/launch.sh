# Sourced by the other scripts: finds the installation and Java, and starts the program.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# Unzipped from a release, the program lies beside scripts, and its libraries in lib; in a clone, where Maven leaves both.
jar=$root/chorus-audit.jar
[ -f "$jar" ] || jar=$root/target/chorus-audit.jar

# Reports and database hold names of people: nothing that is created here is for others to read.
umask 077

# In the POSIX locale, which cron uses, Java cannot even open a file whose name has an accent.
case "$(locale charmap 2>/dev/null)" in
    UTF-8) ;;
    *) export LC_ALL=C.UTF-8 ;;
esac

# Java 17 or later, from JAVA_HOME when it is set.
java_command() {
    local java=java
    [ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java
    if ! command -v "$java" >/dev/null 2>&1; then
        echo "Java 17 est introuvable : installez-le (apt install openjdk-17-jre-headless) ou renseignez JAVA_HOME." >&2
        return 78
    fi
    # Too old a Java would only say so in English, and at length. A JDK tells its version in a file: no start is needed.
    local release
    release=$(dirname "$(readlink -f "$(command -v "$java")")")/../release
    if [ -r "$release" ] && ! grep -Eq '^JAVA_VERSION="(1[7-9]|[2-9][0-9])' "$release"; then
        echo "Ce Java est trop ancien : installez Java 17 ou plus récent (apt install openjdk-17-jre-headless), ou renseignez JAVA_HOME." >&2
        return 78
    fi
    echo "$java"
}

# Replaces the shell by the program. What CHORUSAUDIT_JAVA_OPTS says wins. What the program makes is short-lived but
# for the database's pages: with a young generation of the default size, a fifth of a long run was garbage collection.
run_program() {
    local java
    java=$(java_command) || exit $?
    local part
    for part in "$jar" "${jar%/*}/lib"; do
        if [ ! -e "$part" ]; then
            echo "Le programme n'est pas construit ($part manque). Lancez une fois scripts/audit.sh --version, ou copiez-le de l'archive." >&2
            exit 78
        fi
    done
    local heap="-Xms256m -Xmn200m -Xmx448m" collector=-XX:+UseParallelGC
    # A smaller heap than these, or a second collector, would keep Java from starting.
    case ${CHORUSAUDIT_JAVA_OPTS:-} in *-Xm*) heap= ;; esac
    case ${CHORUSAUDIT_JAVA_OPTS:-} in *-XX:+Use*GC*) collector= ;; esac
    # shellcheck disable=SC2086
    exec "$java" $heap $collector -Xshare:auto -Djava.awt.headless=true \
        -Dchorus-audit.home="$root" ${CHORUSAUDIT_JAVA_OPTS:-} -jar "$jar" "$@"
}
