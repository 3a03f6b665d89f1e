/** Scripts that make shells ask the program what can stand at the cursor. */

/** Shells that have a script. */
export type Shell = "bash" | "zsh" | "fish";

// Bash breaks words at "=", also those that belong together, and puts in only what stands behind it.
const bash = `# Completion of unimargin for bash.
_unimargin() {
  local -a words=("")
  local word line value current cut files="" i
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if ((i > 1)) && [[ $word == "=" || \${COMP_WORDS[i - 1]} == "=" ]]; then
      words[\${#words[@]} - 1]+=$word
    else
      words+=("$word")
    fi
  done
  current=\${words[\${#words[@]} - 1]}
  cut=""
  [[ $current == *=* && $COMP_WORDBREAKS == *=* ]] && cut="\${current%=*}="
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == ":files" ]]; then
      files=1
      continue
    fi
    value=\${line%%$'\\t'*}
    value=\${value#"$cut"}
    [[ $value == *= ]] && compopt -o nospace 2>/dev/null
    COMPREPLY+=("$(printf "%q" "$value")")
  done < <(unimargin complete -- "\${words[@]:1}" 2>/dev/null)
  if [[ -n $files ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "\${current#"$cut"}")
  fi
}
complete -F _unimargin unimargin
`;

const zsh = `#compdef unimargin
# Completion of unimargin for zsh.
_unimargin() {
  local -a lines plain open
  local line value shown files=""
  lines=("\${(@f)$(unimargin complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  for line in "\${lines[@]}"; do
    [[ -z $line ]] && continue
    if [[ $line == ":files" ]]; then
      files=1
      continue
    fi
    value=\${line%%$'\\t'*}
    shown=\${value//:/\\\\:}
    [[ $line == *$'\\t'* ]] && shown+=":\${line#*$'\\t'}"
    if [[ $value == *= ]]; then open+=("$shown"); else plain+=("$shown"); fi
  done
  (( \${#open} )) && _describe -V "unimargin" open -S ""
  (( \${#plain} )) && _describe -V "unimargin" plain
  [[ -n $files ]] && { compset -P "*="; _files; }
  return 0
}
if [[ $funcstack[1] == _unimargin ]]; then
  _unimargin "$@"
else
  compdef _unimargin unimargin
fi
`;

const fish = `# Completion of unimargin for fish.
function __unimargin_complete
    set -l words (commandline -opc)
    set -e words[1]
    set -l current (commandline -ct)
    for line in (unimargin complete -- $words "$current" 2>/dev/null)
        if test "$line" = ":files"
            set -l start (string match -r '^--[^=]*=' -- "$current")
            for path in (__fish_complete_path (string replace -r '^--[^=]*=' '' -- "$current"))
                echo "$start$path"
            end
        else
            echo $line
        end
    end
end
complete -c unimargin -f -a "(__unimargin_complete)"
`;

/** The script of each shell. */
export const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish };

/** How each script is put in place. */
export const INSTALL = `
To complete words in this session and in all later ones:

  bash  unimargin completion bash > ~/.local/share/bash-completion/completions/unimargin
        (mkdir -p that folder first), or put this line into ~/.bashrc:
        source <(unimargin completion bash)

  zsh   put these lines into ~/.zshrc:
        autoload -U compinit && compinit
        source <(unimargin completion zsh)

  fish  unimargin completion fish > ~/.config/fish/completions/unimargin.fish

unimargin itself must be on the PATH: the scripts ask it what can stand at the
cursor. It reads the names of accounts for that, never prints a key, and asks
no network.`;
