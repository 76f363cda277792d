"""The completions in the shells that they are for: what is offered where, by the shell's own account.

usage: completions.py DATELINE

A shell that is not here is left out; with DATELINE_SKIP_NOTHING (quickstart test --all) that is a failure.
"""
import os, re, shutil, subprocess, sys, tempfile

program = os.path.abspath(sys.argv[1])
failures = tried = 0

# What is typed, what must be among the offers, and what must not.
cases = [
    ("dateline ", ["build", "merge", "export"], ["--to", "html"]),
    ("dateline ex", ["export", "extract"], ["build"]),
    ("dateline build --wi", ["--width"], ["--to"]),
    ("dateline export x.json --to ic", ["icalendar"], ["html"]),
    ("dateline build --kind ", ["news", "narrative"], ["--kind"]),
    ("dateline completions ", ["bash", "zsh", "fish"], []),
]

bash = r"""
source completions
COMP_WORDS=($1); [[ $1 == *' ' ]] && COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_dateline && printf '%s\n' "${COMPREPLY[@]}"
"""

# zsh completes only on a terminal; zpty gives it one, and what would be shown is printed instead, then DONE: however busy
# the machine is.
zsh = r"""
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'PS1= PS2= RPS1=; fpath=($PWD/functions $fpath); autoload -Uz compinit; compinit -D -u
compadd() { local -a hits described; builtin compadd -O hits "$@" 2>/dev/null; print -lr -- "OFFER "${^hits}; builtin compadd "$@" }
offer() { zle complete-word; print -r -- DO""NE }; zle -N offer
zstyle ":completion:*" insert-tab false; bindkey "^I" offer; print READY'
zpty -r shell text '*READY*READY*' || zpty -r shell text '*READY*'
zpty -n -w shell "$1"$'\t'
zpty -r shell text '*DONE*' && print -r -- $text
"""


def offers(shell, typed):
    if shell == "bash":
        came = subprocess.run(["bash", "-c", bash, "bash", typed], capture_output=True, text=True)
    elif shell == "fish":
        came = subprocess.run(["fish", "--no-config", "-c", 'source completions; complete -C "$argv[1]"', typed], capture_output=True, text=True)
    else:
        came = subprocess.run(["zsh", "-f", "-c", zsh, "zsh", typed], capture_output=True, text=True, timeout=120)
        return set(re.findall(r"OFFER (\S+)", came.stdout)), came.stderr
    return {line.split("\t")[0] for line in came.stdout.splitlines()}, came.stderr


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for shell in ["bash", "fish", "zsh"]:
        if shutil.which(shell) is None:
            print(f"{shell} is not here")
            failures += "DATELINE_SKIP_NOTHING" in os.environ
            continue
        script = subprocess.run([program, "completions", shell], capture_output=True, check=True).stdout
        os.makedirs("functions", exist_ok=True)
        for path in ["completions", "functions/_dateline"]:
            with open(path, "wb") as file: file.write(script)
        for typed, wanted, unwanted in cases:
            found, error = offers(shell, typed)
            tried += 1
            if error or not set(wanted) <= found or found & set(unwanted):
                failures += 1
                print(f"{shell}: {typed!r} offers {sorted(found)}, wanted {wanted} and not {unwanted} {error}")
print(f"{tried} completions, {failures} wrong")
sys.exit(failures > 0)
